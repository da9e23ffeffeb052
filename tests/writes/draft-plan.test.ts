/** A plan before it is in force: everything that leads to it is asked for it, as everybody who might ask. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveEntries } from '#graph-schema/commitment-entries.ts';
import { newClaimId, newId } from '#graph-schema/ids.ts';
import type { Label } from '#graph-schema/nodes.ts';
import type { Asker } from '#server/context.ts';
import { anonymous, localReader, type Role, type Viewer } from '#server/identity/viewer.ts';
import { askerOf } from '#server/identity/people.ts';
import { buildSchema } from '#server/schema/index.ts';
import { type Ask, openApi } from '#tests/support/api.ts';
import { propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';

/** In every text of the plan and in nothing else. */
const word = 'Zebraforsøg';
const plan = 'ostjylland-2031';
const ids: Record<string, string> = {};
const id = (label: Label) => { ids[label] ??= newId(label); return ids[label] as string; };
const claim = newClaimId();

const setStatus = async (status: string) => (await scratchDatabase()).write('set-status', (t) => t.rows({ name: 'set-status', text: 'MATCH (p:Plan {slug: $plan}) SET p.status = $status' }, { plan, status }));

beforeAll(async () => {
  const entity = (label: Label, slug: string) => ({ id: id(label), version: 1, slug, name: word, sortName: word.toLowerCase() });
  await (await scratchDatabase()).write('draft', async (transaction) => {
    await transaction.rows({
      name: 'draft', text: `
      MATCH (district:District {slug: 'ostjylland'}), (council:Actor {slug: 'kredsraadet'}), (boTrygt:Actor {slug: 'bo-trygt'}), (theme:Concept {slug: 'indbrud'}), (old:Commitment {slug: 'ostjylland-2026-2.2-3'})
      CREATE (plan:Plan:Entity) SET plan = $plan CREATE (plan)-[:COVERS]->(district) CREATE (plan)-[:PUBLISHED_BY]->(council)
      CREATE (area:FocusArea:Entity) SET area = $area CREATE (plan)-[:HAS_FOCUS_AREA]->(area) CREATE (area)-[:ABOUT]->(theme)
      CREATE (commitment:Commitment:Entity) SET commitment = $commitment CREATE (area)-[:HAS_COMMITMENT]->(commitment)
      CREATE (commitment)-[:REACHES]->(theme) CREATE (commitment)-[:CONTINUES]->(old) CREATE (old)-[:IMPLEMENTS]->(commitment) CREATE (commitment)-[:IMPLEMENTS]->(old)
      CREATE (statement:Statement:Entity) SET statement = $statement CREATE (area)-[:ALSO_PROMISES]->(statement)
      CREATE (passage:Passage:Citable) SET passage = $passage CREATE (plan)-[:HAS_PASSAGE]->(passage) CREATE (passage)-[:MENTIONS]->(boTrygt) CREATE (commitment)-[:STATED_IN]->(passage)
      CREATE (indicator:Indicator) SET indicator = $indicator CREATE (area)-[:MEASURED_BY]->(indicator) CREATE (indicator)-[:STATED_IN]->(passage)
      CREATE (meeting:Meeting) SET meeting = $meeting CREATE (meeting)-[:STATED_IN]->(passage) CREATE (meeting)-[:HELD_BY]->(council) CREATE (meeting)-[:HAS_PARTY]->(boTrygt)
      CREATE (boTrygt)-[link:CONTRIBUTES_TO]->(commitment) SET link = $claim CREATE (boTrygt)-[said:CONTRIBUTES_TO]->(statement) SET said = $said CREATE (boTrygt)-[serves:SERVES]->(area) SET serves = $serves
      CREATE (other:Actor:Entity) SET other = $other CREATE (other)-[theirs:CONTRIBUTES_TO]->(commitment) SET theirs = $theirs
      CREATE (ground:Ground {id: $ground, claimId: link.id, evidence: 'NAMED', at: '2030-01-01T00:00:00Z'})-[:CITES]->(passage)`,
    }, {
      plan: { ...entity('Plan', plan), type: 'COOPERATION_PLAN', year: 2031, yearTo: 2031, status: 'DRAFT' },
      area: { ...entity('FocusArea', `${plan}-9.1`), number: '9.1', goal: word, summary: word },
      commitment: { ...entity('Commitment', `${plan}-9.1-1`), ordinal: 1, summary: word, summaryEn: word, status: 'PLANNED', leadership: 'NONE' },
      statement: { ...entity('Statement', `${plan}-9.1-s`), key: `${plan}/9.1/s`, summary: word, summaryEn: word, tense: 'PLANNED' },
      passage: { id: id('Passage'), version: 1, key: `${plan}/9.1/1`, section: '9.1', paraphrase: word, paraphraseEn: word, hash: '0'.repeat(64) },
      indicator: { id: id('Indicator'), version: 1, key: `${plan}/i`, name: word, nameEn: word, low: 1, high: 1, unit: word, period: '2030', doubts: [], doubtsEn: [] },
      meeting: { id: id('Meeting'), version: 1, key: `${plan}/m`, title: word, titleEn: word, kind: 'COUNCIL', status: 'PLANNED', when: '2031' },
      other: { ...entity('Actor', 'en-anden-forening'), name: 'En anden forening', kind: 'ASSOCIATION', scope: 'SPECIFIC', sectors: [], publicAuthority: false, otherNames: [] },
      ground: newId('Ground'),
      ...Object.fromEntries(['claim', 'said', 'serves', 'theirs'].map((name) => [name, {
        id: name === 'claim' ? claim : newClaimId(), version: 1, role: 'PARTNER', evidence: 'NAMED', how: word, implied: false, distributes: false, standing: 'STANDS', citations: [`${plan}/9.1/1`], validFrom: 2031, validTo: 2031,
      }])),
    });
    await transaction.rows({ name: 'draft-entries', text: deriveEntries });
  });
  const status = { setCommitmentStatus: { commitment: `${plan}-9.1-1`, expectedVersion: 1, status: 'IN_PROGRESS', note: word } };
  expect((await propose(openApi(await scratchDatabase(), insiders['a contributor of the district']), [status])).proposal).toMatchObject({ status: 'OPEN' });
  expect((await propose(openApi(await scratchDatabase(), insiders['its steward']), [status])).proposal).toMatchObject({ status: 'ACCEPTED' });
  const remark = await openApi(await scratchDatabase(), insiders['its steward'])('mutation($input: CommentInput!) { comment(input: $input) { errors { code } } }', { input: { about: id('Commitment'), text: word, idempotencyKey: newId('Operation') } });
  expect(remark.data.comment.errors).toEqual([]);
});
afterAll(async () => {
  await (await scratchDatabase()).write('undraft', (t) => t.rows({ name: 'undraft', text: 'MATCH (n) WHERE n.id IN $ids OR n.slug = \'en-anden-forening\' OR (n:Ground AND n.claimId = $claim) DETACH DELETE n' }, { ids: Object.values(ids), claim }));
});

const signedIn = (role: Role, organisation: string, districts: string[]): Viewer => ({ id: newId('User'), name: 'Test', role, signedIn: true, organisation, actsFor: [organisation], districts, via: 'oidc' });
const asking = (viewer: Viewer): Asker => askerOf(viewer, [{ slug: plan, status: 'DRAFT', districts: ['ostjylland'] }]);
const outsiders: Record<string, Asker> = {
  'somebody who has not signed in': asking(anonymous), 'a local reader': asking(localReader), 'a reader of the district': asking(signedIn('READER', 'aarhus-kommune', ['ostjylland'])),
  'a contributor of another district': asking(signedIn('CONTRIBUTOR', 'somewhere', ['nordjylland'])), 'a steward of another district': asking(signedIn('STEWARD', 'somewhere', ['nordjylland'])),
  'a program': asking({ ...signedIn('CONTRIBUTOR', 'aarhus-kommune', ['ostjylland']), via: 'key' }),
};
const insiders: Record<string, Asker> = {
  'a contributor of the district': asking(signedIn('CONTRIBUTOR', 'bo-trygt', ['ostjylland'])), 'its steward': asking(signedIn('STEWARD', 'aarhus-kommune', ['ostjylland'])),
  'the council': asking(signedIn('COUNCIL', 'kredsraadet', ['ostjylland'])), 'an administrator': asking(signedIn('ADMIN', 'aarhus-kommune', [])),
};

const claims = 'claims { id target { name } grounds { citation { passage { paraphrase } } } }';
/** Ways to the plan, by the root field they begin with: each shows the word to whoever may see the plan. */
const ways: Record<string, string[]> = {
  plan: [`{ plan(slug: "${plan}") { name } }`],
  plans: ['{ plans { name } }', '{ plans(district: "ostjylland") { name } }'],
  focusArea: [`{ focusArea(slug: "${plan}-9.1") { name } }`],
  commitment: [`{ commitment(slug: "${plan}-9.1-1") { name } }`, '{ commitment(slug: "ostjylland-2026-2.2-3") { implements { name } } }', '{ commitment(slug: "ostjylland-2026-2.2-3") { implementedBy { name } } }'],
  node: ['Plan', 'FocusArea', 'Commitment', 'Statement', 'Passage', 'Indicator', 'Meeting', 'Claim'].map((type) => `query { node(id: "<${type}>") { ... on Entity { name } ... on Passage { paraphrase } ... on Indicator { name } ... on Meeting { title } ... on Claim { target { name } } } }`),
  actor: [
    '{ actor(slug: "bo-trygt") { commitments(first: 100) { edges { node { name } } } } }', '{ actor(slug: "bo-trygt") { focusAreas(first: 100) { edges { node { name } } } } }',
    `{ actor(slug: "bo-trygt") { commitments(first: 100, plan: "${plan}") { edges { ${claims} } } } }`, `{ actor(slug: "bo-trygt") { mentions(plan: "${plan}") { paraphrase } } }`,
    `{ actor(slug: "bo-trygt") { inRunningText(plan: "${plan}") { target { name } } } }`, `{ actor(slug: "bo-trygt") { meetings(plan: "${plan}") { title } } }`,
  ],
  concepts: ['{ concepts(scheme: THEME) { focusAreas { name } } }', '{ concepts(scheme: THEME) { commitments { name } } }'],
  concept: ['{ concept(slug: "indbrud") { focusAreas { name } commitments { name } } }'],
  districts: ['{ districts { plans { name } } }'],
  meetings: ['{ meetings { title } }', '{ meetings(year: 2031) { title } }', `{ meetings(plan: "${plan}") { title } }`],
  search: [`{ search(query: "${word}") { node { name } matched } }`],
  findPartners: [`{ findPartners(query: "indbrud", filter: { plans: ["${plan}"] }, first: 25) { edges { reasons { text steps { name } } } } }`],
  partnerFacets: [`{ partnerFacets(query: "indbrud", filter: { plans: ["${plan}"] }) { key values { name slug } } }`],
  network: [`{ network(plan: "${plan}") { nodes { name } } }`, `{ network(plan: "${plan}", derived: true) { nodes { name } } }`],
  networkGroups: ['{ networkGroups(year: 2031, open: ["<FocusArea>"]) { nodes { name } } }'],
  neighbourhood: ['{ neighbourhood(of: "<boTrygt>", limit: 500) { nodes { name } } }', '{ neighbourhood(of: "<boTrygt>", depth: 3, limit: 500) { nodes { name } } }', '{ neighbourhood(of: "<Commitment>") { nodes { name } } }'],
  routes: ['{ routes(from: "<boTrygt>", to: "<other>", first: 10) { steps { name } } }', '{ routes(from: "<boTrygt>", to: "<Commitment>") { steps { name } } }'],
  changes: ['{ changes(first: 5) { edges { node { label summary entity { name } } } } }', '{ changes(entity: "<Commitment>") { edges { node { label after } } } }'],
  proposals: ['{ proposals(first: 5) { edges { node { changes { label summary after } } } } }', '{ proposals(first: 5, status: OPEN, district: "ostjylland") { edges { node { changes { label } } } } }'],
  comments: ['{ comments(first: 5) { edges { node { text } } } }', '{ comments(about: "<Commitment>") { edges { node { text about } } } }'],
  digest: [`{ digest(plan: "${plan}") { plan { name } } }`, `{ digest(plan: "${plan}") { changes { label } unconfirmed { commitments { name } } } }`],
  // Only what is new to whoever asks: see below.
  notifications: [],
  municipality: [], viewer: [], unreadNotifications: [], savedViews: [], users: [], apiKeys: [],
  actors: [],
};
const apis = new Map<Asker, Ask>();
let known: Record<string, string> | undefined;
const asked = async (asker: Asker, query: string) => {
  const api = apis.get(asker) ?? openApi(await scratchDatabase(), asker);
  apis.set(asker, api);
  if (!known) {
    const { data } = await api('{ boTrygt: actor(slug: "bo-trygt") { id } other: actor(slug: "en-anden-forening") { id } }');
    known = { ...ids, Claim: claim, boTrygt: data.boTrygt.id, other: data.other.id };
  }
  const names = known;
  const answer = await api(query.replaceAll(/<(\w+)>/g, (_all, name: string) => names[name] as string));
  return JSON.stringify(answer);
};

const cases = Object.values(ways).flat();
test.concurrent.each(cases)('is found by those who work on it: %s', async (query) => {
  for (const asker of Object.values(insiders)) expect(await asked(asker, query)).toContain(word);
});
describe.each(Object.entries(outsiders))('is hidden from %s', (_who, asker) => {
  test.concurrent.each(cases)('%s', async (query) => { expect(await asked(asker, query)).not.toContain(word); });
});

test('tells nobody else that it mentions somebody, or that two work together on it', async () => {
  const mentioned = `{ actor(slug: "bo-trygt") { mentioned(plan: "${plan}") } actors(plan: "${plan}") { totalCount } }`;
  const together = '{ actor(slug: "en-anden-forening") { collaborators { totalCount edges { sharedCommitments } } commitments { totalCount } focusAreas { totalCount } } }';
  const country = '{ networkGroups(year: 2031) { nodes { commitments } } }';
  for (const asker of Object.values(outsiders)) {
    expect(await asked(asker, country)).toContain('{"networkGroups":{"nodes":[]}}');
    expect(await asked(asker, mentioned)).toContain('{"actor":{"mentioned":false},"actors":{"totalCount":0}}');
    expect(await asked(asker, together)).toContain('{"collaborators":{"totalCount":0,"edges":[]},"commitments":{"totalCount":0},"focusAreas":{"totalCount":0}}');
  }
  for (const asker of Object.values(insiders)) {
    expect(await asked(asker, country)).toContain('{"networkGroups":{"nodes":[{"commitments":1},{"commitments":1}]}}');
    expect(await asked(asker, mentioned)).toContain('{"actor":{"mentioned":true},"actors":{"totalCount":1}}');
    expect(await asked(asker, together)).toContain('{"collaborators":{"totalCount":1,"edges":[{"sharedCommitments":1}]},"commitments":{"totalCount":1},"focusAreas":{"totalCount":1}}');
  }
});

test('is no news to somebody whose organisation it is about and who does not read it', async () => {
  const news = '{ notifications { proposal { title changes { label } } comment { text } change { label summary } } }';
  expect(await asked(insiders['its steward'] as Asker, news)).toContain(word);
  expect(await asked(asking(signedIn('CONTRIBUTOR', 'bo-trygt', ['nordjylland'])), news)).not.toContain(word);
});

test('is the same before the council, and everybody\'s once it is adopted', async () => {
  const query = `{ plan(slug: "${plan}") { name } actor(slug: "bo-trygt") { commitments(first: 100) { edges { node { name } } } } }`;
  await setStatus('COUNCIL');
  expect(await asked(outsiders['a local reader'] as Asker, query)).not.toContain(word);
  expect(await asked(insiders['the council'] as Asker, query)).toContain(word);
  for (const status of ['ADOPTED', 'ARCHIVED']) {
    await setStatus(status);
    for (const asker of Object.values(outsiders)) expect(await asked(asker, query)).toContain(word);
  }
  await setStatus('DRAFT');
});

test('has been looked for by every question that the API can be asked', () => {
  const questions = buildSchema().getQueryType()?.getFields() ?? {};
  expect(Object.keys(questions).filter((name) => !(name in ways)), 'say above how each leads to a plan').toEqual([]);
});
