import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

const plan = 'ostjylland-2026';
interface Edge { node: { slug: string }; [key: string]: unknown }
const slugs = (connection: { edges: Edge[] }) => connection.edges.map(({ node }) => node.slug);

describe('what a member has by its collective', () => {
  test('is derived, by way of it, and never stronger than COLLECTIVE', async () => {
    const { data, roundTrips } = await ask(`{ actor(slug: "randers-kommune") { commitments(first: 100, plan: "${plan}") { totalCount edges { evidence via { slug } node { slug } } } }
      collective: actor(slug: "kommunerne") { commitments(first: 100, plan: "${plan}") { totalCount } } }`);
    expect(roundTrips).toBe(2);
    expect(data.actor.commitments.totalCount).toBeGreaterThan(10);
    expect(data.actor.commitments.totalCount).toBeLessThanOrEqual(data.collective.commitments.totalCount);
    for (const edge of data.actor.commitments.edges) {
      expect(edge.via).toEqual({ slug: 'kommunerne' });
      expect(['COLLECTIVE', 'NARRATIVE', 'INFERRED']).toContain(edge.evidence);
    }
  });
  test('keeps to the municipality that the text is about', async () => {
    const { data } = await ask(`{ aarhus: actor(slug: "ssp-aarhus") { commitments(first: 100) { edges { node { slug } via { slug } municipality { slug } } } } favrskov: actor(slug: "ssp-favrskov") { commitments(first: 100) { totalCount } } }`);
    expect(data.aarhus.commitments.edges.length).toBeGreaterThan(0);
    expect(data.aarhus.commitments.edges[0]).toMatchObject({ via: { slug: 'ssp' }, municipality: { slug: 'aarhus' } });
    expect(data.favrskov.commitments.totalCount).toBe(0);
  });
});

test('PSP works on no focus area: the plan names it and gives it nothing', async () => {
  const { data } = await ask(`{ actor(slug: "psp") { mentioned(plan: "${plan}") mentions(plan: "${plan}") { key } focusAreas { totalCount } commitments { totalCount } collaborators { edges { node { slug } claims { kind evidence } citations { passage { key } } } } } }`);
  expect(data.actor).toMatchObject({ mentioned: true, focusAreas: { totalCount: 0 }, commitments: { totalCount: 0 } });
  expect(data.actor.mentions.map((p: { key: string }) => p.key)).toEqual([expect.stringContaining(`${plan}/3.2/t`)]);
  expect(slugs(data.actor.collaborators)).toEqual(['lokalraadene', 'psykiatrien']);
  expect(data.actor.collaborators.edges[0].claims[0]).toMatchObject({ kind: 'COLLABORATES_WITH' });
});

test('collaborators are those who share commitments, most shared first, with what says so', async () => {
  const { data } = await ask('{ actor(slug: "raadet-for-sikker-trafik") { collaborators { totalCount edges { sharedCommitments node { slug } citations { passage { key } } } } } }');
  const { edges, totalCount } = data.actor.collaborators;
  expect(totalCount).toBe(edges.length);
  expect(slugs(data.actor.collaborators).sort()).toEqual(['kommunerne', 'ostjyllands-politi']);
  for (const edge of edges) {
    expect(edge.sharedCommitments).toBe(2);
    expect(edge.citations.map((c: { passage: { key: string } }) => c.passage.key)).toEqual([`${plan}/2.5/1`, `${plan}/2.5/2`]);
  }
});

test('the kredsråd has the police director in the chair and the seven mayors', async () => {
  const { data } = await ask('{ actor(slug: "kredsraadet") { members(first: 20) { totalCount edges { role representedBy citations { passage { key } } node { slug } } } } }');
  const { edges } = data.actor.members;
  expect(edges.filter((e: Edge) => e.role === 'formand')).toEqual([expect.objectContaining({ node: { slug: 'ostjyllands-politi' } })]);
  expect(edges.filter((e: Edge) => String(e.representedBy).startsWith('borgmester')).map((e: Edge) => e.node.slug).sort()).toEqual([
    'aarhus-kommune', 'favrskov-kommune', 'norddjurs-kommune', 'odder-kommune', 'randers-kommune', 'samsoe-kommune', 'syddjurs-kommune',
  ]);
  for (const edge of edges) expect(edge.citations[0].passage.key).toMatch(`${plan}/3.1/t`);
});

describe('pages', () => {
  test('taken one after the other hold every actor once, in the order of Danish', async () => {
    const found: string[] = [];
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data, errors } = await ask(`query($after: String) { actors(plan: "${plan}", first: 7, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { slug name } } } }`, { after });
      expect(errors).toBeUndefined();
      found.push(...slugs(data.actors));
      names.push(...data.actors.edges.map((e: { node: { name: string } }) => e.node.name));
      expect(data.actors.pageInfo.hasPreviousPage).toBe(after !== null);
      more = data.actors.pageInfo.hasNextPage;
      after = data.actors.pageInfo.endCursor;
      if (!more) expect(found).toHaveLength(data.actors.totalCount);
    }
    expect(new Set(found).size).toBe(found.length);
    expect(names).toEqual([...names].sort(new Intl.Collator('da').compare));
  });
  test('have 1 to 100 rows, and a cursor of this list', async () => {
    for (const [call, input] of [['first: 0', 'first'], ['first: 101', 'first'], ['first: -1', 'first'], ['after: "x"', 'after'], ['after: "bnVsbA"', 'after']]) {
      const { errors, status } = await ask(`{ actors(${call}) { edges { node { slug } } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input });
      expect(status).toBe(200);
    }
  });
});

test('actors can be asked for by kind', async () => {
  const { data } = await ask(`{ actors(plan: "${plan}", kinds: [POLICE]) { edges { node { slug kind } } } }`);
  expect(slugs(data.actors).sort()).toEqual(['lokalpolitiet-aarhus-vest', 'ostjyllands-politi']);
});

test('aliases of one field with other arguments are answered each for itself, in one round trip', async () => {
  const { data, roundTrips } = await ask('{ actor(slug: "kommunerne") { da: name en: name(locale: EN) two: members(first: 2) { edges { node { slug } } } three: members(first: 3) { edges { s: node { slug } node { name } } } } }');
  expect(roundTrips).toBe(1);
  expect(data.actor.two.edges).toHaveLength(2);
  expect(data.actor.three.edges).toHaveLength(3);
  expect(data.actor.three.edges[0]).toEqual({ s: { slug: expect.any(String) }, node: { name: expect.any(String) } });
});

test('@skip and @include hold for each request anew, with the same operation', async () => {
  const query = 'query($with: Boolean!) { actor(slug: "bo-trygt") { slug kind @include(if: $with) scope @skip(if: $with) } }';
  expect((await ask(query, { with: true })).data.actor).toEqual({ slug: 'bo-trygt', kind: 'PARTNERSHIP' });
  expect((await ask(query, { with: false })).data.actor).toEqual({ slug: 'bo-trygt', scope: 'SPECIFIC' });
  expect((await ask(query, { with: true })).data.actor).toEqual({ slug: 'bo-trygt', kind: 'PARTNERSHIP' });
});

test('where an actor works comes with what says so, and whether somebody has confirmed it', async () => {
  const { data, roundTrips } = await ask('{ known: actor(slug: "bo-trygt") { operatesIn { kind evidence target { slug } citations { label } grounds { citation { source { publisher } } } } } guessed: actor(slug: "jobcenter-odder") { operatesIn { target { slug } } memberOf { edges { claims { evidence grounds { reason } } } } } }');
  expect(roundTrips).toBe(2);
  expect(data.known.operatesIn.map((c: { target: { slug: string } }) => c.target.slug)).toEqual(['randers', 'aarhus']);
  for (const { kind, evidence, grounds, citations } of data.known.operatesIn) {
    expect(citations).toHaveLength(1);
    expect({ kind, evidence }).toEqual({ kind: 'OPERATES_IN', evidence: 'SOURCED' });
    expect(grounds[0].citation.source.publisher).toBeTruthy();
  }
  expect(data.guessed.operatesIn[0].target.slug).toBe('odder');
  expect(data.guessed.memberOf.edges[0].claims[0]).toMatchObject({ evidence: 'INFERRED', grounds: [{ reason: expect.stringMatching(/\S/) }] });
});

test('what running text says that an actor does stands apart from its commitments', async () => {
  const { data } = await ask(`{ actor(slug: "vejdirektoratet") { inRunningText(plan: "${plan}") { kind role how target { __typename slug } grounds { evidence citation { section } } } } other: actor(slug: "vejdirektoratet") { inRunningText(plan: "nowhere-1999") { id } }
    police: actor(slug: "ostjyllands-politi") { inRunningText(plan: "${plan}") { id target { __typename ... on Statement { tense focusArea { number } } } } legalBases { slug } } }`);
  expect(data.actor.inRunningText).toEqual([{ kind: 'SERVES', role: 'CONSULTED', how: expect.any(String), target: { __typename: 'FocusArea', slug: `${plan}-2.5` }, grounds: [{ evidence: 'NARRATIVE', citation: { section: '2.5' } }] }]);
  expect(data.other.inRunningText).toEqual([]);
  const statements = data.police.inRunningText.filter((c: { target: { __typename: string } }) => c.target.__typename === 'Statement');
  expect(statements.length).toBeGreaterThan(5);
  expect(statements.some((c: { target: { focusArea: { number: string } | null } }) => c.target.focusArea?.number === '2.1')).toBe(true);
  expect(data.police.legalBases.length).toBeGreaterThan(0);
});
