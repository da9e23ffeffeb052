/** A remark about an entity, a link or a proposal; or a reader's report that something is wrong there. */
import { newId } from '#graph-schema/ids.ts';
import { can } from '#server/identity/permissions.ts';
import { required } from './change.ts';
import { commit, type Outcome, type Unit, type Writing } from './commit.ts';
import { type About, factsOf } from './facts-of.ts';
import { refusing } from './propose-changes.ts';
import { notFound, refuse } from './refusal.ts';
import { type Assurances, screenInput } from './screen-input.ts';

export interface CommentInput extends Assurances { about: string; text: string; mentions?: readonly string[] | null | undefined; idempotencyKey: string }
export interface ReportProblemInput { about: string; text: string; idempotencyKey: string }
export interface SettleProblemInput { problem: string; idempotencyKey: string }

/** Where a text seems to name a person, nobody but a steward may let it stand: a comment has no review to wait for. */
export function mustNameNobody(held: readonly string[]): void {
  if (held.length) refuse('PERSON_NAMED', ['text'], 'Teksten ser ud til at nævne en person. Skriv funktionen i stedet.', 'The text seems to name a person. Write the function instead.');
}

export const comment = (writing: Writing, { idempotencyKey: key, publicFunction, notPersonalNumbers, ...input }: CommentInput): Promise<Outcome<{ comment: string }>> => refusing(async () => {
  mustNameNobody(screenInput(writing.viewer, { text: input.text }, { publicFunction, notPersonalNumbers }));
  const text = required(input.text, ['text']);
  return commit(writing, { name: 'comment', key, input }, async (unit) => {
    const about = await factsOf(unit, input.about, ['about']);
    if (can(unit.viewer, 'comment', { kind: 'none', organisations: about.organisations, districts: about.districts }, {}) !== 'YES') refuse('FORBIDDEN', ['about'], 'Det kan du ikke kommentere.', 'You may not comment on this.');
    const mentions = [...new Set(input.mentions ?? [])];
    const known = await unit.transaction.rows<{ slug: string }>({ name: 'mentioned', text: 'UNWIND $mentions AS slug MATCH (a:Actor {slug: slug}) RETURN slug' }, { mentions });
    const unknown = mentions.findIndex((slug) => !known.some((row) => row.slug === slug));
    if (unknown >= 0) notFound(['mentions', String(unknown)], 'aktør');
    return { comment: await store(unit, 'REMARK', input.about, about, text, mentions) };
  });
});

export const reportProblem = (writing: Writing, { idempotencyKey: key, ...input }: ReportProblemInput): Promise<Outcome<{ comment: string }>> => refusing(async () => {
  mustNameNobody(screenInput(writing.viewer, { text: input.text }));
  const text = required(input.text, ['text']);
  return commit(writing, { name: 'report-problem', key, input }, async (unit) => {
    const about = await factsOf(unit, input.about, ['about']);
    if (can(unit.viewer, 'reportProblem', { kind: 'none', organisations: [], districts: [] }, {}) !== 'YES') refuse('FORBIDDEN', ['about'], 'Det kan du ikke melde.', 'You may not report this.');
    return { comment: await store(unit, 'PROBLEM', input.about, about, text, []) };
  });
});

/** A steward has seen to what was reported. */
export const settleProblem = (writing: Writing, { idempotencyKey: key, problem }: SettleProblemInput): Promise<Outcome<{ comment: string }>> =>
  commit(writing, { name: 'settle-problem', key, input: { problem } }, async (unit) => {
    const [row] = await unit.transaction.rows<{ districts: string[] }>({ name: 'problem', text: "MATCH (c:Comment {id: $problem, kind: 'PROBLEM'}) RETURN c.districts AS districts" }, { problem });
    const { districts } = row ?? notFound(['problem'], 'kommentar');
    if (can(unit.viewer, 'reviewProposal', { kind: 'proposal', organisations: [], districts }, {}) !== 'YES') refuse('FORBIDDEN', ['problem'], 'Det afgør en redaktør i politikredsen.', 'An editor of the police district decides that.');
    await unit.transaction.rows({ name: 'settle-problem', text: 'MATCH (c:Comment {id: $problem}) SET c.settled = true, c.version = c.version + 1' }, { problem });
    return { comment: problem };
  });

async function store(unit: Unit, kind: 'REMARK' | 'PROBLEM', aboutId: string, { districts, plans }: About, text: string, mentions: readonly string[]): Promise<string> {
  const id = newId('Comment');
  const { viewer } = unit;
  await unit.transaction.rows({
    name: 'store-comment', text: 'CREATE (c:Comment) SET c = $comment WITH c UNWIND $mentions AS slug MATCH (a:Actor {slug: slug}) CREATE (c)-[:ADDRESSES]->(a)',
  }, {
    comment: {
      id, version: 1, aboutId, kind, text, at: unit.at, districts, plans, settled: false, ...(viewer.id === null ? {} : { authorId: viewer.id }), ...(viewer.organisation === null ? {} : { organisation: viewer.organisation }),
    }, mentions,
  });
  return id;
}
