import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

const plan = 'ostjylland-2026';

describe('a municipality', () => {
  test('knows its organisation, who works there and what it is covered by, in one round trip', async () => {
    const { data, errors, roundTrips } = await ask(`{ municipality(slug: "randers") { organisation { slug commitments(plan: "${plan}") { totalCount edges { via { slug } } } } actors(first: 100) { edges { node { slug } } } } }`);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    expect(data.municipality.organisation.slug).toBe('randers-kommune');
    expect(data.municipality.organisation.commitments.totalCount).toBeGreaterThan(0);
    for (const edge of data.municipality.organisation.commitments.edges) expect(edge.via).toEqual({ slug: 'kommunerne' });
    expect(data.municipality.actors.edges.map((e: { node: { slug: string } }) => e.node.slug)).toEqual(expect.arrayContaining(['randers-kommune', 'lokalraad-randers', 'ssp-randers']));
  });
  test('tells which links the plan limits to it, with what says so', async () => {
    const { data } = await ask(`{ aarhus: municipality(slug: "aarhus") { onlyHere(plan: "${plan}") { id role how target { __typename slug } actor { slug } grounds { evidence citation { label } } } } randers: municipality(slug: "randers") { onlyHere(plan: "${plan}") { id } } }`);
    const { onlyHere } = data.aarhus;
    expect(onlyHere.length).toBeGreaterThan(5);
    expect(new Set(onlyHere.map((c: { id: string }) => c.id)).size).toBe(onlyHere.length);
    expect(onlyHere.map((c: { actor: { slug: string } }) => c.actor.slug)).toEqual(expect.arrayContaining(['ssp', 'aarhus-kommune', 'arbejdsgruppe-opioider']));
    for (const { grounds, target } of onlyHere) {
      expect(target.slug).toMatch(/^ostjylland-2026-2\.[37]/);
      expect(grounds[0].citation.label).toMatch(/^Samarbejdsplan 2026, afsnit 2\.[37]/);
    }
    expect(data.randers.onlyHere).toEqual([]);
  });
  test('of a district without a plan here has nobody and no organisation', async () => {
    const { data } = await ask(`{ municipality(slug: "odense") { district { slug } organisation { slug } actors { totalCount } onlyHere(plan: "${plan}") { id } } }`);
    expect(data.municipality).toEqual({ district: { slug: 'fyn' }, organisation: null, actors: { totalCount: 0 }, onlyHere: [] });
  });
});
