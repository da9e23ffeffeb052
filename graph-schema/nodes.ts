/**
 * Every node label of the property graph: what it is, its properties, its key and what is searched.
 * Plain zod objects: the row shapes, the constraints, the seed parser and the API's enums are taken from them.
 */
import { z } from 'zod';
import { certainty, evidence, leadership } from './evidence.ts';

const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'a slug is lower-case ASCII words joined by hyphens').describe('Readable, stable, what addresses show. Stored once, never computed again.');
const id = text.describe('Opaque and stable.');
const version = z.int().min(1).describe('Grows with every change.');
const isoDay = z.iso.date();

export const actorKinds = {
  POLICE: 'Police, or a unit of it.',
  MUNICIPALITY: 'A municipality as an organisation, or all of a district\'s.',
  STATE_AUTHORITY: 'An authority of the state outside the courts and the prosecution.',
  JUSTICE: 'Courts, prosecution, prison and probation.',
  COUNCIL: 'Kredsråd and lokalråd.',
  NETWORK: 'A standing cooperation of several bodies: SSP, PSP, a working group.',
  PARTNERSHIP: 'A partnership with its own name and programme: Bo Trygt.',
  ASSOCIATION: 'An association or a kind of associations.',
  HOUSING: 'Housing associations and owners\' associations.',
  EDUCATION: 'Schools, colleges, libraries as institutions.',
  HEALTH: 'Health and treatment.',
  SOCIAL_SERVICE: 'Social and employment services.',
  BUSINESS: 'Companies and trade.',
  MEDIA: 'A channel or medium.',
  CITIZENS: 'Citizens, neighbours, relatives.',
  PROFESSION: 'A profession the work goes through.',
} as const;
export const actorScopes = {
  SPECIFIC: 'One body.',
  COLLECTIVE: 'A name for several, with members as far as they are known.',
  GENERIC: 'Nobody in particular: shown, never recommended.',
} as const;
export const sectors = {
  POLICE: 'Police.', JUSTICE: 'Courts, prosecution, probation.', MUNICIPAL: 'Municipalities.', STATE: 'The state.', HEALTH: 'Health.', EDUCATION: 'Education.',
  SOCIAL: 'Social services.', HOUSING: 'Housing.', BUSINESS: 'Business.', CIVIL_SOCIETY: 'Associations, volunteers, citizens.', MEDIA: 'Media.',
} as const;
export const conceptSchemes = {
  THEME: 'A topic, the same in every year and district.',
  TARGET_GROUP: 'Whom the work is for, or whom it is directed against.',
  METHOD: 'How it is done.',
  GLOSSARY: 'A word or abbreviation that has to be explained.',
  LEGAL_BASIS: 'A law, a rule or an agreement.',
} as const;
export const planTypes = { COOPERATION_PLAN: 'A district council\'s yearly samarbejdsplan.', ACTION_PLAN: 'A lokalråd\'s handleplan.' } as const;
export const planStatuses = {
  DRAFT: 'Being edited.', COUNCIL: 'Before the council.', ADOPTED: 'In force: what the plan says is frozen.', ARCHIVED: 'A past year\'s.',
} as const;
export const approvalSides = { POLICE: 'The police has said yes.', MUNICIPALITY: 'The municipality has said yes.' } as const;
export const commitmentStatuses = { PLANNED: 'Planned.', IN_PROGRESS: 'Under way.', DONE: 'Done.', DROPPED: 'Dropped.' } as const;
export const tenses = { DONE: 'It has been done.', PLANNED: 'It will be done.', DESCRIBED: 'It describes how things are.' } as const;
export const meetingKinds = { COUNCIL: 'Kredsråd.', BILATERAL: 'Police and one municipality.', LOCAL_COUNCIL: 'Lokalråd.', WORKING_GROUP: 'A working group.' } as const;
export const meetingStatuses = { PLANNED: 'To be held.', HELD: 'Held.' } as const;

/** What each role is for, least first. */
export const roles = {
  READER: 'Reads.',
  CONTRIBUTOR: 'Edits its own organisation and proposes the rest.',
  STEWARD: 'Edits and reviews in its district.',
  COUNCIL: "The kredsråd's secretariat: reviews and adopts plans.",
  ADMIN: 'Runs users and keys and edits no content.',
} as const;
export const keyScopes = { READ: 'Reads.', IMPORT: 'Reads documents in and proposes.' } as const;

export const changeOperations = {
  CREATE: 'A thing came to be.', UPDATE: 'A thing changed.', DELETE: 'A thing was closed.', LINK: 'A link was made or got one more ground.', UNLINK: 'A link was taken back.',
  ANSWER: 'An organisation said yes or no to a link.', MERGE: 'Two things turned out to be one.', REVERT: 'An earlier change was taken back.',
} as const;
export const proposalStatuses = {
  OPEN: 'Waits for a review.', ACCEPTED: 'Made.', REJECTED: 'Not made.', WITHDRAWN: 'Taken back by its author.', CONFLICT: 'What it changes has changed meanwhile.',
} as const;
export const proposedDecisions = { PENDING: 'Not reviewed.', ACCEPTED: 'Made.', REJECTED: 'Not made.' } as const;
export const commentKinds = { REMARK: 'A remark.', PROBLEM: 'A reader reports something wrong.' } as const;

/** Why something is new to somebody. */
export const notificationKinds = {
  TO_REVIEW: 'A proposal waits for their review.', CONCERNS: 'A proposal is about their organisation.', DECIDED: 'Their own proposal has been decided on.', ADDRESSED: 'A comment addresses their organisation.',
  ANSWERED: 'A comment on their own proposal.', REPORTED: 'A reader reports something wrong in their district.', CHANGED: 'Somebody else has changed something of their organisation\'s.',
} as const;

const oneOf = <T extends Record<string, string>>(values: T) => z.enum(Object.keys(values) as [keyof T & string, ...(keyof T & string)[]]);

/** `when` of a meeting, as exact as is known: a year, a month, a quarter or a day. */
export const meetingWhen = z.string().regex(/^\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?$/, 'a year, month, quarter or day: 2026, 2026-03, 2026-Q4, 2026-03-12');

const named = {
  name: text.describe('The Danish name; names of institutions have no other.'),
  nameEn: text.optional().describe('The English name, where it differs.'),
  sortName: text.describe('The name as Danish sorts it, by code point: see danish.ts.'),
};
const summarised = { summary: text.optional().describe('In our own words, Danish.'), summaryEn: text.optional().describe('In our own words, English.') };

/** What an entry of the history tells people; all of it goes when it has to be erased. */
const toldOfChange = {
  label: text.optional().describe('What the thing was called then.'), labelEn: text.optional(), summary: text.optional(), summaryEn: text.optional(),
  before: text.optional().describe('JSON.'), after: text.optional().describe('JSON.'), reason: text.optional(),
};
/** SKOS's hidden labels: inflections, professions, English and everyday words. */
const hiddenNames = z.array(text).optional().describe('Words by which it is searched and never shown.');

const entity = { id, version, slug, ...named };
const plain = { id, version };

/** A label's declaration. `idPrefix` begins the ids, so that an id finds its label; `key` is the unique property besides `id`. */
export interface NodeLabel { description: string; idPrefix: string; key: 'slug' | 'key' | 'id'; marks: readonly ('Entity' | 'Citable')[]; properties: z.ZodObject }
const label = <P extends z.ZodRawShape>(description: string, idPrefix: string, key: NodeLabel['key'], marks: NodeLabel['marks'], properties: P) =>
  ({ description, idPrefix, key, marks, properties: z.object(properties) });

export const nodes = {
  District: label('A police district, as an area.', 'di', 'slug', ['Entity'], { ...entity, otherNames: z.array(text).optional().describe('Shorter and English names by which people name it.'), code: text.describe('DAGI code.').optional(), certainty: certainty.optional() }),
  Municipality: label('A municipality, as an area; the organisation is an Actor.', 'mu', 'slug', ['Entity'], { ...entity, code: z.string().regex(/^\d{4}$/), localities: z.array(text).optional().describe('Towns and quarters by which people name it.'), certainty: certainty.optional().describe('How sure its district is.') }),
  Plan: label("A year's cooperation plan, or a lokalråd's action plan of one or more years.", 'pl', 'slug', ['Entity'], {
    ...entity, type: oneOf(planTypes), year: z.int(), yearTo: z.int(), status: oneOf(planStatuses), url: z.url().optional(), sha256: z.string().optional().describe('Of the imported document.'),
    approvals: z.array(oneOf(approvalSides)).optional().describe("Of an action plan before it is in force: who has said yes."), approvedBy: z.array(text).optional().describe('Ids of the users, in the same order: nobody speaks for both.'),
  }),
  Passage: label('What a citation points to: a commitment of a plan, whole, or a sentence of its running text.', 'pa', 'key', ['Citable'], {
    ...plain, key: text.describe('<plan>/<section>/<n> of a commitment, <plan>/<section>/t<n> of the n-th sentence of running text.'), section: text, page: z.int().optional(),
    paraphrase: text, paraphraseEn: text, hash: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the normalised text.'), text: text.optional().describe('Only where the plan itself was imported.'),
  }),
  FocusArea: label('A numbered focus area of one plan.', 'fa', 'slug', ['Entity'], { ...entity, ...summarised, number: text, goal: text.optional(), goalEn: text.optional() }),
  Commitment: label('One indsats of a focus area.', 'co', 'slug', ['Entity'], {
    ...entity, summary: text, summaryEn: text, ordinal: z.int().min(1), status: oneOf(commitmentStatuses), leadership,
    responsible: text.optional().describe('As an action plan states it.'), due: text.optional(),
  }),
  Statement: label('What running text promises, reports or describes outside the commitments.', 'st', 'slug', ['Entity'], { ...entity, key: text.describe('<plan>/<section>/<name>'), summary: text, summaryEn: text, tense: oneOf(tenses) }),
  Actor: label('An organisation, network, council, profession or group; never a person.', 'ac', 'slug', ['Entity'], {
    ...entity, ...summarised, kind: oneOf(actorKinds), scope: oneOf(actorScopes), sectors: z.array(oneOf(sectors)), publicAuthority: z.boolean().describe('Whether retsplejeloven § 115 can cover it.'),
    otherNames: z.array(text), hiddenNames, website: z.url().optional(),
  }),
  ContactPoint: label("How to reach a function; never a person's address.", 'cp', 'id', [], {
    ...plain, role: text.describe('The function: "SSP-konsulent".'), email: z.email().optional(), phone: text.optional(), url: z.url().optional(), confirmedOn: isoDay.optional(),
  }),
  Concept: label('A SKOS concept of one scheme.', 'cn', 'slug', ['Entity'], {
    ...entity, scheme: oneOf(conceptSchemes), otherNames: z.array(text), hiddenNames, definition: text.optional(), definitionEn: text.optional(), certainty,
    doubts: z.array(text), doubtsEn: z.array(text), minAge: z.number().optional(), maxAge: z.number().optional(),
  }),
  Meeting: label('A meeting, as exactly dated as is known.', 'me', 'key', [], {
    ...plain, key: text, title: text, titleEn: text, kind: oneOf(meetingKinds), status: oneOf(meetingStatuses), when: meetingWhen, timesPerYear: z.int().optional(),
  }),
  Indicator: label('A figure as the plan gives it.', 'in', 'key', [], {
    ...plain, key: text, name: text, nameEn: text, low: z.number(), high: z.number(), qualifier: text.optional().describe('The plan\'s own hedge: "omkring".'), unit: text,
    period: text, base: text.optional().describe('What it is a share or a count of.'), doubts: z.array(text), doubtsEn: z.array(text),
  }),
  PublicSource: label('A public page that says what the plan does not.', 'so', 'key', ['Citable'], { ...plain, key: text, publisher: text, title: text, url: text, seenOn: isoDay }),
  Ground: label('One reason to believe a claim.', 'gr', 'id', [], {
    id, claimId: text, evidence, reason: text.optional(), reasonEn: text.optional(), at: z.iso.datetime(),
  }),
  User: label('Somebody who has signed in: what the identity provider said last.', 'us', 'key', [], {
    ...plain, key: text.describe('<issuer>|<subject>, or local|… of a local session.'), name: text, role: oneOf(roles), organisation: slug.optional(), actsFor: z.array(slug), districts: z.array(slug),
    roleClaim: text.optional().describe('The claim that the role came from, as it was.'), blocked: z.boolean(), firstSeenAt: z.iso.datetime(), lastSeenAt: z.iso.datetime(),
    newsSeenAt: z.iso.datetime().optional().describe('Until when they have looked at what is new to them.'),
  }),
  Session: label('Somebody signed in, until it ends or is ended.', 'se', 'key', [], {
    id, key: z.string().regex(/^[0-9a-f]{64}$/).describe("SHA-256 of the cookie's value."), startedAt: z.iso.datetime(), seenAt: z.iso.datetime(), endsAt: z.iso.datetime(),
  }),
  ApiKey: label("A program's key.", 'ak', 'key', [], {
    id, key: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the key.'), prefix: text.describe('Its beginning, by which people know it.'), name: text, organisation: slug, scope: oneOf(keyScopes),
    createdAt: z.iso.datetime(), createdBy: text.describe('Id of the user.'), endsAt: z.iso.datetime(), revokedAt: z.iso.datetime().optional(),
  }),
  Event: label('One entry of the append-only history.', 'ev', 'id', [], {
    id, sequence: z.int().min(1), at: z.iso.datetime(), operation: oneOf(changeOperations), entityId: text.optional(), claimId: text.optional(),
    targetIds: z.array(text).describe('Everything it is about: a claim\'s actor and target as well.'), targetVersions: z.array(z.int()).describe('The versions it brought its things to, in the order of `changedIds`.'), changedIds: z.array(text),
    districts: z.array(slug), plans: z.array(slug).describe('What its reader must be allowed to read.'),
    userId: text.optional(), reviewerId: text.optional(), organisation: slug.optional(), operationKey: text.optional(), undoes: z.int().optional().describe('Sequence of the entry that it takes back.'),
    ...toldOfChange, salt: text.optional(), contentHash: text.describe('SHA-256 of salt and content: stays when the content has to be erased.'),
    erasedBy: text.optional().describe('Id of the entry that says why the content is gone.'),
    previousHash: text, hash: text,
  }),
  Operation: label('A change that somebody asked for once: the same key again answers with the same result.', 'op', 'key', [], {
    id, key: text.describe('SHA-256 of who asked and the key they gave.'), bodyHash: text, at: z.iso.datetime(), result: text.optional(),
  }),
  Proposal: label('Changes that somebody proposes together, or has made together.', 'pr', 'id', [], {
    ...plain, title: text, reason: text, status: oneOf(proposalStatuses), createdAt: z.iso.datetime(), plans: z.array(slug).describe('What its reader must be allowed to read.'), authorId: text.optional(), organisation: slug.optional(),
    held: z.array(text).optional().describe('Where a person seems to be named: nobody but a steward may let it through.'),
    reviewerId: text.optional(), reviewerOrganisation: slug.optional(), reviewComment: text.optional(), reviewedAt: z.iso.datetime().optional(),
  }),
  ProposedChange: label('One of the changes of a proposal.', 'pc', 'id', [], {
    id, ordinal: z.int().min(0), decision: oneOf(proposedDecisions), eventId: text.optional().describe('Of the entry it became.'), input: text.optional().describe('JSON, until it has become one.'),
    operation: oneOf(changeOperations).optional(), entityId: text.optional(), claimId: text.optional(), ...toldOfChange,
  }),
  Comment: label('What somebody says about an entity, a claim or a proposal.', 'cm', 'id', [], {
    ...plain, aboutId: text, kind: oneOf(commentKinds), text, at: z.iso.datetime(), authorId: text.optional(), organisation: slug.optional(), districts: z.array(slug), plans: z.array(slug).describe('What its reader must be allowed to read.'), settled: z.boolean(),
  }),
  SavedView: label('An address of the client that somebody keeps, with a name and what it is for.', 'sv', 'id', [], {
    ...plain, name: text, purpose: text.optional(), address: text.describe('Path and search, without the language.'), shared: z.boolean().describe('Others who have signed in see it as well.'), at: z.iso.datetime(), ownerId: text, organisation: slug.optional(),
  }),
  FormerSlug: label('A slug that a thing had, or that a thing had that was merged into it.', 'fs', 'key', [], { id, key: text.describe('<label>/<slug>') }),
  Counter: label('The last sequence number given out.', 'ct', 'key', [], { id, key: text, value: z.int() }),
  GraphVersion: label('Which migrations this graph has had.', 'gv', 'key', [], { id, key: text, migration: z.int() }),
} as const satisfies Record<string, NodeLabel>;

export type Label = keyof typeof nodes;
export type NodeProperties<L extends Label> = z.output<(typeof nodes)[L]['properties']>;
export const labels = Object.keys(nodes) as Label[];
/** The labels that carry a mark: `Entity` (everything with a slug) or `Citable` (what a citation points to). */
export const labelsMarked = (mark: 'Entity' | 'Citable'): Label[] => labels.filter((l) => (nodes[l].marks as readonly string[]).includes(mark));
