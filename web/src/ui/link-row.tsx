/**
 * A link as a line of a list: what it leads to, in what role, and a button that unfolds in place what says so. One click from any page that lists it.
 */
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { ContributionRole, Evidence, Evidence_CitationFragment, Evidence_ClaimFragment, Standing } from '../gql/graphql.ts';
import { useMessages, withMessages } from '../i18n/messages.tsx';
import { CitationNote } from './evidence.tsx';
import { EvidenceMark, hasMark, LineSample } from './link-line.tsx';
import './link-row.css';

// Asked for when a link is unfolded.
const AnswerClaims = lazy(withMessages('together', async () => ({ default: (await import('../together/answer-claim.tsx')).AnswerClaims })));

/** What a link is believed on. */
export interface LinkGround {
  evidence: Evidence;
  implied?: boolean;
  standing?: Standing;
  citations: readonly Evidence_CitationFragment[];
  /** For the reasons that people have given. */
  claims?: readonly Evidence_ClaimFragment[];
  /** The collective that the link comes by, in the plan's own word. */
  via?: string | undefined;
}

/** The plan's word for a collective, as it stands in a sentence: "kommunerne", "SSP". */
export const planWord = (collective: { name: string; otherNames: readonly string[] }): string => {
  const word = collective.name.includes(' ') ? (collective.otherNames[0] ?? collective.name) : collective.name;
  return word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1);
};

export const groundOfClaim = (claim: Evidence_ClaimFragment & { citations: readonly Evidence_CitationFragment[] }): LinkGround => ({ evidence: claim.evidence, implied: claim.implied, standing: claim.standing, citations: claim.citations, claims: [claim] });

/** A membership's edge has no evidence of its own: that of its strongest claim, which comes first. */
export const groundOfClaims = (edge: { claims: readonly Evidence_ClaimFragment[]; citations: readonly Evidence_CitationFragment[] }): LinkGround => ({
  evidence: edge.claims[0]?.evidence ?? 'INFERRED', standing: edge.claims[0]?.standing ?? 'STANDS', citations: edge.citations, claims: edge.claims,
});

const useGroundWords = () => {
  const { t } = useMessages();
  return ({ evidence, implied = false, via }: LinkGround): string => {
    if (implied) return t('evidence.implied');
    if (via && evidence === 'COLLECTIVE') return t('evidence.via', { word: via });
    if (via) return evidence === 'NARRATIVE' ? t('evidence.viaText', { word: via }) : t('evidence.viaOther', { word: via, evidence: t(`evidence.${evidence}`) });
    return t(`evidence.${evidence}`);
  };
};

const Reasons = ({ claims }: { claims: readonly Evidence_ClaimFragment[] }) => {
  const { t } = useMessages();
  const reasons = claims.flatMap((claim) => claim.grounds.filter((ground) => ground.reason).map((ground) => ({ key: `${claim.id}${ground.reason}`, ...ground })));
  return reasons.map(({ key, reason, by }) => (
    <div key={key} className="citation">
      <p className="citation-label">{by ? t('evidence.reasonBy', { by: by.name }) : t('evidence.reasonNobody')}</p>
      <p>{reason}</p>
    </div>
  ));
};

/** A lead is called responsible only where the commitment, the party itself or a local plan says so. */
const useRoleWords = () => {
  const { t } = useMessages();
  return (role: ContributionRole, { evidence, implied }: LinkGround): string => {
    if (implied) return t('leadership.impliedShort');
    return role === 'LEAD' && !['CONFIRMED', 'NAMED', 'LOCAL'].includes(evidence) ? t('role.leadInText') : t(`role.${role}`);
  };
};

/** Everything that says so, as a list of places. */
export const Grounds = ({ via, ...ground }: LinkGround) => {
  const { t } = useMessages();
  const reasons = ground.claims?.some((claim) => claim.grounds.some(({ reason }) => reason));
  return (
    <>
      {via && <p className="citation soft">{t('evidence.viaHelp', { word: via })}</p>}
      {ground.citations.map((citation) => <CitationNote key={citation.passage?.id ?? citation.label} citation={citation} />)}
      {ground.claims && <Reasons claims={ground.claims} />}
      {ground.citations.length === 0 && !reasons && <p className="citation soft">{t('evidence.none')}</p>}
    </>
  );
};

export interface LinkRowProps {
  /** What the row is about, for whoever hears the button without seeing the row. */
  name: string;
  children: ReactNode;
  ground: LinkGround;
  role?: ContributionRole | undefined;
  /** In the place of the role's word. */
  roleWords?: ReactNode;
  note?: ReactNode;
  /** In the place of the evidence's word: for what stands in a passage without being a claim of an actor. */
  words?: string | undefined;
  hue?: number | undefined;
}

export const LinkRow = ({ name, children, ground, role, roleWords, note, words, hue }: LinkRowProps) => {
  const { t } = useMessages();
  const groundWords = useGroundWords();
  const wordsOfRole = useRoleWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const first = ground.citations.find(({ passage }) => passage);
  return (
    <li className={`link-row${ground.via ? ' link-row-via' : ''}`} data-hue={hue}>
      <div className="link-what">{children}{note && <p className="link-note soft">{note}</p>}</div>
      <div className="link-role">
        {role && <LineSample role={ground.implied ? 'LEAD' : role} evidence={ground.evidence} />}
        <span>{roleWords ?? (role && wordsOfRole(role, ground))}</span>
      </div>
      <button type="button" className="link-ground" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{t('evidence.of', { name })} </span>
        {!role && !words && hasMark(ground.evidence) && <svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true" focusable="false"><EvidenceMark evidence={ground.evidence} x={0} y={0} /></svg>}
        <span className="link-ground-words">{words ?? groundWords(ground)}</span>
        {ground.standing && ground.standing !== 'STANDS' && <span className="evidence-standing">{t(`standing.${ground.standing}`)}</span>}
        {first?.passage && <span className="soft link-ground-where">{first.passage.page ? t('evidence.where', { section: first.section ?? '', page: first.passage.page }) : first.section}</span>}
      </button>
      <div id={id} className="link-evidence" hidden={!open}><Grounds {...ground} />{open && ground.claims && <Suspense><AnswerClaims claims={ground.claims} /></Suspense>}</div>
    </li>
  );
};

export const LinkRows = ({ children }: { children: ReactNode }) => <ul className="link-rows">{children}</ul>;

/** A button for the evidence of a thing itself: its own places in the plan, folded until asked for. `short`: section and page only. */
export const SourceButton = ({ name, citations, short = false }: { name: string; citations: readonly Evidence_CitationFragment[]; short?: boolean }) => {
  const { t } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(false);
  const first = citations[0];
  if (!first) return <p className="soft fine">{t('evidence.none')}</p>;
  return (
    <div className="source">
      <button type="button" className="link-ground" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{t('evidence.of', { name })} </span>
        <span className="link-ground-words">{short && first.passage?.page ? t('evidence.where', { section: first.section ?? '', page: first.passage.page }) : first.label}</span>
        {citations.length > 1 && <span className="soft link-ground-where">{t('evidence.more', { count: citations.length - 1 })}</span>}
      </button>
      <div id={id} className="link-evidence" hidden={!open}>{citations.map((citation) => <CitationNote key={citation.passage?.id ?? citation.label} citation={citation} />)}</div>
    </div>
  );
};
