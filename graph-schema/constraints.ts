/** The vocabulary as Neo4j statements: uniqueness (all that Community edition has) and indexes. */
import { claimTypes } from './relationships.ts';
import { type Label, labels, labelsMarked, nodes } from './nodes.ts';

/** A named schema statement; Neo4j keeps the name, so that start-up can tell what is there. */
export interface Declared { name: string; statement: string }

const snake = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
const unique = (label: string, property: string): Declared => {
  const name = `unique_${snake(label)}_${snake(property)}`;
  return { name, statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE` };
};

const marked = (label: Label, mark: 'Entity' | 'Citable'): boolean => labelsMarked(mark).includes(label);

/** What a closed actor carries instead of `Actor` and `Entity`: kept with its slug and its history, and found by no question. */
export const closedActor = 'ClosedActor';

/** An entity's id is unique among entities, its slug among its label: "bo-trygt" may be an actor and a word of the glossary. */
export const constraints: Declared[] = [
  unique('Entity', 'id'), unique('Citable', 'key'),
  ...labels.filter((label) => !marked(label, 'Entity')).map((label) => unique(label, 'id')),
  ...labels.filter((label) => nodes[label].key !== 'id' && !marked(label, 'Citable')).map((label) => unique(label, nodes[label].key)),
  unique('Event', 'sequence'), unique(closedActor, 'id'), unique(closedActor, 'slug'),
  ...claimTypes.map((type) => {
    const name = `unique_${type.toLowerCase()}_id`;
    return { name, statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE` };
  }),
];

const range = (label: string, property: string): Declared => {
  const name = `range_${snake(label)}_${snake(property)}`;
  return { name, statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` };
};

/** What the search box reads. The analyzer is the built-in Danish one: it stems. */
export const searchIndex = 'search_everything';
const searched = { labels: ['Actor', 'FocusArea', 'Commitment', 'Concept', 'Municipality'], properties: ['name', 'nameEn', 'otherNames', 'summary', 'summaryEn', 'definition', 'goal'] };

/** What a plan promises, in our words and, where it was imported, in its own. */
export const promisesIndex = 'search_promises';
const promises = { labels: ['Commitment', 'Passage'], properties: ['name', 'nameEn', 'summary', 'summaryEn', 'paraphrase', 'paraphraseEn', 'text'] };

/** What commitments of some plans are about some concepts. Slugs are looked up whole. */
export const entriesIndex = 'find_commitments';

const fullText = (name: string, { labels: of, properties }: { labels: string[]; properties: string[] }): Declared => ({
  name,
  statement: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${of.join('|')}) ON EACH [${properties.map((p) => `n.${p}`).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'danish'}}`,
});

export const indexes: Declared[] = [
  range('Ground', 'claimId'), range('Proposal', 'status'), range('Comment', 'aboutId'), range('Operation', 'at'), range('SavedView', 'ownerId'), range('ProposedChange', 'eventId'), range('Plan', 'year'), range('Actor', 'sortName'), range('Concept', 'scheme'), range('Meeting', 'when'),
  { name: 'range_has_commitment_commitment', statement: 'CREATE INDEX range_has_commitment_commitment IF NOT EXISTS FOR ()-[r:HAS_COMMITMENT]-() ON (r.commitment)' },
  { name: 'range_plan_type_status', statement: 'CREATE INDEX range_plan_type_status IF NOT EXISTS FOR (n:Plan) ON (n.type, n.status)' },
  fullText(searchIndex, searched), fullText(promisesIndex, promises),
  {
    name: entriesIndex,
    statement: `CREATE FULLTEXT INDEX ${entriesIndex} IF NOT EXISTS FOR ()-[r:HAS_COMMITMENT]-() ON EACH [r.plan, r.concepts, r.areaConcepts] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`,
  },
];

/** Every label a node of ours may carry. A database with others is not ours. */
export const knownLabels: string[] = [...labels, 'Entity', 'Citable', closedActor];
