/**
 * What the permission table is walked over: plans in every status in one's own district and another, with a commitment of one's own, of a neighbour's and of a
 * stranger's, links on every kind of evidence, proposals, remarks, views and entries by oneself and by others. Taken away again afterwards.
 */
import { randomUUID } from 'node:crypto';
import { type Evidence, evidenceClasses } from '#graph-schema/evidence.ts';
import { newClaimId, newId } from '#graph-schema/ids.ts';
import type { Label } from '#graph-schema/nodes.ts';
import type { Database } from '#server/database/database.ts';
import type { PlanStatus } from '#server/identity/permissions.ts';

export const places = ['mine', 'near', 'far'] as const;
export type Place = (typeof places)[number];
export const statuses: readonly PlanStatus[] = ['DRAFT', 'COUNCIL', 'ADOPTED', 'ARCHIVED'];
export const evidences = Object.keys(evidenceClasses) as Evidence[];
export const districtOf: Record<Place | 'country', string[]> = { mine: ['ostjylland'], near: ['ostjylland'], far: ['nordjylland'], country: [] };
const municipalityOf: Record<Place, string> = { mine: 'aarhus', near: 'randers', far: 'hjoerring' };

const tag = `tilladelser-${randomUUID().slice(0, 8)}`;
export const slugOf = (...words: string[]): string => [tag, ...words].join('-').toLowerCase();

type Properties = Record<string, unknown>;
interface Made { key: string; labels: string[]; properties: Properties }
interface Link { from: string; to: string; type: string; properties: Properties }

export interface Grounds {
  id(key: string): string;
  /** Adds what belongs to somebody who has only now signed in. */
  add(made: (ground: Builder) => void): Promise<void>;
  remove(): Promise<void>;
}
export interface Builder {
  node(key: string, label: Label, properties: Properties, ...more: string[]): void;
  link(from: string, type: string, to: string, properties?: Properties): void;
  claim(key: string, from: string, type: string, to: string, evidence: Evidence, more?: Properties): void;
}

/** Of what was there before: written `District/ostjylland`. */
const there = ['District/ostjylland', 'District/nordjylland', 'Municipality/aarhus', 'Municipality/randers', 'Municipality/hjoerring'];
const at = '2026-01-01T00:00:00.000Z';
export const actorContent = (slug: string, summary: string) => ({ slug, name: slug, kind: 'ASSOCIATION', scope: 'SPECIFIC', sectors: [], publicAuthority: false, otherNames: [], summary });

function layGrounds({ node, link, claim }: Builder): void {
  const entity = (slug: string) => ({ slug, name: slug, sortName: slug });
  const actor = (key: string, place: Place | 'country', more: Properties = {}) => {
    node(key, 'Actor', { ...actorContent(slugOf(key), 'nu'), sortName: slugOf(key), ...more }, 'Entity');
    if (place !== 'country') claim(`${key}/where`, key, 'OPERATES_IN', `Municipality/${municipalityOf[place]}`, 'INFERRED');
  };
  for (const place of places) {
    actor(place, place, { kind: 'MUNICIPALITY' });
    // Nothing is said of these, so that closing and merging them is about themselves.
    actor(`${place}-bare`, place);
  }
  actor('country', 'country');
  actor('country-partner', 'country');
  for (const place of places) for (const evidence of evidences) claim(`claim/none/${place}/${evidence}`, place, 'COLLABORATES_WITH', 'country-partner', evidence, { role: evidence.toLowerCase() });
  for (const district of ['near', 'far'] as const) for (const status of statuses) {
    const plan = `plan/${status}/${district}`;
    const slug = slugOf('plan', status, district);
    node(plan, 'Plan', { ...entity(slug), type: 'COOPERATION_PLAN', year: 2041, yearTo: 2041, status }, 'Entity');
    link(plan, 'COVERS', `District/${districtOf[district][0]}`);
    link(plan, 'PUBLISHED_BY', 'country-partner');
    node(`${plan}/area`, 'FocusArea', { ...entity(`${slug}-9.1`), number: '9.1', goal: slug, summary: slug }, 'Entity');
    link(plan, 'HAS_FOCUS_AREA', `${plan}/area`);
    node(`${plan}/passage`, 'Passage', { key: `${slug}/9.1/1`, section: '9.1', paraphrase: slug, paraphraseEn: slug, hash: '0'.repeat(64) }, 'Citable');
    link(plan, 'HAS_PASSAGE', `${plan}/passage`);
    for (const place of district === 'far' ? (['far'] as const) : (['mine', 'near'] as const)) {
      const commitment = `commitment/${status}/${place}`;
      node(commitment, 'Commitment', { ...entity(slugOf('commitment', status, place)), ordinal: place === 'near' ? 2 : 1, summary: slug, summaryEn: slug, status: 'PLANNED', leadership: 'NONE' }, 'Entity');
      link(`${plan}/area`, 'HAS_COMMITMENT', commitment);
      for (const evidence of evidences) claim(`claim/${status}/${place}/${evidence}`, place, 'CONTRIBUTES_TO', commitment, evidence, { role: evidence === 'NAMED' ? 'LEAD' : 'PARTNER' });
    }
  }
  for (const place of ['mine', 'near'] as const) {
    node(`action/${place}`, 'Plan', { ...entity(slugOf('action', place)), type: 'ACTION_PLAN', year: 2041, yearTo: 2041, status: 'COUNCIL' }, 'Entity');
    link(`action/${place}`, 'COVERS', `Municipality/${municipalityOf[place]}`);
    link(`action/${place}`, 'PUBLISHED_BY', 'country-partner');
    node(`action/${place}/passage`, 'Passage', { key: `${slugOf('action', place)}/1/1`, section: '1', paraphrase: place, paraphraseEn: place, hash: '0'.repeat(64) }, 'Citable');
    link(`action/${place}`, 'HAS_PASSAGE', `action/${place}/passage`);
  }
  for (const place of places) {
    node(`user/${place}`, 'User', { key: slugOf('user', place), name: place, role: 'READER', roleClaim: 'x', organisation: slugOf(place), actsFor: [slugOf(place)], districts: districtOf[place], blocked: false, firstSeenAt: at, lastSeenAt: at });
    node(`remark/${place}`, 'Comment', { aboutId: 'id:country', kind: 'REMARK', text: place, at, districts: [], plans: [], settled: false, authorId: `id:user/${place}` });
  }
}

/** What somebody has made, once for each who is asked for: proposals, a view, and entries of the history. */
export function layWorkOf(author: string, authorId: string, { node, link }: Builder): void {
  for (const where of [...places, 'country'] as const) {
    const proposal = (key: string, more: Properties) => {
      node(key, 'Proposal', { title: key, reason: 'Til prøven', status: 'OPEN', createdAt: at, plans: [], authorId });
      for (const district of districtOf[where]) link(key, 'ROUTED_TO', `District/${district}`);
      node(`${key}/change`, 'ProposedChange', { ordinal: 0, decision: 'PENDING', operation: 'UPDATE', summary: 'x', ...more });
      link(key, 'PROPOSES', `${key}/change`);
    };
    proposal(`proposal/${author}/${where}`, { input: JSON.stringify({ updateActor: { slug: slugOf(where), expectedVersion: 1, set: { summaryDa: 'siden' } } }) });
    if (where === 'country') continue;
    const district = where === 'far' ? 'far' : 'near';
    proposal(`erratum/${author}/${where}`, { input: JSON.stringify({ addContribution: { actor: slugOf(where), commitment: slugOf('commitment', 'ADOPTED', where), role: 'CONSULTED', evidence: 'NAMED', citations: [`${slugOf('plan', 'ADOPTED', district)}/9.1/1`] } }) });
    const entry = { at, organisation: slugOf(where), userId: authorId, targetIds: [], targetVersions: [1], summary: 'x', summaryEn: 'x' };
    node(`edit/${author}/${where}`, 'Event', {
      ...entry, operation: 'UPDATE', entityId: `id:${where}`, changedIds: [`id:${where}`], districts: districtOf[where], plans: [], label: where,
      before: JSON.stringify({ ...actorContent(slugOf(where), 'før'), kind: 'MUNICIPALITY', contactPoints: [], municipalities: [municipalityOf[where]] }), after: JSON.stringify({ ...actorContent(slugOf(where), 'nu'), kind: 'MUNICIPALITY', contactPoints: [], municipalities: [municipalityOf[where]] }),
    });
    for (const status of statuses) for (const evidence of ['NAMED', 'INFERRED'] as const) {
      const claim = `claim/${status}/${where}/${evidence}`;
      node(`linked/${author}/${status}/${where}/${evidence}`, 'Event', {
        ...entry, operation: 'LINK', claimId: `id:${claim}`, changedIds: [`id:${claim}`], districts: districtOf[where], plans: [], label: where,
        after: JSON.stringify({ type: 'CONTRIBUTES_TO', implied: false, distributes: true, standing: 'STANDS', grounds: [{ id: 'gr', evidence, at, cites: [] }] }),
      });
    }
  }
  node(`view/${author}`, 'SavedView', { name: author, address: '/ostjylland/2026/plan', shared: true, at, ownerId: authorId });
}

export async function openGrounds(database: Database): Promise<Grounds> {
  const ids = new Map<string, string>();
  const claimIds: string[] = [];
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`${key} has not been laid`);
    return id;
  };
  const add = async (lay: (ground: Builder) => void): Promise<void> => {
    const nodes: Made[] = [];
    const links: Link[] = [];
    const node: Builder['node'] = (key, label, properties, ...more) => {
      ids.set(key, newId(label));
      nodes.push({ key, labels: [label, ...more], properties });
    };
    const link: Builder['link'] = (from, type, to, properties = {}) => { links.push({ from, to, type, properties }); };
    lay({
      node, link,
      claim(key, from, type, to, evidence, more = {}) {
        const id = newClaimId();
        ids.set(key, id);
        claimIds.push(id);
        link(from, type, to, { id, version: 1, evidence, implied: false, distributes: false, standing: 'STANDS', citations: [], ...more });
        node(`${key}/ground`, 'Ground', { claimId: id, evidence, at, reason: 'Til prøven' });
      },
    });
    const pointed = (properties: Properties): Properties => Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, point(value)]));
    const point = (value: unknown): unknown => (typeof value === 'string' && value.startsWith('id:') ? idOf(value.slice(3)) : Array.isArray(value) ? value.map(point) : value);
    const order = [...there, ...nodes.map(({ key }) => key)];
    await database.write('grounds', (transaction) => transaction.rows({
      name: 'grounds',
      text: `CALL () { UNWIND $there AS one MATCH (x:District|Municipality {slug: one.slug}) WHERE one.label IN labels(x) WITH x ORDER BY one.at RETURN collect(x) AS had }
        CALL () { UNWIND $nodes AS one CREATE (n:$(one.labels)) SET n = one.properties RETURN collect(n) AS made }
        WITH had + made AS all UNWIND $links AS link WITH all[link.from] AS a, all[link.to] AS b, link WHERE a IS NOT NULL AND b IS NOT NULL
        CREATE (a)-[r:$(link.type)]->(b) SET r = link.properties RETURN count(r) AS links`,
    }, {
      there: there.map((name, index) => ({ label: name.split('/')[0], slug: name.split('/')[1], at: index })), nodes: nodes.map(({ key, labels, properties }) => ({ labels, properties: { id: idOf(key), version: 1, ...pointed(properties) } })),
      links: links.map(({ from, to, type, properties }) => ({ from: order.indexOf(from), to: order.indexOf(to), type, properties })),
    }));
  };
  await add(layGrounds);
  return {
    id: idOf, add,
    async remove() {
      await database.write('ungrounds', (transaction) => transaction.rows({
        name: 'ungrounds',
        text: `MATCH (n) WHERE n.id IN $ids OR (n:User AND n.organisation STARTS WITH $tag) OR (n:ApiKey AND n.organisation STARTS WITH $tag) CALL (n) { MATCH (n)-[:SIGNED_IN]->(s:Session) DETACH DELETE s } DETACH DELETE n`,
      }, { ids: [...ids.values()], tag }));
    },
  };
}
