/**
 * A made-up country in the vocabulary of the graph: districts and their municipalities, plans over years, focus areas, commitments, statements, passages, actors, claims with their
 * grounds, concepts. The same size and seed give the same country, to the last id. Rows go to the sink as they come, so that a large one needs no memory.
 */
import { slugify, sortNameOf } from '#graph-schema/danish.ts';
import type { Evidence } from '#graph-schema/evidence.ts';
import { type Label, nodes as vocabulary } from '#graph-schema/nodes.ts';
import type { ClaimType, RelationshipName } from '#graph-schema/relationships.ts';
import { type Chance, chance } from './random.ts';
import { lastYear, type Size, sizes } from './size.ts';
import { against, type Body, commitmentName, districtBodies, localBodies, methods, nationalBodies, placeName, targetGroups, themes } from './words.ts';

export interface Sink {
  node(label: Label, properties: Record<string, unknown>): void;
  relationship(type: RelationshipName, from: string, to: string, properties: Record<string, unknown>): void;
}

interface Named { id: string; slug: string; name: string }
interface Area extends Named { number: string; /** Slugs of what it is about. */ concepts: string[] }
interface Municipality extends Named { actors: Named[]; council: Named }
interface District extends Named { municipalities: Municipality[]; actors: Named[]; police: Named; council: Named; municipal: Named }
interface Concepts { themes: Named[]; targetGroups: Named[]; against: Named[]; methods: Named[]; laws: Named[] }
/** What a plan promised, by focus area: the next year's carries some of it on. */
type Promised = Map<string, string[]>;

const at = '2026-01-01T00:00:00.000Z';
const hash = (n: number): string => n.toString(16).padStart(64, '0');

export function generateCountry(size: Size, sink: Sink, seed = 1): void {
  const { districts, municipalities, years, actionPlans } = sizes[size];
  const random = chance(seed);
  let counted = 0;
  const idOf = (prefix: string): string => {
    counted += 1;
    return `${prefix}_${counted.toString(36).padStart(16, '0')}`;
  };

  const entity = (label: Label, slug: string, name: string, properties: Record<string, unknown> = {}): Named => {
    const id = idOf(vocabulary[label].idPrefix);
    sink.node(label, { id, version: 1, slug, name, sortName: sortNameOf(name), ...properties });
    return { id, slug, name };
  };
  const link = (type: RelationshipName, from: string, to: string): void => sink.relationship(type, from, to, {});
  const claim = (type: ClaimType, from: string, to: string, passages: Citable[], own: Record<string, unknown>, evidence: Evidence, year?: number, by?: string): void => {
    const id = idOf('cl');
    sink.relationship(type, from, to, {
      id, version: 1, evidence, implied: false, distributes: true, standing: 'STANDS', citations: passages.map(({ key }) => key), ...(year === undefined ? {} : { validFrom: year, validTo: year }), ...own,
    });
    const ground = idOf('gr');
    sink.node('Ground', { id: ground, claimId: id, evidence, at });
    for (const passage of passages) link('CITES', ground, passage.id);
    if (by !== undefined) link('GIVEN_BY', ground, by);
  };
  const actorOf = ({ name, ...body }: Body, place: string, properties: Record<string, unknown> = {}): Named =>
    entity('Actor', slugify(place === '' ? name : `${name} ${place}`), place === '' ? name : `${name} ${place}`, { ...body, scope: 'SPECIFIC', otherNames: [], ...properties });

  const concepts = generateConcepts(entity);
  const source = { id: idOf('so'), key: 'generated-source' };
  sink.node('PublicSource', { id: source.id, version: 1, key: source.key, publisher: 'Kredsnet', title: 'Opdigtede data', url: 'https://example.org/', seenOn: '2026-01-01' });
  const national = nationalBodies.map((body) => actorOf(body, ''));

  for (let d = 0; d < districts; d += 1) {
    const district = generateDistrict(d);
    let promised: Promised = new Map();
    const local = new Map<Municipality, Promised>();
    for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
      const made = generatePlan(district, undefined, year, promised, []);
      promised = made;
      if (!actionPlans) continue;
      const ofDistrict = [...made.values()].flat();
      for (const municipality of district.municipalities) local.set(municipality, generatePlan(district, municipality, year, local.get(municipality) ?? new Map(), ofDistrict));
    }
  }

  function generateDistrict(d: number): District {
    const place = placeName(d * (municipalities + 1));
    const made = entity('District', `kreds-${d + 1}-${slugify(place)}`, `${place} Politikreds`, { code: String(2000 + d) });
    const actors = districtBodies.map((body) => actorOf(body, place));
    const [council, police] = actors as [Named, Named];
    const municipal = actorOf({ name: 'Kommunerne', kind: 'MUNICIPALITY', sectors: ['MUNICIPAL'], publicAuthority: true }, place, { scope: 'COLLECTIVE' });
    for (const actor of [...actors, municipal]) claim('OPERATES_IN', actor.id, made.id, [source], {}, 'SOURCED');
    const inDistrict = Array.from({ length: municipalities }, (_, m): Municipality => {
      const name = placeName(d * (municipalities + 1) + m + 1);
      const area = entity('Municipality', slugify(name), name, { code: String(1000 + ((d * municipalities + m) % 9000)).padStart(4, '0') });
      sink.relationship('CONTAINS', made.id, area.id, { years: [] });
      const organisation = actorOf({ name: 'Kommune', kind: 'MUNICIPALITY', sectors: ['MUNICIPAL'], publicAuthority: true }, name);
      const bodies = (size === 'S' ? localBodies.slice(0, 3 + (m % 3)) : localBodies).map((body) => actorOf(body, name));
      const locals = [organisation, ...bodies];
      for (const actor of locals) claim('OPERATES_IN', actor.id, area.id, [source], {}, 'SOURCED');
      claim('MEMBER_OF', organisation.id, municipal.id, [source], {}, 'SOURCED');
      for (const actor of random.some(bodies, 3)) claim('MEMBER_OF', actor.id, council.id, [source], { role: 'medlem' }, 'SOURCED');
      return { ...area, actors: locals, council: bodies.find((actor) => actor.name.startsWith('Lokalrådet')) ?? organisation };
    });
    return { ...made, municipalities: inDistrict, actors, police, council, municipal };
  }

  /** A year's plan of a district, or of one of its municipalities; returns what it promises. */
  function generatePlan(district: District, municipality: Municipality | undefined, year: number, before: Promised, ofDistrict: readonly string[]): Promised {
    const owner = municipality ?? district;
    const slug = municipality ? `${district.slug}-${municipality.slug}-${year}` : `${district.slug}-${year}`;
    const plan = entity('Plan', slug, municipality ? `Handleplan ${municipality.name} ${year}` : `Samarbejdsplan ${district.name} ${year}`, {
      type: municipality ? 'ACTION_PLAN' : 'COOPERATION_PLAN', year, yearTo: year, status: year === lastYear ? 'ADOPTED' : 'ARCHIVED',
    });
    const publisher = municipality ? municipality.council : district.council;
    link('COVERS', plan.id, district.id);
    if (municipality) link('COVERS', plan.id, municipality.id);
    link('PUBLISHED_BY', plan.id, publisher.id);
    for (const law of random.some(concepts.laws, 2)) link('GOVERNED_BY', plan.id, law.id);

    const cast = municipality ? [...municipality.actors, ...random.some(national, 4)] : castOf(random, district, national);
    const everywhere = municipality ? [municipality.council] : [district.police, district.municipal];
    const promised: Promised = new Map();
    const said: Citable[] = [];
    const passage = (section: string, n: string, page: number): Citable => {
      const made = { id: idOf('pa'), key: `${plan.slug}/${section}/${n}` };
      sink.node('Passage', { id: made.id, version: 1, key: made.key, section, page, paraphrase: `Opdigtet tekststed ${made.key}.`, paraphraseEn: `Made-up passage ${made.key}.`, hash: hash(counted) });
      link('HAS_PASSAGE', plan.id, made.id);
      for (const actor of random.some(cast, random.between(6, 10))) link('MENTIONS', made.id, actor.id);
      said.push(made);
      return made;
    };

    const chosen = random.some(concepts.themes, municipality ? 4 : 7);
    for (const [index, theme] of chosen.entries()) {
      const number = `2.${index + 1}`;
      const law = random.pick(concepts.laws);
      const properties = { number, goal: `Færre skal opleve ${theme.name.toLowerCase()}.`, summary: `Opdigtet indsatsområde om ${theme.name.toLowerCase()} i ${owner.name}.` };
      const named = { ...entity('FocusArea', `${plan.slug}-${number}`, theme.name, properties), number, concepts: [theme.slug, law.slug].sort() };
      link('HAS_FOCUS_AREA', plan.id, named.id);
      link('ABOUT', named.id, theme.id);
      link('GOVERNED_BY', named.id, law.id);
      promised.set(theme.slug, generateArea(named, plan, year, cast, everywhere, before.get(theme.slug) ?? [], ofDistrict, index, passage));
    }
    for (let m = 0; m < 2; m += 1) {
      const meeting = idOf('me');
      sink.node('Meeting', { id: meeting, version: 1, key: `${plan.slug}/m${m + 1}`, title: `Møde ${m + 1}`, titleEn: `Meeting ${m + 1}`, kind: municipality ? 'LOCAL_COUNCIL' : 'COUNCIL', status: 'PLANNED', when: `${year}-Q${m + 2}` });
      link('HELD_BY', meeting, publisher.id);
      for (const actor of random.some(cast, 20)) link('HAS_PARTY', meeting, actor.id);
      link('STATED_IN', meeting, random.pick(said).id);
    }
    return promised;
  }

  function generateArea(
    area: Area, plan: Named, year: number, cast: readonly Named[], everywhere: readonly Named[], before: readonly string[], ofDistrict: readonly string[], index: number, passage: (section: string, n: string, page: number) => Citable,
  ): string[] {
    const page = index + 3;
    const running = Array.from({ length: 5 }, (_, i) => passage(area.number, `t${i + 1}`, page));
    link('STATED_IN', area.id, (running[0] as Citable).id);
    // Most actors work on one focus area: each has its own part of the cast.
    const own = cast.filter((_, i) => i % 7 === index || i % 11 === index);
    for (const actor of random.some(own, 2)) claim('SERVES', actor.id, area.id, random.some(running, 2), { role: 'PARTNER' }, 'NARRATIVE', year);
    const statement = entity('Statement', `${area.slug}-tekst`, `Opdigtet omtale ${area.number}`, { key: `${plan.slug}/${area.number}/tekst`, summary: `Opdigtet omtale i afsnit ${area.number}.`, summaryEn: `Made-up mention in section ${area.number}.`, tense: 'DESCRIBED' });
    link('ALSO_PROMISES', area.id, statement.id);
    link('STATED_IN', statement.id, random.pick(running).id);
    claim('CONTRIBUTES_TO', random.pick(own.length > 0 ? own : cast).id, statement.id, random.some(running, 1), { role: 'PARTNER' }, 'NARRATIVE', year);
    return Array.from({ length: random.between(3, 4) }, (_, i) => {
      const method = random.pick(concepts.methods);
      const groups = random.some(concepts.targetGroups, random.between(1, 3));
      const name = commitmentName(random, method.name, groups[0]?.name ?? '');
      const commitment = entity('Commitment', `${area.slug}-${i + 1}`, name, { ordinal: i + 1, summary: `${name} i ${plan.name}.`, summaryEn: `Made-up commitment ${area.number}-${i + 1}.`, status: random.pick(['PLANNED', 'PLANNED', 'IN_PROGRESS', 'DONE']), leadership: 'NONE' });
      const cited = passage(area.number, String(i + 1), page);
      link('STATED_IN', commitment.id, cited.id);
      for (const group of groups) link('REACHES', commitment.id, group.id);
      link('USES', commitment.id, method.id);
      const targets = random.next() < 0.3 ? [random.pick(concepts.against)] : [];
      for (const target of targets) link('TARGETS', commitment.id, target.id);
      sink.relationship('HAS_COMMITMENT', area.id, commitment.id, { plan: plan.slug, commitment: commitment.slug, concepts: [...groups, method, ...targets].map(({ slug }) => slug).sort(), areaConcepts: area.concepts });
      if (before[i] !== undefined && random.next() < 0.7) link('CONTINUES', commitment.id, before[i]);
      for (const wider of random.some(ofDistrict, 2)) link('IMPLEMENTS', commitment.id, wider);
      for (const actor of everywhere) if (random.next() < 0.7) claim('CONTRIBUTES_TO', actor.id, commitment.id, [cited, random.pick(running)], { role: 'PARTNER' }, 'COLLECTIVE', year);
      const partners = random.some(own, random.between(2, 4)).filter((actor) => !everywhere.includes(actor));
      for (const [p, actor] of partners.entries()) {
        claim('CONTRIBUTES_TO', actor.id, commitment.id, [cited, ...random.some(running, 2)], { role: p === 0 && random.next() < 0.2 ? 'LEAD' : random.pick(['PARTNER', 'PARTNER', 'CHANNEL', 'CONSULTED']) }, random.next() < 0.1 ? 'CONFIRMED' : 'NAMED', year, actor.id);
      }
      return commitment.id;
    });
  }
}

interface Citable { id: string; key: string }

/** Who a district's plan names: its own bodies, some of its municipalities', a few of the whole country, the well-known ones oftenest. */
function castOf(random: Chance, district: District, national: readonly Named[]): Named[] {
  const known = new Set(Array.from({ length: 6 }, () => national[random.skewed(national.length)] as Named));
  return [...district.actors, district.municipal, ...random.some(district.municipalities.flatMap((m) => m.actors), 26), ...known];
}

function generateConcepts(entity: (label: Label, slug: string, name: string, properties: Record<string, unknown>) => Named): Concepts {
  const of = (scheme: string, names: readonly string[]): Named[] => names.map((name) => entity('Concept', slugify(name), name, { scheme, otherNames: [], certainty: 'GENERAL', doubts: [], doubtsEn: [] }));
  return {
    themes: of('THEME', themes), targetGroups: of('TARGET_GROUP', targetGroups), against: of('TARGET_GROUP', against), methods: of('METHOD', methods),
    laws: of('LEGAL_BASIS', ['Lov om fælles forebyggelse', 'Aftale om tryghed', 'Lov om samarbejde mellem myndigheder']),
  };
}
