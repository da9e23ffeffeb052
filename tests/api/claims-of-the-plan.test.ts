/** What the plan says of who is a member of what, who works with whom and who serves an area beyond its commitments, read by hand: each with its passage. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

const plan = 'ostjylland-2026';
const municipalities = ['aarhus', 'favrskov', 'norddjurs', 'odder', 'randers', 'samsoe', 'syddjurs'];
interface Edge { node: { slug: string }; role?: string; representedBy?: string; claims: { evidence: string; kind: string }[]; citations: { passage: { key: string } | null; source: { publisher: string } | null }[] }
const places = ({ citations }: Edge) => citations.map(({ passage, source }) => passage?.key.slice(plan.length + 1) ?? `source: ${source?.publisher}`);
const edgesOf = async (slug: string, field: 'members' | 'memberOf' | 'collaborators'): Promise<Edge[]> => (await ask(
  `query($slug: String!) { actor(slug: $slug) { ${field}(first: 100) { edges { ${field === 'collaborators' ? '' : 'role representedBy'} claims { kind evidence } citations { passage { key } source { publisher } } node { slug } } } } }`, { slug },
)).data.actor[field].edges;

describe('members', () => {
  test('of the kredsråd: the police director in the chair, and a mayor of each of the seven municipalities', async () => {
    const members = await edgesOf('kredsraadet', 'members');
    expect(members.map((m) => `${m.node.slug}: ${m.role}, ${m.representedBy}, ${places(m)}`).sort()).toEqual([
      ...municipalities.map((m) => `${m}-kommune: medlem, borgmesteren, 3.1/t1`), 'ostjyllands-politi: formand, politidirektøren, 3.1/t1',
    ].sort());
  });
  test.each([
    ['kommunerne', (m: string) => `${m}-kommune`, ['NARRATIVE']],
    ['lokalraadene', (m: string) => `lokalraad-${m}`, ['COLLECTIVE']],
    ['ssp', (m: string) => `ssp-${m}`, ['COLLECTIVE', 'INFERRED', 'SOURCED']],
    ['psp', (m: string) => `psp-${m}`, ['INFERRED']],
    ['jobcentre', (m: string) => `jobcenter-${m}`, ['INFERRED']],
  ] as const)('of %s: one a municipality, each on a ground that can be followed', async (collective, local, grounds) => {
    const members = await edgesOf(collective, 'members');
    expect(members.map((m) => m.node.slug).sort()).toEqual(municipalities.map(local).sort());
    expect([...new Set(members.flatMap((m) => m.claims.map((c) => c.evidence)))].sort()).toEqual([...grounds]);
    for (const member of members) expect(places(member).length).toBeGreaterThan(0);
  });
  test('of each lokalråd: the police and its own municipality', async () => {
    for (const municipality of municipalities) {
      const members = await edgesOf(`lokalraad-${municipality}`, 'members');
      const slugs = members.map((m) => m.node.slug);
      expect(slugs).toEqual(expect.arrayContaining(['ostjyllands-politi', `${municipality}-kommune`]));
      for (const member of members.filter((m) => m.node.slug !== 'arbejdsgruppe-opioider')) expect(places(member)).toContain('3.2/t2');
    }
  });
  test('of the working group on opioids, which is the lokalråd of Aarhus\'s and rooted in SSP there', async () => {
    expect((await edgesOf('arbejdsgruppe-opioider', 'members')).map((m) => `${m.node.slug} ${places(m)}`).sort()).toEqual(['aarhus-kommune 2.7/t5', 'ostjyllands-politi 2.7/t5']);
    expect((await edgesOf('arbejdsgruppe-opioider', 'memberOf')).map((m) => `${m.node.slug} ${places(m)}`).sort()).toEqual(['lokalraad-aarhus 2.7/t5', 'ssp-aarhus 2.7/t5']);
  });
  test('that only a public source tells of say so, and cite no passage of the plan', async () => {
    for (const [actor, whole] of [['byens-natteliv', 'restauratoernetvaerket'], ['trygfonden', 'bo-trygt'], ['retten-i-randers', 'domstolene']] as const) {
      const edge = (await edgesOf(actor, 'memberOf')).find((m) => m.node.slug === whole);
      expect(edge?.claims).toEqual([{ kind: 'MEMBER_OF', evidence: 'SOURCED' }]);
      expect(edge && places(edge)).toEqual([expect.stringMatching(/^source: /)]);
    }
  });
});

test('the lokalråd work with whom section 3.2 names: relatives, job centres, psychiatry, PSP, owners and tenants, clubs', async () => {
  const said = (await edgesOf('lokalraadene', 'collaborators')).filter((e) => e.claims.length > 0);
  expect(Object.fromEntries(said.map((e) => [e.node.slug, places(e).filter((p) => p.startsWith('3.2/'))]))).toEqual({
    'ostjyllands-politi': ['3.2/t2'], kommunerne: ['3.2/t2'], 'andre-relevante-aktoerer': ['3.2/t2'], lokalsamfundet: ['3.2/t3'], ssp: ['3.2/t3'],
    paaroerende: ['3.2/t4'], jobcentre: ['3.2/t4'], psykiatrien: ['3.2/t4'], psp: ['3.2/t4'], boligforeninger: ['3.2/t4'], grundejerforeninger: ['3.2/t4'], fritidsklubber: ['3.2/t4'], sportsklubber: ['3.2/t4'],
  });
});

test('every other cooperation that a sentence states is there with that sentence', async () => {
  const stated = async (slug: string) => Object.fromEntries((await edgesOf(slug, 'collaborators')).filter((e) => e.claims.length > 0 && e.node.slug !== 'lokalraadene').map((e) => [e.node.slug, places(e)]));
  const police = await stated('ostjyllands-politi');
  expect(Object.keys(police).sort()).toEqual(['aarhus-kommune', 'andre-relevante-aktoerer', 'borgerne', 'kommunerne', 'lokalsamfundet', 'oevrige-myndigheder', 'restauratoernetvaerket']);
  for (const [actor, place] of [['kommunerne', '1/t4'], ['oevrige-myndigheder', '1/t3'], ['borgerne', '1/t3'], ['lokalsamfundet', '3.1/t4'], ['restauratoernetvaerket', '2.6/t3'], ['aarhus-kommune', '2.7/t5']] as const) expect(police[actor]).toContain(place);
  expect((await stated('restauratoernetvaerket'))['kommunerne']).toContain('2.6/t3');
});

test('running text gives an area actors beyond its commitments and statements only in 2.4 and 2.5', async () => {
  const serving: string[] = [];
  for (const area of ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7']) {
    const { data } = await ask('query($slug: String!) { focusArea(slug: $slug) { actors(first: 100) { edges { node { slug } claims { kind role grounds { evidence citation { passage { key } } } } } } } }', { slug: `${plan}-${area}` });
    for (const { node, claims } of data.focusArea.actors.edges) {
      for (const claim of claims.filter((c: { kind: string }) => c.kind === 'SERVES')) serving.push(`${area} ${node.slug} ${claim.role} ${claim.grounds.map((g: { citation: { passage: { key: string } } }) => g.citation.passage.key.slice(plan.length + 1))}`);
    }
  }
  expect(serving.sort()).toEqual([
    '2.4 boligforeninger CHANNEL 2.4/t5', '2.4 foreninger CHANNEL 2.4/t5', '2.4 kulturforeninger CHANNEL 2.4/t5', '2.4 uddannelsesinstitutioner CHANNEL 2.4/t5', '2.5 vejdirektoratet CONSULTED 2.5/t6',
  ]);
});

test('no member that the plan does not name counts as mentioned', async () => {
  for (const slug of ['ssp-favrskov', 'psp-randers', 'jobcenter-odder', 'lokalraad-syddjurs', 'byens-natteliv', 'trygfonden', 'rusmiddelcenter-aarhus']) {
    expect((await ask('query($slug: String!, $plan: String!) { actor(slug: $slug) { mentioned(plan: $plan) } }', { slug, plan })).data.actor).toEqual({ mentioned: false });
  }
});
