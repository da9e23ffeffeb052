import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

const plan = 'ostjylland-2026';
interface Link { source: string; target: string; kind: string; via?: { slug: string } | null; citations: unknown[]; claims: unknown[]; evidence?: string }
interface Node { id: string; slug: string; __typename: string }
const idOf = async (slug: string): Promise<string> => (await ask('query($slug: String!) { actor(slug: $slug) { id } }', { slug })).data.actor.id;

describe('the network of a plan', () => {
  test('has every focus area, commitment and mentioned actor, and only links between its nodes', async () => {
    const { data, roundTrips } = await ask(`{ network(plan: "${plan}") { truncated nodes { __typename id slug } links { source target kind role evidence standing citations { label } claims { id } } } actors(plan: "${plan}") { totalCount } }`);
    expect(roundTrips).toBe(2);
    const { nodes, links, truncated } = data.network as { nodes: Node[]; links: Link[]; truncated: boolean };
    expect(truncated).toBe(false);
    const count = (type: string) => nodes.filter((n) => n.__typename === type).length;
    expect([count('FocusArea'), count('Commitment'), count('Statement')]).toEqual([7, 25, 17]);
    expect(count('Actor')).toBeGreaterThanOrEqual(data.actors.totalCount);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    for (const { source, target } of links) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    for (const link of links.filter(({ kind }) => kind === 'CONTRIBUTES_TO' || kind === 'SERVES')) {
      expect(link.claims.length).toBeGreaterThan(0);
      expect(link.citations.length).toBeGreaterThan(0);
    }
    expect(new Set(links.map(({ source, target, kind }) => `${source} ${target} ${kind}`)).size).toBe(links.length);
  });
  test('shows the links of members only when asked, each by way of its collective', async () => {
    const links = async (derived: boolean) => (await ask('query($plan: String!, $derived: Boolean!) { network(plan: $plan, derived: $derived) { links { source target kind evidence via { slug } } } }', { plan, derived })).data.network.links as Link[];
    const [stored, all] = [await links(false), await links(true)];
    expect(stored.filter(({ via }) => via)).toEqual([]);
    const derived = all.filter(({ via }) => via);
    const randers = await idOf('randers-kommune');
    expect(derived.filter(({ source, via }) => source === randers && via?.slug === 'kommunerne').length).toBeGreaterThan(10);
    for (const { evidence } of derived) expect(['COLLECTIVE', 'NARRATIVE', 'INFERRED']).toContain(evidence);
    expect(all.length).toBeGreaterThanOrEqual(stored.length + derived.length);
  });
  test('of no plan says so', async () => {
    const { errors } = await ask('{ network(plan: "nowhere-1999") { truncated } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: 'plan' } });
  });
});

describe('the country as groups', () => {
  interface Group { id: string; kind: string; slug: string; within: string | null; open: boolean; holds: number; commitments: number }
  interface Groups { nodes: Group[]; links: { source: string; target: string; commitments: number }[]; truncated: boolean }
  const groups = async (open: string[] = []): Promise<Groups> => {
    const { data, roundTrips, errors } = await ask('query($open: [ID!]!) { networkGroups(year: 2026, open: $open) { truncated nodes { id kind slug name within open holds commitments } links { source target commitments } } }', { open });
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data.networkGroups as Groups;
  };
  const total = ({ links }: Groups): number => links.reduce((sum, { commitments }) => sum + commitments, 0);
  const ofKind = ({ nodes }: Groups, kind: string): Group[] => nodes.filter((node) => node.kind === kind && !node.open);

  test('has districts and themes, and counts each commitment once however it is opened', async () => {
    const closed = await groups();
    expect(closed.truncated).toBe(false);
    expect(new Set(closed.nodes.map(({ kind }) => kind))).toEqual(new Set(['DISTRICT', 'THEME']));
    const [district] = ofKind(closed, 'DISTRICT') as [Group];
    const [theme] = ofKind(closed, 'THEME') as [Group];
    const promised = total(closed);
    expect(promised).toBe(25);
    expect(district).toMatchObject({ slug: 'ostjylland', holds: 1, commitments: 25 });

    const opened = await groups([district.id, theme.id]);
    expect(ofKind(opened, 'DISTRICT')).toEqual([]);
    expect(ofKind(opened, 'PLAN')).toMatchObject([{ slug: plan, within: district.id }]);
    expect(opened.nodes.filter(({ open }) => open)).toMatchObject([{ id: district.id, holds: 1, commitments: 25 }, { id: theme.id, holds: theme.holds }]);
    expect(opened.links.some(({ source, target }) => [source, target].includes(theme.id))).toBe(false);
    const areas = ofKind(opened, 'FOCUS_AREA');
    expect(areas.map(({ within }) => within)).toEqual(Array.from({ length: theme.holds }, () => theme.id));
    expect(total(opened)).toBe(promised);

    const [area] = areas as [Group];
    const deep = await groups([theme.id, area.id]);
    const commitments = ofKind(deep, 'COMMITMENT');
    expect(commitments.map(({ within }) => within)).toEqual(Array.from({ length: area.holds }, () => area.id));
    expect(total(deep)).toBe(promised);
    const ids = new Set(deep.nodes.map(({ id }) => id));
    for (const { source, target } of deep.links) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
  });
  test('of a year without plans is empty, and refuses to be opened without bounds', async () => {
    expect((await ask('{ networkGroups(year: 1999) { nodes { id } links { source } } }')).data.networkGroups).toEqual({ nodes: [], links: [] });
    const { errors } = await ask('query($open: [ID!]!) { networkGroups(year: 2026, open: $open) { truncated } }', { open: Array.from({ length: 201 }, (_, i) => `fa_${i}`) });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a neighbourhood', () => {
  test('has the entity first and what stands around it, one round trip at every depth', async () => {
    const of = await idOf('bo-trygt');
    const sizes: number[] = [];
    for (const depth of [1, 2, 3]) {
      const { data, roundTrips } = await ask('query($of: ID!, $depth: Int!) { neighbourhood(of: $of, depth: $depth) { truncated nodes { id slug } links { source target kind } } }', { of, depth });
      expect(roundTrips).toBe(1);
      const ids = new Set((data.neighbourhood.nodes as Node[]).map(({ id }) => id));
      expect(data.neighbourhood.nodes[0].slug).toBe('bo-trygt');
      for (const { source, target } of data.neighbourhood.links as Link[]) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
      sizes.push(ids.size);
    }
    expect(sizes[0]).toBeGreaterThan(1);
    expect(sizes[0]).toBeLessThan(sizes[1] as number);
  });
  test('keeps to its limit and says that there is more', async () => {
    const { data } = await ask('query($of: ID!) { neighbourhood(of: $of, depth: 2, limit: 5) { truncated nodes { id } } }', { of: await idOf('ostjyllands-politi') });
    expect(data.neighbourhood).toMatchObject({ truncated: true, nodes: { length: 5 } });
  });
  test('refuses what is out of bounds or nowhere', async () => {
    const of = await idOf('bo-trygt');
    for (const call of [`of: "${of}", depth: 0`, `of: "${of}", depth: 9`, `of: "${of}", limit: 0`, `of: "${of}", limit: 5000`, 'of: "ac_AAAAAAAAAAAAAAAA"']) {
      expect((await ask(`{ neighbourhood(${call}) { truncated } }`)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('routes', () => {
  test('go from one actor to another over what they share, link by link', async () => {
    const { data, roundTrips } = await ask('query($from: ID!, $to: ID!) { routes(from: $from, to: $to) { sentence english: sentence(locale: EN) steps { slug } links { source target kind citations { label } } } }', { from: await idOf('bo-trygt'), to: await idOf('kommunerne') });
    expect(roundTrips).toBe(1);
    expect(data.routes.length).toBeGreaterThan(0);
    for (const route of data.routes) {
      expect(route.sentence).toMatch(/^Bo Trygt og .* er begge med i indsats 2\.2-\d$/);
      expect(route.english).toMatch(/both have a part in commitment 2\.2-\d$/);
      expect(route.steps[0].slug).toBe('bo-trygt');
      expect(route.steps.at(-1).slug).toBe('kommunerne');
      expect(route.links).toHaveLength(route.steps.length - 1);
      for (const link of route.links) expect(link.citations.length).toBeGreaterThan(0);
    }
  });
  test('that lead through who is everywhere come last', async () => {
    const { data } = await ask('query($from: ID!, $to: ID!) { routes(from: $from, to: $to, first: 10) { steps { slug } } }', { from: await idOf('bo-trygt'), to: await idOf('raadet-for-sikker-trafik') });
    const everywhere = (data.routes as { steps: Node[] }[]).map(({ steps }) => steps.slice(1, -1).some(({ slug }) => slug === 'kommunerne' || slug === 'ostjyllands-politi'));
    expect(everywhere.length).toBeGreaterThan(0);
    expect(everywhere).toEqual([...everywhere].sort((a, b) => Number(a) - Number(b)));
  });
  test('are three at most, where no more are asked for', async () => {
    const [from, to] = [await idOf('ostjyllands-politi'), await idOf('kommunerne')];
    const routes = async (rest: string) => (await ask(`query($from: ID!, $to: ID!) { routes(from: $from, to: $to${rest}) { steps { slug } } }`, { from, to })).data.routes as { steps: Node[] }[];
    expect(await routes(', plan: "ostjylland-2026"')).toHaveLength(1);
    const longer = { from: await idOf('bo-trygt'), to: await idOf('raadet-for-sikker-trafik') };
    const between = async (rest: string) => (await ask(`query($from: ID!, $to: ID!) { routes(from: $from, to: $to${rest}) { steps { slug } } }`, longer)).data.routes as { steps: Node[] }[];
    expect(await between('')).toHaveLength(3);
    expect((await between(', first: 10')).length).toBeGreaterThan(3);
    expect((await ask('query($from: ID!, $to: ID!) { routes(from: $from, to: $to, first: 11) { steps { slug } } }', longer)).errors?.length).toBe(1);
  });
  test('between a thing and itself, or to what is nowhere, are none', async () => {
    const from = await idOf('bo-trygt');
    expect((await ask('query($from: ID!, $to: ID!) { routes(from: $from, to: $to) { steps { slug } } }', { from, to: from })).data.routes).toEqual([]);
    expect((await ask('query($from: ID!, $to: ID!) { routes(from: $from, to: $to) { steps { slug } } }', { from, to: 'ac_AAAAAAAAAAAAAAAA' })).data.routes).toEqual([]);
  });
  test('keep to a plan and to a weakest ground', async () => {
    const [from, to] = [await idOf('bo-trygt'), await idOf('kommunerne')];
    const routes = async (rest: string) => (await ask(`query($from: ID!, $to: ID!) { routes(from: $from, to: $to${rest}) { links { evidence } } }`, { from, to })).data.routes as { links: Link[] }[];
    expect(await routes(', plan: "nowhere-1999"')).toEqual([]);
    for (const { links } of await routes(', weakest: COLLECTIVE')) for (const { evidence } of links) expect(['CONFIRMED', 'NAMED', 'LOCAL', 'SOURCED', 'COLLECTIVE']).toContain(evidence);
  });
});
