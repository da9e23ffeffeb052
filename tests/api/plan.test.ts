import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

const plan = 'ostjylland-2026';

test('the whole plan with every commitment, actor and citation comes in one operation and one round trip', async () => {
  const { data, errors, roundTrips } = await ask(`{ plan(slug: "${plan}") { slug year status district { slug } publisher { slug } focusAreas {
    number name commitments { slug leadership status actors(first: 25) { totalCount edges { role evidence implied node { slug } citations { label passage { key paraphrase } } } } } } } }`);
  expect(errors).toBeUndefined();
  expect(roundTrips).toBe(1);
  expect(data.plan).toMatchObject({ slug: plan, year: 2026, status: 'ADOPTED', district: { slug: 'ostjylland' }, publisher: { slug: 'kredsraadet' } });
  expect(data.plan.focusAreas.map((f: { number: string; commitments: unknown[] }) => [f.number, f.commitments.length])).toEqual([
    ['2.1', 4], ['2.2', 4], ['2.3', 2], ['2.4', 3], ['2.5', 4], ['2.6', 4], ['2.7', 4],
  ]);
  const links = data.plan.focusAreas.flatMap((f: { commitments: { actors: { totalCount: number; edges: { citations: unknown[] }[] } }[] }) => f.commitments.flatMap((c) => {
    expect(c.actors.edges).toHaveLength(c.actors.totalCount);
    return c.actors.edges;
  }));
  for (const link of links) expect(link.citations.length).toBeGreaterThan(0);
});

test('the plan lists its own passages, statements and legal bases', async () => {
  const { data } = await ask(`{ plan(slug: "${plan}") { passages { key section } legalBases { slug } alsoPromised { key tense } focusAreas { alsoPromised { key } } } }`);
  expect(data.plan.passages.some((p: { key: string }) => p.key === `${plan}/2.2/3`)).toBe(true);
  expect(data.plan.legalBases.length).toBeGreaterThan(0);
  const statements = [...data.plan.alsoPromised, ...data.plan.focusAreas.flatMap((f: { alsoPromised: unknown[] }) => f.alsoPromised)];
  expect(statements).toHaveLength(17);
});

describe('a commitment', () => {
  test('of the police by "vi" has them leading, implied, never named as responsible', async () => {
    const { data } = await ask(`{ commitment(slug: "${plan}-2.2-3") { leadership actors { edges { role evidence implied how node { slug } citations { label } claims { grounds { evidence citation { passage { key } } } } } } } }`);
    expect(data.commitment.leadership).toBe('IMPLIED');
    const police = data.commitment.actors.edges.find((e: { node: { slug: string } }) => e.node.slug === 'ostjyllands-politi');
    expect(police).toMatchObject({ role: 'LEAD', evidence: 'COLLECTIVE', implied: true });
    const boTrygt = data.commitment.actors.edges.find((e: { node: { slug: string } }) => e.node.slug === 'bo-trygt');
    expect(boTrygt).toMatchObject({ role: 'PARTNER', evidence: 'NAMED', implied: false, citations: [{ label: 'Samarbejdsplan 2026, afsnit 2.2, indsats 3, s. 4' }] });
    expect(boTrygt.claims[0].grounds).toEqual([{ evidence: 'NAMED', citation: { passage: { key: `${plan}/2.2/3` } } }]);
  });
  test('has collectives as one link, never their members', async () => {
    const { data } = await ask(`{ commitment(slug: "${plan}-2.5-1") { actors { edges { evidence via { slug } node { slug } } } } }`);
    const slugs = data.commitment.actors.edges.map((e: { node: { slug: string } }) => e.node.slug);
    expect(slugs).toContain('kommunerne');
    expect(slugs).not.toContain('randers-kommune');
  });
  test('says what it is directed against apart from whom it is for', async () => {
    const { data } = await ask(`{ commitment(slug: "${plan}-2.6-2") { targetGroups { slug scheme } directedAgainst { slug } methods { slug } } }`);
    expect(data.commitment.directedAgainst.length).toBeGreaterThan(0);
    const reached = data.commitment.targetGroups.map((c: { slug: string }) => c.slug);
    for (const { slug } of data.commitment.directedAgainst) expect(reached).not.toContain(slug);
  });
});

describe('a focus area', () => {
  test('has one edge an actor, over commitments and running text, strongest first', async () => {
    const { data } = await ask(`{ focusArea(slug: "${plan}-2.5") { actors(first: 100) { totalCount edges { role evidence node { slug } claims { id } } } } }`);
    const { edges, totalCount } = data.focusArea.actors;
    const slugs = edges.map((e: { node: { slug: string } }) => e.node.slug);
    expect(new Set(slugs).size).toBe(totalCount);
    expect(edges[0]).toMatchObject({ role: 'LEAD', node: { slug: 'ostjyllands-politi' } });
    expect(edges.find((e: { node: { slug: string } }) => e.node.slug === 'vejdirektoratet')).toMatchObject({ role: 'CONSULTED', evidence: 'NARRATIVE' });
    expect(edges.find((e: { node: { slug: string } }) => e.node.slug === 'kommunerne').claims.length).toBeGreaterThan(3);
  });
  test('says that its traffic figures contradict each other', async () => {
    const { data } = await ask(`{ focusArea(slug: "${plan}-2.5") { indicators { name low high unit period qualifier doubts citations { label } } } }`);
    expect(data.focusArea.indicators).toHaveLength(9);
    const killed = data.focusArea.indicators.filter((i: { low: number; high: number }) => (i.low === 14 && i.high === 18) || [6, 16, 9].includes(i.low));
    expect(killed).toHaveLength(4);
    for (const { low, doubts } of killed) if (low !== 16) expect(doubts.length).toBeGreaterThan(0);
    for (const { citations } of data.focusArea.indicators) expect(citations.length).toBeGreaterThan(0);
  });
});

test('an unknown plan is null, not an error', async () => {
  expect(await ask('{ plan(slug: "nowhere-1999") { slug } }')).toMatchObject({ data: { plan: null }, errors: undefined, roundTrips: 1 });
});

test('names come in Danish and English; institutions keep their own', async () => {
  const { data } = await ask(`{ focusArea(slug: "${plan}-2.1") { da: name en: name(locale: EN) } actor(slug: "raadet-for-sikker-trafik") { name(locale: EN) } }`);
  expect(data.focusArea.da).not.toBe(data.focusArea.en);
  expect(data.actor.name).toMatch(/^Rådet for Sikker Trafik/);
});

