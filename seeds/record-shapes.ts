/**
 * What a seed file may say, as zod objects. A seed file holds facts in our own words, each naming its passage; no sentence of a plan.
 * Everything refers to everything else by slug or key; `records.ts` reads the files and lists every broken reference at once.
 */
import { z } from 'zod';
import { certainty, contributionRole, type Evidence, evidence, leadership } from '#graph-schema/evidence.ts';
import { actorKinds, actorScopes, commitmentStatuses, conceptSchemes, meetingKinds, meetingStatuses, meetingWhen, planStatuses, planTypes, sectors, tenses } from '#graph-schema/nodes.ts';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
const oneOf = <T extends Record<string, string>>(values: T) => z.enum(Object.keys(values) as [keyof T & string, ...(keyof T & string)[]]);

/** Danish and English. Where the two are the same (names of institutions), a plain string. */
const both = z.union([z.strictObject({ da: text, en: text }), text.transform((da) => ({ da, en: undefined as string | undefined }))]);
const phrase = z.strictObject({ da: text, en: text });

/** A function's address, never a person's; only with a source. */
export const contactPointRecord = z.strictObject({
  role: text, email: z.email().optional(), phone: text.optional(), url: z.url().optional(), municipality: slug.optional(), confirmedOn: z.iso.date().optional(), source: text.describe('Key of the public source that gives it.'),
});

/** What a ground cannot be without: the plan's grounds a passage, a public source its key, a conclusion or a confirmation what it rests on. */
const groundNeeds = { CONFIRMED: 'by', NAMED: 'cites', LOCAL: 'cites', SOURCED: 'source', COLLECTIVE: 'cites', NARRATIVE: 'cites', INFERRED: 'reason' } as const satisfies Record<Evidence, string>;

/** One reason for a claim. `cites` are passages of the plan: "2.2/3" is the third commitment of section 2.2, "2.2/t4" its fourth sentence of running text. */
export const groundRecord = z.strictObject({
  evidence, cites: z.array(text).default([]), source: text.optional().describe('Key of a public source.'), reason: phrase.optional(), by: slug.optional().describe('The actor who gave it.'),
}).superRefine((ground, context) => {
  const needs = groundNeeds[ground.evidence];
  const given = ground[needs];
  if (given === undefined || (Array.isArray(given) && given.length === 0)) context.addIssue({ code: 'custom', path: [needs], message: `a ground ${ground.evidence} needs \`${needs}\`` });
});

const claim = {
  how: phrase.optional(), implied: z.boolean().default(false), distributes: z.boolean().default(true), municipality: slug.optional(),
  grounds: z.array(groundRecord).min(1),
};
/** An actor's part in the commitment, statement or focus area under which it stands. */
export const contributionRecord = z.strictObject({ actor: slug, role: contributionRole, ...claim });
/** A link between two actors. */
export const membershipRecord = z.strictObject({ actor: slug, of: slug, role: phrase.optional(), representedBy: phrase.optional(), ...claim });
export const collaborationRecord = z.strictObject({ actor: slug, with: slug, role: phrase.optional(), ...claim });
/** Where an actor works: a municipality's or a district's slug. */
export const operationRecord = z.strictObject({ actor: slug, in: slug, ...claim });

/** `key` as citations write it, without the plan: "2.2/3", "2.2/t4". `mentions`: actors it names and of whom no claim cites it. */
export const passageRecord = z.strictObject({ key: text, page: z.int().optional(), hash: z.string().regex(/^[0-9a-f]{64}$/), paraphrase: phrase, mentions: z.array(slug).default([]) });

export const sourceRecord = z.strictObject({ key: slug, publisher: text, title: text, url: text, seenOn: z.iso.date() });

export const conceptRecord = z.strictObject({
  slug, name: both, otherNames: z.array(text).default([]), hiddenNames: z.array(text).default([]).describe('Words it is searched by and never shown under.'), definition: phrase.optional(), sources: z.array(text).default([]), certainty,
  doubts: z.array(phrase).default([]), broader: z.array(slug).default([]), related: z.array(slug).default([]), minAge: z.number().optional(), maxAge: z.number().optional(),
});
/** One file a scheme. */
export const conceptFile = z.strictObject({ scheme: oneOf(conceptSchemes), concepts: z.array(conceptRecord) });

/** More of the words that people use for concepts and actors, by slug: found by them, never shown under them. One file a field. */
export const wordsFile = z.strictObject({ concepts: z.record(slug, z.array(text).min(1)).default({}), actors: z.record(slug, z.array(text).min(1)).default({}) });

export const actorRecord = z.strictObject({
  slug, name: both, kind: oneOf(actorKinds), scope: oneOf(actorScopes), sectors: z.array(oneOf(sectors)).min(1), publicAuthority: z.boolean(), otherNames: z.array(text).default([]), hiddenNames: z.array(text).default([]),
  supports: z.array(slug).default([]).describe('Whom or what it is there for: target groups and topics.'),
  summary: phrase.optional(), website: z.url().optional(), contactPoints: z.array(contactPointRecord).default([]), legalBases: z.array(slug).default([]),
});

export const districtRecord = z.strictObject({
  slug, name: text, otherNames: z.array(text).default([]), code: text.optional(), certainty, municipalities: z.array(z.strictObject({ slug, name: text, code: z.string().regex(/^\d{4}$/), localities: z.array(text).default([]), certainty })).min(1),
});

export const commitmentRecord = z.strictObject({
  ordinal: z.int().min(1), name: phrase, summary: phrase, status: oneOf(commitmentStatuses), leadership, topics: z.array(slug).default([]).describe('What it is about, more narrowly than its section.'), targetGroups: z.array(slug).default([]),
  against: z.array(slug).default([]).describe('What it is directed against.'), methods: z.array(slug).default([]), legalBases: z.array(slug).default([]), actors: z.array(contributionRecord).default([]),
});
export const statementRecord = z.strictObject({ key: text, summary: phrase, tense: oneOf(tenses), cites: z.array(text).min(1), actors: z.array(contributionRecord).default([]) });
export const indicatorRecord = z.strictObject({
  key: slug, name: phrase, low: z.number(), high: z.number(), qualifier: text.optional(), unit: text, period: text, base: text.optional(), doubts: z.array(phrase).default([]), cites: z.array(text).min(1),
});
/** plans/<plan>/focus-areas/<number>-<theme>.yaml */
export const focusAreaFile = z.strictObject({
  number: text, name: phrase, theme: slug, goal: phrase, summary: phrase, legalBases: z.array(slug).default([]), cites: z.array(text).min(1),
  passages: z.array(passageRecord), commitments: z.array(commitmentRecord), statements: z.array(statementRecord).default([]), serves: z.array(contributionRecord).default([]), indicators: z.array(indicatorRecord).default([]),
});
export const meetingRecord = z.strictObject({
  key: slug, title: phrase, kind: oneOf(meetingKinds), status: oneOf(meetingStatuses), when: meetingWhen, timesPerYear: z.int().optional(), heldBy: slug.optional(), parties: z.array(slug).default([]), cites: z.array(text).min(1),
});
/** plans/<plan>/plan.yaml */
export const planFile = z.strictObject({
  slug, name: both, type: oneOf(planTypes), year: z.int(), yearTo: z.int(), status: oneOf(planStatuses), publisher: slug, url: z.url().optional(), district: slug, municipality: slug.optional(), legalBases: z.array(slug).default([]),
  passages: z.array(passageRecord).describe('Of the sections that are no focus area: the front page, the foreword, the organisation.'),
  statements: z.array(statementRecord).default([]).describe('Of those sections.'),
});
/** plans/<plan>/{memberships,meetings}.yaml; several files of either may stand side by side. */
export const linksFile = z.strictObject({ memberOf: z.array(membershipRecord).default([]), collaboratesWith: z.array(collaborationRecord).default([]), operatesIn: z.array(operationRecord).default([]) });
export const meetingsFile = z.strictObject({ meetings: z.array(meetingRecord) });
export const actorsFile = z.strictObject({ actors: z.array(actorRecord) });
export const districtsFile = z.strictObject({ districts: z.array(districtRecord) });
export const sourcesFile = z.strictObject({ sources: z.array(sourceRecord) });
