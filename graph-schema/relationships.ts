/** Every relationship type of the property graph: claims, which somebody can doubt, and structure, which the plan's layout gives. */
import { z } from 'zod';
import { contributionRole, evidence, standing } from './evidence.ts';
import type { Label } from './nodes.ts';

const text = z.string().min(1);

/** What every claim carries besides what is its own. At most one per (type, actor, target, role). */
const claim = {
  id: text, version: z.int().min(1),
  evidence: evidence.describe('Of the strongest ground.'),
  how: text.optional().describe('What the actor does there, in a few words.'), howEn: text.optional(),
  implied: z.boolean().describe('The plan says "vi".'),
  distributes: z.boolean().describe('Whether a claim of a collective holds for its members: not with "flere af", "nogle", "relevante".'),
  standing,
  municipality: text.optional().describe('Slug, where it holds only there.'),
  citations: z.array(text).describe('Keys of Passages and PublicSources, over all grounds.'),
  validFrom: z.int().optional().describe('Plan year.'), validTo: z.int().optional(),
};
const roleText = { role: text.optional().describe('"formand", "medlem".'), roleEn: text.optional(), representedBy: text.optional().describe('The function that sits for it: "borgmesteren".'), representedByEn: text.optional() };

export interface RelationshipType { description: string; from: readonly Label[]; to: readonly Label[]; claim: boolean; properties: z.ZodObject }
const claims = <P extends z.ZodRawShape>(description: string, from: Label[], to: Label[], own: P) => ({ description, from, to, claim: true as const, properties: z.object({ ...claim, ...own }) });
const structure = (description: string, from: Label[], to: Label[], properties: z.ZodRawShape = {}) => ({ description, from, to, claim: false as const, properties: z.object(properties) });

export const relationships = {
  CONTRIBUTES_TO: claims('The actor has a part in what is promised.', ['Actor'], ['Commitment', 'Statement'], { role: contributionRole }),
  SERVES: claims('Running text says that the actor works on the focus area, beyond its commitments.', ['Actor'], ['FocusArea'], { role: contributionRole }),
  MEMBER_OF: claims('The actor is a member, a part or a local unit of the other.', ['Actor'], ['Actor'], roleText),
  COLLABORATES_WITH: claims('A sentence or a person says that the two work together.', ['Actor'], ['Actor'], roleText),
  OPERATES_IN: claims('Where the actor works; national actors in none.', ['Actor'], ['Municipality', 'District'], roleText),

  HAS_FOCUS_AREA: structure('The plan has the focus area.', ['Plan'], ['FocusArea']),
  HAS_COMMITMENT: structure('The focus area has the commitment.', ['FocusArea'], ['Commitment'], {
    plan: text.describe('Slug of the plan. Derived, as are the others: by these an index finds what the plans asked say of a concept, however many plans there are.'),
    commitment: text.describe('Its slug.'),
    concepts: z.array(text).describe('Slugs of what the commitment is about, for whom, against what and how.'), areaConcepts: z.array(text).describe('The same of its focus area.'),
  }),
  ALSO_PROMISES: structure('The section says it in running text.', ['FocusArea', 'Plan'], ['Statement']),
  HAS_PASSAGE: structure('The plan has the passage.', ['Plan'], ['Passage']),
  MENTIONS: structure('The passage names the actor, whatever it says of it.', ['Passage'], ['Actor'], { by: text.optional().describe('The claim that it follows from, where only that says so.') }),
  PUBLISHED_BY: structure('Who publishes the plan.', ['Plan'], ['Actor']),
  STATED_IN: structure('Where a focus area, commitment, statement, indicator or meeting is said.', ['FocusArea', 'Commitment', 'Statement', 'Indicator', 'Meeting'], ['Passage']),
  MEASURED_BY: structure('The figures the section gives.', ['FocusArea'], ['Indicator']),
  ABOUT: structure('The theme of the focus area; what a commitment is about more narrowly.', ['FocusArea', 'Commitment'], ['Concept']),
  SUPPORTS: structure('Whom or what the body is there for, whatever it has a part in.', ['Actor'], ['Concept']),
  REACHES: structure('Whom the commitment is for.', ['Commitment'], ['Concept']),
  TARGETS: structure('What the commitment is directed against.', ['Commitment'], ['Concept']),
  USES: structure('How the commitment is carried out.', ['Commitment'], ['Concept']),
  GOVERNED_BY: structure('The law or agreement behind it.', ['FocusArea', 'Commitment', 'Plan', 'Actor'], ['Concept']),
  CONTAINS: structure('The municipalities of a district in a plan year.', ['District'], ['Municipality'], { years: z.array(z.int()).describe('Plan years for which the set is known; empty: today\'s.') }),
  COVERS: structure('What area the plan is for.', ['Plan'], ['District', 'Municipality']),
  CONTINUES: structure('The commitment is last year\'s, carried on.', ['Commitment'], ['Commitment']),
  IMPLEMENTS: structure('An action plan\'s commitment carries out the district\'s (udmønter).', ['Commitment'], ['Commitment']),
  HELD_BY: structure('Whose meeting it is.', ['Meeting'], ['Actor']),
  HAS_PARTY: structure('Who takes part in the meeting.', ['Meeting'], ['Actor']),
  BROADER: structure('The wider concept.', ['Concept'], ['Concept']),
  RELATED: structure('A related concept.', ['Concept'], ['Concept']),
  DEFINED_IN: structure('The public source of a definition.', ['Concept'], ['PublicSource']),
  REACHED_AT: structure('How to reach the actor.', ['Actor'], ['ContactPoint']),
  ANSWERS_FOR: structure('The only municipality the contact point answers for.', ['ContactPoint'], ['Municipality']),
  DOCUMENTED_BY: structure('The public source that gives the contact point.', ['ContactPoint'], ['PublicSource']),
  CITES: structure('What a ground points to.', ['Ground'], ['Passage', 'PublicSource']),
  NAMES: structure('Which thing a former slug leads to.', ['FormerSlug'], ['Actor']),
  PROPOSES: structure('The changes of a proposal.', ['Proposal'], ['ProposedChange']),
  ROUTED_TO: structure('The districts whose stewards review the proposal.', ['Proposal'], ['District']),
  CONCERNS: structure('The organisations whose links or entries the proposal changes.', ['Proposal'], ['Actor']),
  ADDRESSES: structure('Whom the comment mentions.', ['Comment'], ['Actor']),
  SIGNED_IN: structure('Whose session it is.', ['User'], ['Session']),
  GIVEN_BY: structure('Who gave the ground.', ['Ground'], ['Actor']),
} as const satisfies Record<string, RelationshipType>;

export type RelationshipName = keyof typeof relationships;
export const relationshipNames = Object.keys(relationships) as RelationshipName[];
/** The relationship types that are claims: each has an id, a version and at least one ground. */
export const claimTypes = relationshipNames.filter((name) => relationships[name].claim);
export type ClaimType = { [K in RelationshipName]: (typeof relationships)[K]['claim'] extends true ? K : never }[RelationshipName];
/** The contract's ends of a focus area's role: kept here so that reading and writing agree. */
export type ClaimProperties<T extends ClaimType> = z.output<(typeof relationships)[T]['properties']>;
