/** How one thing points to another thing's page: name, shape or number, and an address that keeps the plan and the language. */
import { Link } from '@tanstack/react-router';
import { usePlanAddress } from '../app/use-plan-address.ts';
import type { ConceptScheme, EntityLinks_ActorFragment, EntityLinks_CommitmentFragment, EntityLinks_ConceptFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { type ConceptSchemeKey, keyInPlan, paths } from '../paths.ts';
import { groupOfKind } from './actor-groups.ts';
import { ActorGlyph } from './actor-glyph.tsx';
import './entity-links.css';

const useHere = () => {
  const { lang, district, year, variables } = usePlanAddress();
  return { here: { lang, district, year }, plan: variables.plan };
};

/** Focus areas have a hue each, by their place in the plan: the last part of "2.3" is the third. */
export const hueOf = (number: string): number => ((Number(number.split('.').at(-1)) || 1) - 1) % 7 + 1;

/** Whether a name is Danish in the English interface: institutions keep theirs. */
export const useNameLanguage = () => {
  const { locale } = useMessages();
  return (entity: { name: string; danishName: string }): 'da' | undefined => (locale === 'en' && entity.name === entity.danishName ? 'da' : undefined);
};

/** One body, several under one name, or nobody in particular. */
export const ScopeNote = ({ scope }: { scope: EntityLinks_ActorFragment['scope'] }) => {
  const { t } = useMessages();
  return scope === 'SPECIFIC' ? null : <span className="scope-note">{t(scope === 'COLLECTIVE' ? 'scope.COLLECTIVE' : 'scope.GENERIC')}</span>;
};

export const ActorLink = ({ actor, hollow = false }: { actor: EntityLinks_ActorFragment; hollow?: boolean }) => {
  const { here } = useHere();
  const language = useNameLanguage();
  return (
    <Link className="entity-link" to={paths.actor} params={{ ...here, actor: actor.slug }}>
      <ActorGlyph shape={groupOfKind[actor.kind]} hollow={hollow} /> <span lang={language(actor)}>{actor.name}</span>
    </Link>
  );
};

export const AreaLink = ({ area }: { area: { slug: string; number: string; name: string } }) => {
  const { here, plan } = useHere();
  return (
    <Link className="entity-link" data-hue={hueOf(area.number)} to={paths.focusArea} params={{ ...here, area: keyInPlan(area.slug, plan) }}>
      <span className="entity-number">{area.number}</span> <span>{area.name}</span>
    </Link>
  );
};

/** "2.2-3": focus area and ordinal, as people say it. */
export const commitmentNumber = (commitment: EntityLinks_CommitmentFragment): string => `${commitment.focusArea.number}-${commitment.ordinal}`;

export const CommitmentLink = ({ commitment }: { commitment: EntityLinks_CommitmentFragment }) => {
  const { here, plan } = useHere();
  return (
    <Link className="entity-link" data-hue={hueOf(commitment.focusArea.number)} to={paths.commitment} params={{ ...here, commitment: keyInPlan(commitment.slug, plan) }}>
      <span className="entity-number">{commitmentNumber(commitment)}</span> <span>{commitment.name}</span>
    </Link>
  );
};

export const schemeKeys: Record<ConceptScheme, ConceptSchemeKey> = { GLOSSARY: 'glossary', TARGET_GROUP: 'target-groups', METHOD: 'methods', LEGAL_BASIS: 'legal-bases', THEME: 'themes' };

export const ConceptLink = ({ concept, shape }: { concept: EntityLinks_ConceptFragment; shape?: 'target' | 'against' }) => {
  const { here } = useHere();
  return (
    <Link className="entity-link" to={paths.glossary} params={here} search={{ show: schemeKeys[concept.scheme] }} hash={concept.slug}>
      {shape && <ActorGlyph shape={shape} />} <span>{concept.name}</span>
    </Link>
  );
};

export const MunicipalityLink = ({ municipality }: { municipality: { slug: string; name: string } }) => {
  const { here } = useHere();
  return <Link className="entity-link" to={paths.municipality} params={{ ...here, municipality: municipality.slug }}><span lang="da">{municipality.name}</span></Link>;
};
