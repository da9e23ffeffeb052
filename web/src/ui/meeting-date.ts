/** A meeting's date as exactly as it is known, and no more so. */
import type { MeetingStatus } from '../gql/graphql.ts';
import { formatDay, formatMonth } from '../i18n/danish.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Translate } from '../i18n/messages.tsx';

/**
 * @param when "2026-03-12", "2026-03", "2026-Q4" or "2026". A quarter stands for a season that the title names better: only its year is said.
 */
export const whenWords = ({ when, status }: { when: string; status: MeetingStatus }, t: Translate, locale: Locale): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return formatDay(when, locale);
  const known = /^\d{4}-\d{2}$/.test(when) ? formatMonth(when, locale) : when.slice(0, 4);
  return status === 'PLANNED' ? t('meeting.noDate', { when: known }) : known;
};
