/** What a cell of the table says, on screen and in CSV. */
import type { Translate } from '../../i18n/messages.tsx';
import { evidenceWords, roleWords } from '../spoken.ts';
import type { SortKey, TableRow } from './rows.ts';

export function cellWords({ area, commitment, other, link }: TableRow, key: SortKey, t: Translate): string {
  switch (key) {
    case 'area': return area ? `${area.key} ${area.name}` : '';
    case 'commitment': return commitment ? `${commitment.key} ${commitment.name}` : '';
    case 'who': return other?.name ?? '';
    case 'link': return link ? roleWords(link, t) + (link.via ? ` (${t('view.via')})` : '') : '';
    default: return link ? evidenceWords(link, t) : t('finding.NO_NAMED_PARTNER');
  }
}
