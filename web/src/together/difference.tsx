/** What a change changes, field by field: before, after and, where it has moved on, what stands now. */
import type { SubjectQueryQuery } from '../gql/graphql.ts';
import { type MessageKey, useMessages } from '../i18n/messages.tsx';

type Content = Record<string, unknown>;
/** The fields that people read, in their order, and what they are called. The rest is the program's. */
const fields: Record<string, MessageKey> = {
  name: 'field.name', nameEn: 'field.nameEn', otherNames: 'field.otherNames', kind: 'field.kind', scope: 'field.scope', summary: 'field.summaryDa', summaryEn: 'field.summaryEn', website: 'field.website',
  municipalities: 'field.municipalities', contactPoints: 'field.contactPoints', status: 'field.status', definition: 'field.definition', definitionEn: 'field.definitionEn', broader: 'field.broader', related: 'field.related',
  role: 'field.role', how: 'field.how', standing: 'field.standing', grounds: 'field.grounds',
};

export const contentOf = (json: string | null | undefined): Content | undefined => (json ? (JSON.parse(json) as Content) : undefined);

/** What stands now, as far as the page knows it: under the names that contents have. */
export const contentNow = (thing: SubjectQueryQuery['node'] | undefined): Content | undefined => {
  if (thing?.__typename === 'Actor') return { name: thing.name, otherNames: thing.otherNames, website: thing.website ?? undefined, summary: thing.summary ?? undefined };
  return thing?.__typename === 'Commitment' ? { status: thing.status } : undefined;
};

const useWords = () => {
  const { t } = useMessages();
  const part = (field: string, value: unknown): string => {
    if (field === 'kind') return t(`kind.${value as 'POLICE'}`);
    if (field === 'status') return t(`status.${value as 'PLANNED'}`);
    if (field === 'scope') return t(value === 'SPECIFIC' ? 'together.oneBody' : value === 'COLLECTIVE' ? 'scope.COLLECTIVE' : 'scope.GENERIC');
    if (field === 'standing') return value === 'STANDS' ? t('together.stands') : t(`standing.${value as 'DECLINED'}`);
    if (field === 'role' && typeof value === 'string' && /^[A-Z]+$/.test(value)) return t(`role.${value as 'LEAD'}`);
    if (field === 'grounds') {
      const { evidence, reason } = value as { evidence: 'NAMED'; reason?: string };
      return [t(`evidence.${evidence}`), reason].filter(Boolean).join(': ');
    }
    if (field === 'contactPoints') {
      const { role, email, phone, url } = value as Record<string, string | undefined>;
      return [role, email, phone, url].filter(Boolean).join(' · ');
    }
    return String(value);
  };
  return (field: string, value: unknown): string[] => (value === undefined || value === null || value === '' ? [] : (Array.isArray(value) ? value : [value]).map((one) => part(field, one)));
};

const Value = ({ words }: { words: readonly string[] }) => {
  const { t } = useMessages();
  if (words.length === 0) return <span className="soft">{t('together.nothing')}</span>;
  return words.length === 1 ? <span lang="da">{words[0]}</span> : <ul lang="da">{words.map((word) => <li key={word}>{word}</li>)}</ul>;
};

export interface DifferenceProps { before: Content | undefined; after: Content | undefined; now?: Content | undefined; titles?: { before: string; after: string } }

export const Difference = ({ before, after, now, titles }: DifferenceProps) => {
  const { t } = useMessages();
  const wordsOf = useWords();
  const rows = Object.entries(fields).map(([field, label]) => ({ field, label, was: wordsOf(field, before?.[field]), becomes: wordsOf(field, after?.[field]), is: now && field in now ? wordsOf(field, now[field]) : undefined }))
    .filter(({ was, becomes }) => was.join('\n') !== becomes.join('\n'));
  if (rows.length === 0) return null;
  const head = titles ?? { before: t('together.before'), after: t('together.after') };
  const moved = rows.some(({ was, is }) => is && is.join('\n') !== was.join('\n'));
  return (
    <div className="difference-scroll">
      <table className="difference">
        <thead><tr><th scope="col">{t('together.field')}</th><th scope="col">{head.before}</th><th scope="col">{head.after}</th>{moved && <th scope="col">{t('together.now')}</th>}</tr></thead>
        <tbody>
          {rows.map(({ field, label, was, becomes, is }) => (
            <tr key={field}>
              <th scope="row">{t(label)}</th><td className={titles ? undefined : 'difference-before'} data-label={head.before}><Value words={was} /></td><td className="difference-after" data-label={head.after}><Value words={becomes} /></td>
              {moved && <td className="difference-now" data-label={t('together.now')}><Value words={is ?? was} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
