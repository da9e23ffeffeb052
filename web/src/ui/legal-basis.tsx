/** A law, a rule or an agreement that something rests on: where the plan says so, as far as it does, and the public source of what it contains. */
import type { Evidence_CitationFragment, LegalBasis_ConceptFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ConceptLink } from './entity-links.tsx';
import { LinkRow, LinkRows } from './link-row.tsx';

type Basis = LegalBasis_ConceptFragment;

/** A public source as the place that says so. */
export const citationsOfSources = (sources: Basis['sources']): Evidence_CitationFragment[] => sources.map((source) => ({ label: `${source.publisher}: ${source.title}`, section: null, passage: null, source }));

export interface LegalBasesProps {
  bases: readonly Basis[];
  /** The passages that speak of one of them. */
  saidIn?: (basis: Basis) => readonly Evidence_CitationFragment[];
}

export const LegalBases = ({ bases, saidIn = () => [] }: LegalBasesProps) => {
  const { t } = useMessages();
  return (
    <LinkRows>
      {bases.map((basis) => {
        const said = saidIn(basis);
        return (
          <LinkRow key={basis.id} name={basis.name} note={basis.definition} words={said.length > 0 ? t('area.inSection') : undefined} ground={{ evidence: 'SOURCED', citations: [...said, ...citationsOfSources(basis.sources)] }}>
            <ConceptLink concept={basis} />
          </LinkRow>
        );
      })}
    </LinkRows>
  );
};
