/** One change: of what, what it does, who made it and why. */
import type { ReactNode } from 'react';
import { EntityLink } from '../app/entity-link.tsx';
import type { Together_ChangeFragment } from '../gql/graphql.ts';
import { formatMoment } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { contentOf, Difference, type DifferenceProps } from './difference.tsx';

/** By name where one may know it, by organisation otherwise. */
export const useByline = () => {
  const { t } = useMessages();
  return (person: { name: string } | null | undefined, organisation: { name: string } | null | undefined): string => [person?.name, organisation?.name].filter(Boolean).join(', ') || t('together.somebody');
};

export interface ChangeCardProps { change: Together_ChangeFragment; now?: DifferenceProps['now']; children?: ReactNode }

export const ChangeCard = ({ change, now, children }: ChangeCardProps) => {
  const { t, locale } = useMessages();
  const byline = useByline();
  const { entity, label, at, operation, undoes, reason, erased } = change;
  return (
    <article className="change">
      <h3 className="change-what"><span className="change-operation">{t(`operation.${operation}`)}</span> {entity ? <EntityLink entity={entity} danish>{entity.name}</EntityLink> : <span lang="da">{label}</span>}</h3>
      {/* What is only proposed has its author and its date on the proposal. */}
      {at && <p className="soft fine"><time dateTime={at}>{formatMoment(at, locale)}</time> · {byline(change.by, change.byOrganisation)}{undoes ? ` · ${t('together.undoes', { sequence: undoes })}` : ''}</p>}
      {erased ? <p className="soft">{t('together.erased')}</p> : <p>{change.summary}</p>}
      {reason && !change.summary.includes(reason) && <p className="soft small">{t('together.because', { reason })}</p>}
      <Difference before={contentOf(change.before)} after={contentOf(change.after)} now={now} />
      {children}
    </article>
  );
};
