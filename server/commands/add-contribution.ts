/** Says that an actor has a part in a commitment, and on what ground. One more ground for a link that is there does not make another link. */
import { createHash } from 'node:crypto';
import type { ContributionRole, Evidence } from '#graph-schema/evidence.ts';
import { newId } from '#graph-schema/ids.ts';
import { type Drafter, defined, type Given, givenBy, optional, required, webAddress } from './change.ts';
import { claimBetween, endsOf, newClaim } from './claims.ts';
import type { Unit } from './commit.ts';
import { asks, step } from './draft.ts';
import { notFound, refuse } from './refusal.ts';
import type { ClaimContent, GroundContent } from './things.ts';

export interface PublicSourceInput { publisher: string; title: string; url: string; seenOn: string }
export interface AddContributionInput { actor: string; commitment: string; role: ContributionRole; evidence: Evidence; citations?: readonly string[] | null | undefined; source?: PublicSourceInput | null | undefined; reason?: string | null | undefined }

const day = /^\d{4}-\d{2}-\d{2}$/;
const needsPassage = new Set<Evidence>(['NAMED', 'LOCAL', 'COLLECTIVE', 'NARRATIVE']);

export const addContribution: Drafter<AddContributionInput> = async (unit, input, path, given) => {
  const actor = await unit.workspace.get('Actor', { slug: input.actor }, [...path, 'actor'], 'aktør');
  const commitment = await unit.workspace.get('Commitment', { slug: input.commitment }, [...path, 'commitment'], 'indsats');
  const ground = await groundFrom(unit, input, actor.thing.id, path, given);
  const { facts, year } = await endsOf(unit, actor.thing.id, commitment.thing.id);
  const ends = { type: 'CONTRIBUTES_TO', from: actor.thing.id, to: commitment.thing.id, role: input.role } as const;
  const known = await claimBetween(unit, ends);
  const ask = asks('addClaim', 'claim', facts, { evidence: input.evidence });
  if (known) {
    const content = known.thing.content;
    return {
      operation: 'LINK', steps: [step<'Claim'>(unit.workspace, known.thing, { ...content, grounds: [...content.grounds, ground] })], asks: [ask], facts,
      summary: { da: 'Endnu et grundlag for forbindelsen', en: 'One more ground for the link' },
    };
  }
  const content: ClaimContent = { ...ends, implied: false, distributes: true, standing: 'STANDS', ...(year === undefined ? {} : { validFrom: year, validTo: year }), grounds: [ground] };
  return { operation: 'LINK', steps: [step<'Claim'>(unit.workspace, newClaim(unit, facts).thing, content)], asks: [ask], facts, summary: { da: 'Part i indsatsen tilføjet', en: 'Partner added to the commitment' } };
};

/** The ground that the input gives. @throws Refused EVIDENCE_REQUIRED where it gives none */
async function groundFrom(unit: Unit, { evidence, citations, source, reason }: AddContributionInput, actor: string, path: readonly string[], given: Given): Promise<GroundContent> {
  const missing = (field: string, da: string, en: string) => refuse('EVIDENCE_REQUIRED', [...path, field], da, en);
  const keys = [...new Set(citations ?? [])];
  const cites = [...keys];
  if (needsPassage.has(evidence) && keys.length === 0) missing('citations', 'Angiv det tekststed, der siger det.', 'Name the passage that says so.');
  if (evidence === 'SOURCED' && !source) missing('source', 'Angiv den offentlige kilde.', 'Name the public source.');
  if ((evidence === 'INFERRED' || evidence === 'CONFIRMED') && optional(reason) === undefined) missing('reason', 'Skriv begrundelsen.', 'Write the reason.');
  const passages = await unit.transaction.rows<{ key: string; type: string | null }>({
    name: 'cited', text: 'UNWIND $keys AS key MATCH (p:Passage {key: key}) RETURN key, head(COLLECT { MATCH (p)<-[:HAS_PASSAGE]-(plan:Plan) RETURN plan.type }) AS type',
  }, { keys });
  const unknown = keys.findIndex((key) => !passages.some((passage) => passage.key === key));
  if (unknown >= 0) notFound([...path, 'citations', String(unknown)], 'tekststed');
  if (evidence === 'LOCAL' && !passages.some(({ type }) => type === 'ACTION_PLAN')) missing('citations', 'Angiv et tekststed i en lokal handleplan.', 'Name a passage of a local action plan.');
  if (source) cites.push(await keepSource(unit, source, [...path, 'source']));
  const by = evidence === 'CONFIRMED' ? actor : evidence === 'INFERRED' ? await givenBy(unit, given) : undefined;
  return defined({ id: newId('Ground'), evidence, at: unit.at, cites: cites.sort(), reason: optional(reason), by }) as GroundContent;
}

/** The key of the source, which is kept once however often it is named. */
async function keepSource(unit: Unit, { publisher, title, url, seenOn }: PublicSourceInput, path: readonly string[]): Promise<string> {
  if (!day.test(seenOn) || Number.isNaN(Date.parse(seenOn)) || seenOn > unit.at.slice(0, 10)) refuse('BAD_DAY', [...path, 'seenOn'], 'Skriv den dag, siden blev set: 2026-11-01.', 'Write the day the page was seen: 2026-11-01.');
  const source = { publisher: required(publisher, [...path, 'publisher']), title: required(title, [...path, 'title']), url: webAddress(required(url, [...path, 'url']), [...path, 'url']) as string, seenOn };
  const key = `web/${createHash('sha256').update(Object.values(source).join('|')).digest('hex').slice(0, 24)}`;
  await unit.transaction.rows({ name: 'keep-source', text: 'MERGE (s:PublicSource:Citable {key: $key}) ON CREATE SET s += $source, s.id = $id, s.version = 1' }, { key, id: newId('PublicSource'), source });
  return key;
}
