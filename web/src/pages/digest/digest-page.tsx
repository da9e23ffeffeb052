/** What a council wants to know before it meets, on a page to print and as the text of a mail. */
import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { EntityLink } from '../../app/entity-link.tsx';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { DigestQueryDocument } from '../../gql/graphql.ts';
import { formatDay, formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { useViewer } from '../../together/viewer.ts';
import { Answered } from '../../ui/answered.tsx';
import { ActorLink, CommitmentLink } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { NoSuchPlan } from '../../ui/no-such-plan.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { ProposalLine } from '../proposals/proposals-page.tsx';
import { type Digest, digestMail, meetingWords } from './digest-mail.ts';
import '../../together/together.css';
import './digest-page.css';

const route = getRouteApi(paths.digest);

const Parts = ({ parts, none }: { parts: Digest['unconfirmed']; none: string }) => (parts.length === 0 ? <p className="soft">{none}</p> : (
  <ul className="digest-parts">
    {parts.map(({ actor, commitments }) => (
      <li key={actor.id}><ActorLink actor={actor} /><ul>{commitments.map((commitment) => <li key={commitment.id}><CommitmentLink commitment={commitment} /></li>)}</ul></li>
    ))}
  </ul>
));

const Changes = ({ digest: { changes, changeCount } }: { digest: Digest }) => {
  const { t, locale } = useMessages();
  if (changes.length === 0) return <p className="soft">{t('digest.noChanges')}</p>;
  return (
    <>
      <ul className="proposals">
        {changes.map(({ id, at, label, summary, entity, byOrganisation }) => (
          <li key={id} className="proposal-line">
            <span>{entity ? <EntityLink entity={entity} danish /> : <b lang="da">{label}</b>}: {summary}</span>
            <span className="soft fine">{at && formatMoment(at, locale)}{byOrganisation && <> · <span lang="da">{byOrganisation.name}</span></>}</span>
          </li>
        ))}
      </ul>
      {changeCount > changes.length && <p className="soft small">{t('digest.more', { count: changeCount - changes.length })}</p>}
    </>
  );
};

const Mail = ({ text, subject }: { text: string; subject: string }) => {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<'digest.copied' | 'plan.copyFailed'>();
  const id = useId();
  const copy = async (): Promise<void> => setOutcome(await navigator.clipboard.writeText(text).then(() => 'digest.copied' as const, () => 'plan.copyFailed' as const));
  return (
    <div className="form digest-mail">
      <label htmlFor={id}>{t('digest.mailText')}</label>
      <textarea id={id} readOnly rows={14} value={text} onFocus={({ target }) => target.select()} />
      <div className="form-buttons">
        <button type="button" className="button button-strong" onClick={() => void copy()}>{t('digest.copy')}</button>
        <a className="button" href={`mailto:?subject=${encodeURIComponent(subject)}`}>{t('digest.openMail')}</a>
      </div>
      <p role="status" className="small">{outcome && t(outcome)}</p>
    </div>
  );
};

const View = ({ digest }: { digest: Digest }) => {
  const { t, locale } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { viewer } = useViewer();
  const navigate = route.useNavigate();
  const { since, unconfirmedCount, confirmedCount } = digest;
  const id = useId();
  const day = since.slice(0, 10);
  const here = `${window.location.origin}/${lang}/${district}/${year}`;
  const mail = digestMail(digest, t, locale, { here: `${here}/digest?since=${day}`, proposal: (proposal) => `${here}/proposals/${proposal}` });
  return (
    <>
      <PageHead
        title={t('digest.title')} lead={meetingWords(digest, t, locale)}
        figures={[{ label: t('digest.changes'), value: digest.changeCount }, { label: t('digest.confirmed'), value: confirmedCount, of: t('panel.ofAreas', { total: confirmedCount + unconfirmedCount }) }, ...(viewer ? [{ label: t('digest.proposals'), value: digest.proposalCount }] : [])]}
      >
        <p className="digest-since"><label htmlFor={id}>{t('digest.from')}</label> <input key={day} id={id} type="date" defaultValue={day} max={new Date().toISOString().slice(0, 10)} onChange={({ target }) => { if (target.value) void navigate({ search: { since: target.value }, replace: true, resetScroll: false }); }} /></p>
        <p className="print-only">{t('digest.since', { day: formatDay(day, locale) })}</p>
      </PageHead>
      <PageBody>
        <Block title={t('digest.changes')} count={digest.changeCount}><Changes digest={digest} /></Block>
        <Block title={t('digest.unconfirmed')} count={unconfirmedCount} note={t('digest.unconfirmedNote')}><Parts parts={digest.unconfirmed} none={t('digest.noUnconfirmed')} /></Block>
        <Block title={t('digest.declined')}><Parts parts={digest.declined} none={t('digest.noDeclined')} /></Block>
        {viewer && <Block title={t('digest.proposals')} count={digest.proposalCount}>{digest.proposals.length === 0 ? <p className="soft">{t('digest.noProposals')}</p> : <ul className="proposals">{digest.proposals.map((proposal) => <ProposalLine key={proposal.id} proposal={proposal} />)}</ul>}</Block>}
        <Block title={t('digest.asMail')}><Mail text={mail} subject={t('digest.title')} /></Block>
      </PageBody>
    </>
  );
};

export const DigestPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const { since } = route.useSearch();
  const query = useQuery({ query: DigestQueryDocument, variables: { ...variables, since: since ?? null } });
  useDocument({ title: `${t('digest.title')} · ${t('app.name')}`, description: t('digest.description') });
  return (
    <Answered query={query} what={t('digest.title')} pick={(data) => data.digest} skeleton={<PageSkeleton what={t('digest.title')} aside={false} />} missing={<NoSuchPlan />}>
      {(digest) => <View digest={digest} />}
    </Answered>
  );
};
