/** What became of a change, in words: it stands, it waits, or why not. */
import { Link } from '@tanstack/react-router';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import type { Outcome, Refusal } from './proposing.ts';

/** Refusals that belong to one field, beside it. */
export const FieldRefusals = ({ errors, field, id }: { errors: readonly Refusal[]; field: string; id: string }) => {
  const own = errors.filter(({ path }) => path.includes(field));
  return <span id={id} role="alert" className="field-refusals">{own.map(({ code, message }) => <span key={code + message}>{message}</span>)}</span>;
};

/** @param fields those whose refusals stand beside them */
export const OutcomeNote = ({ outcome, fields = [] }: { outcome: Outcome | undefined; fields?: readonly string[] }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const elsewhere = outcome?.kind === 'REFUSED' ? outcome.errors.filter(({ path }) => !path.some((part) => fields.includes(part))) : [];
  return (
    <div role="status" className="outcome">
      {outcome?.kind === 'MADE' && <p className="callout callout-quiet">{t('together.made')}</p>}
      {(outcome?.kind === 'SENT' || outcome?.kind === 'HELD') && (
        <p className="callout callout-quiet">{t(outcome.kind === 'HELD' ? 'together.heldNote' : 'together.sent')} <Link to={paths.proposal} params={{ lang, district, year, proposal: outcome.proposal }}>{t('together.seeProposal')}</Link></p>
      )}
      {elsewhere.map(({ code, message }) => <p key={code + message} className="callout">{message}</p>)}
    </div>
  );
};

/** What every field for free text says first. */
export const NoCasesBanner = () => {
  const { t } = useMessages();
  return <p className="callout no-cases">{t('together.noCases')}</p>;
};
