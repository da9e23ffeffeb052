/** Writes what a change has made of a thing. Claims and their grounds are kept in step here and nowhere else. */
import { closedActor } from '#graph-schema/constraints.ts';
import { sortNameOf } from '#graph-schema/danish.ts';
import { evidenceClasses, strongest } from '#graph-schema/evidence.ts';
import { newId } from '#graph-schema/ids.ts';
import { nodes } from '#graph-schema/nodes.ts';
import type { Transaction } from '#server/database/database.ts';
import { canonical } from './event-hash.ts';
import { ownerOfLinks } from './load-things.ts';
import type { ActorContent, ActorLinksContent, ClaimContent, Kind, Thing } from './things.ts';

type Write<K extends Kind> = (transaction: Transaction, before: Thing<K> | undefined, after: Thing<K>) => Promise<void>;

/** An actor by its id, closed or not. */
const actorById = (variable: string, parameter: string): string => `CALL () { MATCH (x:Entity {id: ${parameter}}) RETURN x AS ${variable} UNION MATCH (x:${closedActor} {id: ${parameter}}) RETURN x AS ${variable} }`;
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function propertiesOf<K extends 'Actor' | 'Commitment' | 'Concept' | 'Plan'>({ kind, id, version, content }: Thing<K>): Record<string, unknown> {
  const { contactPoints: _c, municipalities: _m, closed: _x, broader: _b, related: _r, ...own } = content as unknown as Record<string, unknown>;
  // What the vocabulary requires holds for what is written, whoever wrote it.
  return { ...own, ...nodes[kind].properties.parse({ ...own, id, version, sortName: sortNameOf(String(own.name)) }) };
}

const writeActor: Write<'Actor'> = async (transaction, before, after) => {
  const content = after.content as ActorContent;
  const properties = propertiesOf(after);
  if (!before?.content) await transaction.rows({ name: 'create-actor', text: 'CREATE (n:Actor:Entity) SET n = $properties' }, { properties });
  else {
    const labels = content.closed ? `REMOVE n:Actor:Entity SET n:${closedActor}` : `REMOVE n:${closedActor} SET n:Actor:Entity`;
    await transaction.rows({ name: 'write-actor', text: `${actorById('n', '$id')} SET n = $properties ${labels}` }, { id: after.id, properties });
  }
  if (same(before?.content?.contactPoints ?? [], content.contactPoints)) return;
  await transaction.rows({
    name: 'write-contact-points',
    text: `${actorById('n', '$id')}
      CALL (n) { MATCH (n)-[:REACHED_AT]->(old:ContactPoint) DETACH DELETE old }
      UNWIND $points AS point CREATE (n)-[:REACHED_AT]->(p:ContactPoint) SET p = point.own
      WITH p, point CALL (p, point) { MATCH (m:Municipality {slug: point.municipality}) CREATE (p)-[:ANSWERS_FOR]->(m) }
      CALL (p, point) { MATCH (s:PublicSource {key: point.source}) CREATE (p)-[:DOCUMENTED_BY]->(s) }`,
  }, { id: after.id, points: content.contactPoints.map(({ municipality, source, ...own }) => ({ own: { ...own, version: 1 }, municipality, source })) });
};

const writeEntity = <K extends 'Commitment' | 'Plan' | 'Concept'>(): Write<K> => async (transaction, _before, after) => {
  await transaction.rows({ name: `write-${after.kind.toLowerCase()}`, text: 'MATCH (n:Entity {id: $id}) SET n = $properties' }, { id: after.id, properties: propertiesOf(after as Thing<K>) });
};

const writeConcept: Write<'Concept'> = async (transaction, before, after) => {
  await writeEntity<'Concept'>()(transaction, before, after);
  const [was, is] = [before?.content?.related ?? [], after.content?.related ?? []];
  const [gone, come] = [was.filter((slug) => !is.includes(slug)), is.filter((slug) => !was.includes(slug))];
  // It holds of both, whichever it was said of.
  if (gone.length) await transaction.rows({ name: 'take-related', text: 'MATCH (n:Entity {id: $id})-[r:RELATED]-(other:Concept) WHERE other.slug IN $gone DELETE r' }, { id: after.id, gone });
  if (come.length) await transaction.rows({ name: 'write-related', text: 'MATCH (n:Entity {id: $id}) UNWIND $come AS slug MATCH (other:Concept {slug: slug}) MERGE (n)-[:RELATED]-(other)' }, { id: after.id, come });
  const broader = after.content?.broader ?? [];
  if (same(before?.content?.broader ?? [], broader)) return;
  await transaction.rows({
    name: 'write-broader',
    text: `MATCH (n:Entity {id: $id}) CALL (n) { MATCH (n)-[r:BROADER]->() DELETE r } UNWIND $broader AS slug MATCH (b:Concept {slug: slug}) CREATE (n)-[:BROADER]->(b)`,
  }, { id: after.id, broader });
};

/** The evidence of a claim is that of its strongest ground; its citations are those of all of them. */
export const derivedOfGrounds = (grounds: ClaimContent['grounds']) =>
  ({ evidence: strongest(evidenceClasses, grounds.map((ground) => ground.evidence)), citations: [...new Set(grounds.flatMap(({ cites }) => cites))].sort() });

/** Whether a claim has other ends, and whether its grounds have to be written anew. */
function differences(before: Thing<'Claim'> | undefined, after: Thing<'Claim'>): { moved: boolean; grounds: boolean } {
  const [was, is] = [before?.content, after.content];
  const moved = was?.from !== is?.from || was?.to !== is?.to || was?.type !== is?.type;
  return { moved, grounds: was?.from !== is?.from || !same(was?.grounds ?? [], is?.grounds ?? []) };
}

/** What has to go before anything comes: grounds move from one claim to another when actors are merged, and are never there twice. */
async function takeClaim(transaction: Transaction, before: Thing<'Claim'> | undefined, after: Thing<'Claim'>): Promise<void> {
  const was = before?.content;
  const { id } = after;
  const { moved, grounds } = differences(before, after);
  if (was && moved) await transaction.rows({ name: 'take-claim', text: `MATCH ()-[r:${was.type} {id: $id}]->() DELETE r` }, { id });
  if (!was || !grounds) return;
  await transaction.rows({ name: 'take-grounds', text: 'MATCH (g:Ground {claimId: $id}) DETACH DELETE g' }, { id });
  await transaction.rows({ name: 'take-mentions', text: `${actorById('a', '$from')} MATCH (a)<-[m:MENTIONS {by: $id}]-() DELETE m` }, { id, from: was.from });
}

const writeClaim: Write<'Claim'> = async (transaction, before, after) => {
  const { id, version, content } = after;
  if (!content) return;
  const { moved, grounds: groundsDiffer } = differences(before, after);
  const { type, from, to, grounds, ...own } = content;
  const properties = { ...own, ...derivedOfGrounds(grounds), id, version };
  const text = moved ? `MATCH (a:Entity {id: $from}) MATCH (t:Entity {id: $to}) CREATE (a)-[r:${type}]->(t) SET r = $properties RETURN r.id AS written` : `MATCH ()-[r:${type} {id: $id}]->() SET r = $properties RETURN r.id AS written`;
  if ((await transaction.rows({ name: 'write-claim', text }, { id, from, to, properties })).length !== 1) throw new Error(`The claim ${id} has no ends to stand on.`);
  if (!groundsDiffer) return;
  await transaction.rows({
    name: 'write-grounds',
    text: `UNWIND $grounds AS ground CREATE (g:Ground) SET g = ground.own
      WITH g, ground CALL (g, ground) { UNWIND ground.cites AS key MATCH (c:Citable {key: key}) CREATE (g)-[:CITES]->(c) }
      CALL (g, ground) { CALL (ground) { MATCH (o:Entity {id: ground.by}) RETURN o UNION MATCH (o:${closedActor} {id: ground.by}) RETURN o } CREATE (g)-[:GIVEN_BY]->(o) }`,
  }, { grounds: grounds.map(({ cites, by, ...ground }) => ({ own: { ...ground, claimId: id }, cites, by })) });
  // A passage that a claim of these rests on names the actor.
  const naming = grounds.filter(({ evidence }) => evidence === 'NAMED' || evidence === 'NARRATIVE').flatMap(({ cites }) => cites);
  if (naming.length === 0) return;
  await transaction.rows({
    name: 'write-mentions', text: 'MATCH (a:Entity {id: $from}) UNWIND $naming AS key MATCH (p:Passage {key: key}) WHERE NOT EXISTS { (p)-[:MENTIONS]->(a) } CREATE (p)-[:MENTIONS {by: $id}]->(a)',
  }, { id, from, naming });
};

/** How each kind of link runs: `(other)-[:TYPE]->(actor)`, or the other way. */
const inward = { MENTIONS: true, HELD_BY: true, HAS_PARTY: true, PUBLISHED_BY: true, GOVERNED_BY: false } as const;
const labelsOf = { MENTIONS: 'Passage', HELD_BY: 'Meeting', HAS_PARTY: 'Meeting', PUBLISHED_BY: 'Entity', GOVERNED_BY: 'Entity' } as const;

const writeActorLinks: Write<'ActorLinks'> = async (transaction, before, after) => {
  const owner = ownerOfLinks(after.id);
  const was = before?.content;
  const now = after.content as ActorLinksContent;
  for (const type of Object.keys(inward) as (keyof typeof inward)[]) {
    const gone = was?.[type].filter((id) => !now[type].includes(id)) ?? [];
    const come = now[type].filter((id) => !was?.[type].includes(id));
    const pattern = (link: string) => (inward[type] ? `(n)<-[${link}]-(other)` : `(n)-[${link}]->(other)`);
    if (gone.length) await transaction.rows({ name: 'take-links', text: `${actorById('n', '$owner')} MATCH ${pattern(`r:${type}`)} WHERE other.id IN $gone DELETE r` }, { owner, gone });
    if (come.length) await transaction.rows({ name: 'write-links', text: `${actorById('n', '$owner')} UNWIND $come AS id MATCH (other:${labelsOf[type]} {id: id}) MERGE ${pattern(`:${type}`)}` }, { owner, come });
  }
  const gone = was?.formerSlugs.filter((key) => !now.formerSlugs.includes(key)) ?? [];
  if (gone.length) await transaction.rows({ name: 'take-slugs', text: 'UNWIND $gone AS key MATCH (f:FormerSlug {key: key})-[r:NAMES]->() WHERE endNode(r).id = $owner DETACH DELETE f' }, { owner, gone });
  const come = now.formerSlugs.filter((key) => !was?.formerSlugs.includes(key)).map((key) => ({ key, id: newId('FormerSlug') }));
  if (come.length) await transaction.rows({ name: 'write-slugs', text: `${actorById('n', '$owner')} UNWIND $come AS row MERGE (f:FormerSlug {key: row.key}) ON CREATE SET f.id = row.id WITH n, f OPTIONAL MATCH (f)-[r:NAMES]->() DELETE r WITH DISTINCT n, f CREATE (f)-[:NAMES]->(n)` }, { owner, come });
};

const writers: { readonly [K in Kind]: Write<K> } = { Actor: writeActor, ActorLinks: writeActorLinks, Claim: writeClaim, Commitment: writeEntity<'Commitment'>(), Concept: writeConcept, Plan: writeEntity<'Plan'>() };
/** Entities first, so that claims have ends to stand on; what mentions an actor before the claims that would make it do so. */
const order: readonly Kind[] = ['Actor', 'Concept', 'Plan', 'Commitment', 'ActorLinks', 'Claim'];

export async function writeThings(transaction: Transaction, changes: readonly { before: Thing | undefined; after: Thing }[]): Promise<void> {
  const sorted = [...changes].sort((a, b) => order.indexOf(a.after.kind) - order.indexOf(b.after.kind));
  for (const { before, after } of sorted) if (after.kind === 'Claim') await takeClaim(transaction, before as Thing<'Claim'> | undefined, after as Thing<'Claim'>);
  for (const { before, after } of sorted) await (writers[after.kind] as Write<Kind>)(transaction, before as never, after as never);
}
