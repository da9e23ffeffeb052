/** Checks every reference between seed files: what it names must be there, and nothing may be there twice. */
import type { ConceptSeed, FocusAreaSeed, Parsed, PlanFiles, PlanSeed, SeedFiles } from './records.ts';
import { near, type SeedProblem } from './problems.ts';

type Claim = FocusAreaSeed['commitments'][number]['actors'][number];
type Grounds = Pick<Claim, 'grounds' | 'municipality'>;
type Statements = PlanSeed['statements'];

/** All problems of references, duplicates and gaps; those of a file's own shape are found before. */
export function referenceProblems(files: SeedFiles): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const listOf = <T, R extends object>(parsed: Parsed<T>[], records: (value: T) => R[]): { file: string; record: R }[] =>
    parsed.flatMap(({ file, value }) => records(value).map((record) => ({ file, record })));
  /** The names of a list, after complaining of any that occurs twice. */
  const declare = (kind: string, list: { file: string; name: string }[]): Set<string> => {
    const first = new Map<string, string>();
    for (const { file, name } of list) {
      const before = first.get(name);
      if (before === undefined) first.set(name, file);
      else problems.push({ file, place: name, what: `${kind} ${name} is there twice`, hint: `first in ${before}` });
    }
    return new Set(first.keys());
  };
  const refer = (known: Set<string>, kind: string) => (file: string, place: string, names: readonly (string | undefined)[]): void => {
    for (const name of names) {
      if (name !== undefined && !known.has(name) && !files.unread.has(name)) problems.push({ file, place, what: `there is no ${kind} ${name}`, hint: near(name, known) });
    }
  };

  const concepts = files.concepts.flatMap(({ file, value }) => value.concepts.map((record) => ({ file, record, scheme: value.scheme })));
  const slugs = <R extends { slug: string }>(list: { file: string; record: R }[]): { file: string; name: string }[] => list.map(({ file, record }) => ({ file, name: record.slug }));
  const districts = listOf(files.districts, (value) => value.districts);
  const actors = listOf(files.actors, (value) => value.actors);
  const districtSlugs = declare('district', slugs(districts));
  const municipalitySlugs = declare('municipality', districts.flatMap(({ file, record }) => record.municipalities.map(({ slug }) => ({ file, name: slug }))));
  const conceptSlugs = declare('concept', slugs(concepts));
  const inScheme = (scheme: ConceptSeed['scheme']): Set<string> => new Set(concepts.filter((c) => c.scheme === scheme).map(({ record }) => record.slug));
  const [actor, source, concept] = [
    refer(declare('actor', slugs(actors)), 'actor'),
    refer(declare('source', listOf(files.sources, (value) => value.sources).map(({ file, record }) => ({ file, name: record.key }))), 'source'),
    refer(conceptSlugs, 'concept'),
  ];
  const [theme, group, method, law] = [
    refer(inScheme('THEME'), 'theme'), refer(inScheme('TARGET_GROUP'), 'target group'), refer(inScheme('METHOD'), 'method'), refer(inScheme('LEGAL_BASIS'), 'legal basis'),
  ];
  const [district, municipality, area] = [
    refer(districtSlugs, 'district'), refer(municipalitySlugs, 'municipality'), refer(new Set([...districtSlugs, ...municipalitySlugs]), 'municipality or district'),
  ];

  for (const { file, record } of concepts) {
    concept(file, `${record.slug}.broader`, record.broader);
    concept(file, `${record.slug}.related`, record.related);
    source(file, `${record.slug}.sources`, record.sources);
  }
  for (const { file, value } of files.words) {
    concept(file, 'concepts', Object.keys(value.concepts));
    actor(file, 'actors', Object.keys(value.actors));
  }
  for (const { file, record } of actors) {
    law(file, `${record.slug}.legalBases`, record.legalBases);
    concept(file, `${record.slug}.supports`, record.supports);
    for (const point of record.contactPoints) {
      source(file, `${record.slug}.contactPoints`, [point.source]);
      municipality(file, `${record.slug}.contactPoints`, [point.municipality]);
    }
  }
  declare('plan', files.plans.flatMap(({ plan }) => plan.map(({ file, value }) => ({ file, name: value.slug }))));
  for (const plan of files.plans) checkPlan(plan);
  return problems;

  function checkPlan({ plan, focusAreas, links, meetings }: PlanFiles): void {
    const parts = [...plan, ...focusAreas];
    const passage = refer(declare('passage', parts.flatMap(({ file, value }) => value.passages.map(({ key }) => ({ file, name: key })))), 'passage');
    const seen: { file: string; name: string }[] = [];
    const claim = (file: string, type: string, place: string, who: string, target: string, role: string | undefined, { grounds, municipality: where }: Grounds): void => {
      seen.push({ file, name: [type, who, target, role].filter((part) => part !== undefined).join(' ') });
      actor(file, place, [who, ...grounds.map(({ by }) => by)]);
      municipality(file, place, [where]);
      passage(file, place, grounds.flatMap(({ cites }) => cites));
      source(file, place, grounds.map((ground) => ground.source));
    };
    const contributions = (file: string, type: string, target: string, claims: Claim[]): void => {
      for (const c of claims) claim(file, type, `${target} (${c.actor})`, c.actor, target, c.role, c);
    };
    const state = (file: string, statements: Statements): void => {
      for (const { key, cites, actors: claims } of statements) {
        passage(file, key, cites);
        contributions(file, 'CONTRIBUTES_TO', key, claims);
      }
    };

    for (const { file, value } of parts) for (const { key, mentions } of value.passages) actor(file, `${key}.mentions`, mentions);
    for (const { file, value } of plan) {
      actor(file, 'publisher', [value.publisher]);
      district(file, 'district', [value.district]);
      municipality(file, 'municipality', [value.municipality]);
      law(file, 'legalBases', value.legalBases);
      state(file, value.statements);
    }
    for (const { file, value } of focusAreas) {
      theme(file, 'theme', [value.theme]);
      law(file, 'legalBases', value.legalBases);
      passage(file, 'cites', value.cites);
      state(file, value.statements);
      contributions(file, 'SERVES', value.number, value.serves);
      for (const { key, cites } of value.indicators) passage(file, key, cites);
      value.commitments.forEach((commitment, index) => {
        const key = `${value.number}/${commitment.ordinal}`;
        if (commitment.ordinal !== index + 1) problems.push({ file, place: key, what: `ordinal ${commitment.ordinal} stands where ${index + 1} belongs`, hint: 'ordinals run 1, 2, 3 in the order of the file' });
        passage(file, key, [key]);
        concept(file, `${key}.topics`, commitment.topics);
        group(file, `${key}.targetGroups`, commitment.targetGroups);
        group(file, `${key}.against`, commitment.against);
        method(file, `${key}.methods`, commitment.methods);
        law(file, `${key}.legalBases`, commitment.legalBases);
        contributions(file, 'CONTRIBUTES_TO', key, commitment.actors);
      });
    }
    for (const { file, value } of links) {
      for (const m of value.memberOf) {
        actor(file, `memberOf (${m.actor})`, [m.of]);
        claim(file, 'MEMBER_OF', `memberOf (${m.actor})`, m.actor, m.of, m.role?.da, m);
      }
      for (const c of value.collaboratesWith) {
        actor(file, `collaboratesWith (${c.actor})`, [c.with]);
        claim(file, 'COLLABORATES_WITH', `collaboratesWith (${c.actor})`, c.actor, c.with, c.role?.da, c);
      }
      for (const o of value.operatesIn) {
        area(file, `operatesIn (${o.actor})`, [o.in]);
        claim(file, 'OPERATES_IN', `operatesIn (${o.actor})`, o.actor, o.in, undefined, o);
      }
    }
    for (const { file, value } of meetings) {
      for (const { key, cites, heldBy, parties } of value.meetings) {
        passage(file, key, cites);
        actor(file, key, [heldBy, ...parties]);
      }
    }
    declare('claim', seen);
    declare('focus area', focusAreas.map(({ file, value }) => ({ file, name: value.number })));
    declare('statement', parts.flatMap(({ file, value }) => value.statements.map(({ key }) => ({ file, name: key }))));
    declare('indicator', focusAreas.flatMap(({ file, value }) => value.indicators.map(({ key }) => ({ file, name: key }))));
    declare('meeting', meetings.flatMap(({ file, value }) => value.meetings.map(({ key }) => ({ file, name: key }))));
  }
}
