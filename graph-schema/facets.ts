/**
 * What answers can be narrowed by, one entry each: the filter, the counts, the panel and the address follow from this list.
 * `values` says how an answer has a value: by a property of the actor; by a pattern that ends at `value`, a node with a slug and a name, and begins at
 * `actor` or at `promised`, a commitment that speaks for it; or by the evidence in its reasons.
 */
import type { evidenceClasses } from './evidence.ts';
import type { actorKinds, sectors } from './nodes.ts';

interface Names { da: string; en: string }
export interface FacetDeclaration {
  /** The field of the API's filter that chooses its values. */
  filter: string;
  name: Names;
  values: { property: string; names: Readonly<Record<string, Names>> } | { pattern: string; from: 'actor' | 'promised' } | { evidence: true; names: Readonly<Record<string, Names>> };
  /** A place: what works in the whole district or the whole country is in the answer whichever is chosen. */
  place?: true;
}

const kindNames = {
  POLICE: { da: 'Politi', en: 'Police' }, MUNICIPALITY: { da: 'Kommune', en: 'Municipality' }, STATE_AUTHORITY: { da: 'Statslig myndighed', en: 'State authority' }, JUSTICE: { da: 'Retsvæsen', en: 'Justice' },
  COUNCIL: { da: 'Råd', en: 'Council' }, NETWORK: { da: 'Netværk', en: 'Network' }, PARTNERSHIP: { da: 'Partnerskab', en: 'Partnership' }, ASSOCIATION: { da: 'Forening', en: 'Association' },
  HOUSING: { da: 'Bolig', en: 'Housing' }, EDUCATION: { da: 'Uddannelse', en: 'Education' }, HEALTH: { da: 'Sundhed', en: 'Health' }, SOCIAL_SERVICE: { da: 'Social indsats', en: 'Social service' },
  BUSINESS: { da: 'Erhverv', en: 'Business' }, MEDIA: { da: 'Medie', en: 'Media' }, CITIZENS: { da: 'Borgere', en: 'Citizens' }, PROFESSION: { da: 'Faggruppe', en: 'Profession' },
} as const satisfies Record<keyof typeof actorKinds, Names>;
const sectorNames = {
  POLICE: { da: 'Politi', en: 'Police' }, JUSTICE: { da: 'Retsvæsen', en: 'Justice' }, MUNICIPAL: { da: 'Kommunalt', en: 'Municipal' }, STATE: { da: 'Stat', en: 'State' }, HEALTH: { da: 'Sundhed', en: 'Health' },
  EDUCATION: { da: 'Uddannelse', en: 'Education' }, SOCIAL: { da: 'Socialt', en: 'Social' }, HOUSING: { da: 'Bolig', en: 'Housing' }, BUSINESS: { da: 'Erhverv', en: 'Business' },
  CIVIL_SOCIETY: { da: 'Civilsamfund', en: 'Civil society' }, MEDIA: { da: 'Medier', en: 'Media' },
} as const satisfies Record<keyof typeof sectors, Names>;
const evidenceNames = {
  CONFIRMED: { da: 'Bekræftet af parten', en: 'Confirmed by the partner' }, NAMED: { da: 'Nævnt i indsatsen', en: 'Named in the commitment' }, LOCAL: { da: 'Nævnt i lokal handleplan', en: 'Named in a local action plan' },
  SOURCED: { da: 'Offentlig kilde', en: 'Public source' }, COLLECTIVE: { da: 'Omfattet af en fællesbetegnelse', en: 'Covered by a collective term' }, NARRATIVE: { da: 'Nævnt i brødteksten', en: 'Named in the running text' },
  INFERRED: { da: 'Faglig vurdering', en: 'Professional judgement' },
} as const satisfies Record<keyof typeof evidenceClasses, Names>;

export const facets = {
  theme: { filter: 'themes', name: { da: 'Emne', en: 'Topic' }, values: { from: 'promised', pattern: '(promised)<-[:HAS_COMMITMENT]-(:FocusArea)-[:ABOUT]->(value:Concept)' } },
  municipality: { filter: 'municipalities', name: { da: 'Kommune', en: 'Municipality' }, values: { from: 'actor', pattern: '(actor)-[:OPERATES_IN]->(value:Municipality)' }, place: true },
  kind: { filter: 'kinds', name: { da: 'Organisationstype', en: 'Kind of organisation' }, values: { property: 'kind', names: kindNames } },
  sector: { filter: 'sectors', name: { da: 'Sektor', en: 'Sector' }, values: { property: 'sectors', names: sectorNames } },
  targetGroup: { filter: 'targetGroups', name: { da: 'Målgruppe', en: 'Target group' }, values: { from: 'promised', pattern: '(promised)-[:REACHES]->(value:Concept)' } },
  method: { filter: 'methods', name: { da: 'Metode', en: 'Method' }, values: { from: 'promised', pattern: '(promised)-[:USES]->(value:Concept)' } },
  evidence: { filter: 'evidence', name: { da: 'Grundlag', en: 'Ground' }, values: { evidence: true, names: evidenceNames } },
  plan: { filter: 'plans', name: { da: 'Plan', en: 'Plan' }, values: { from: 'promised', pattern: '(promised)<-[:HAS_COMMITMENT]-(:FocusArea)<-[:HAS_FOCUS_AREA]-(value:Plan)' } },
} as const satisfies Record<string, FacetDeclaration>;
export type FacetKey = keyof typeof facets;
export const facetKeys = Object.keys(facets) as FacetKey[];
