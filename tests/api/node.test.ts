import { beforeAll, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

test('everything with an id is found by it, in one round trip, and says what it is', async () => {
  const { data } = await ask(`{ actor(slug: "bo-trygt") { id commitments { edges { node { id } claims { id } } } } plan(slug: "ostjylland-2026") { id passages { id } district { id municipalities { id } } focusAreas { id theme { id } indicators { id } alsoPromised { id } } } meetings { id } }`);
  const ids: Record<string, string> = {
    Actor: data.actor.id, Commitment: data.actor.commitments.edges[0].node.id, Claim: data.actor.commitments.edges[0].claims[0].id, Plan: data.plan.id, Passage: data.plan.passages[0].id, District: data.plan.district.id,
    Municipality: data.plan.district.municipalities[0].id, FocusArea: data.plan.focusAreas[0].id, Concept: data.plan.focusAreas[0].theme.id, Indicator: data.plan.focusAreas[4].indicators[0].id,
    Statement: data.plan.focusAreas[0].alsoPromised[0].id, Meeting: data.meetings[0].id,
  };
  for (const [type, id] of Object.entries(ids)) {
    const { data: found, roundTrips } = await ask('query($id: ID!) { node(id: $id) { __typename id ... on Entity { slug name } } }', { id });
    expect(found.node).toMatchObject({ __typename: type, id });
    expect(roundTrips).toBe(1);
  }
});

test('a claim tells who, what, on which grounds', async () => {
  const { data } = await ask('{ actor(slug: "bo-trygt") { commitments { edges { claims { id } } } } }');
  const { data: found } = await ask('query($id: ID!) { node(id: $id) { ... on Claim { version kind actor { slug } target { __typename slug ... on Commitment { ordinal focusArea { number } } } role evidence standing validFrom validTo grounds { evidence at citation { label plan { slug } passage { key } source { publisher } } } } } }', { id: data.actor.commitments.edges[0].claims[0].id });
  expect(found.node).toMatchObject({
    version: 1, kind: 'CONTRIBUTES_TO', actor: { slug: 'bo-trygt' }, target: { __typename: 'Commitment', slug: 'ostjylland-2026-2.2-3', ordinal: 3, focusArea: { number: '2.2' } },
    role: 'PARTNER', evidence: 'NAMED', standing: 'STANDS', validFrom: 2026, validTo: 2026,
    grounds: [{ evidence: 'NAMED', citation: { plan: { slug: 'ostjylland-2026' }, passage: { key: 'ostjylland-2026/2.2/3' }, source: null } }],
  });
});

test('what is no id, or of nothing, is null', async () => {
  for (const id of ['', 'x', 'ac_AAAAAAAAAAAAAAAA', 'cl_AAAAAAAAAAAAAAAA', 'ev_AAAAAAAAAAAAAAAA', "'; MATCH (n) DETACH DELETE n"]) {
    expect(await ask('query($id: ID!) { node(id: $id) { id } }', { id })).toMatchObject({ data: { node: null }, errors: undefined });
  }
});

test('history and counters are no nodes of the API, whatever id is tried', async () => {
  const { data } = await ask('{ node(id: "gr_AAAAAAAAAAAAAAAA") { id } }');
  expect(data.node).toBeNull();
});
