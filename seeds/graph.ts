/** The seed records as nodes and relationships of the property graph. Pure: the same records give the same graph, ids included. */
import { sortNameOf } from '#graph-schema/danish.ts';
import { evidenceClasses, strongest } from '#graph-schema/evidence.ts';
import { seededClaimId, seededId } from '#graph-schema/ids.ts';
import { type Label, nodes as vocabulary } from '#graph-schema/nodes.ts';
import type { ClaimType, RelationshipName } from '#graph-schema/relationships.ts';
import type { PlanSeeds, Seeds } from './records.ts';

export interface SeedNode { label: Label; id: string; key: string; properties: Record<string, unknown> }
export interface SeedRelationship { type: RelationshipName; from: End; to: End; properties: Record<string, unknown> }
interface End { label: Label; id: string }
export interface SeedGraph { nodes: SeedNode[]; relationships: SeedRelationship[] }

type Contribution = PlanSeeds['focusAreas'][number]['serves'][number];
type Ground = Contribution['grounds'][number];
interface ClaimSeed { actor: string; grounds: Ground[]; how?: { da: string; en: string } | undefined; implied: boolean; distributes: boolean; municipality?: string | undefined }

/** @param at when the graph is loaded: the grounds' moment, ISO 8601 */
export function graphOf(seeds: Seeds, at: string): SeedGraph {
  const graph: SeedGraph = { nodes: [], relationships: [] };
  const end = (label: Label, key: string): End => ({ label, id: seededId(label, key) });
  const node = (label: Label, key: string, properties: Record<string, unknown>): End => {
    // Where the id is the key, whoever calls has made it.
    const id = vocabulary[label].key === 'id' ? key : seededId(label, key);
    const versioned = 'version' in vocabulary[label].properties.shape ? { version: 1 } : {};
    graph.nodes.push({ label, id, key, properties: defined({ id, ...versioned, [vocabulary[label].key]: key, ...properties }) });
    return { label, id };
  };
  const relate = (type: RelationshipName, from: End, to: End, properties: Record<string, unknown> = {}) => { graph.relationships.push({ type, from, to, properties: defined(properties) }); };
  const relateAll = (type: RelationshipName, from: End, label: Label, keys: readonly string[]) => { for (const key of keys) relate(type, from, end(label, key)); };
  const named = ({ da, en }: { da: string; en: string | undefined }) => ({ name: da, nameEn: en, sortName: sortNameOf(da) });

  const ofPlan = (plan: string | undefined) => (cite: string) => (plan ? `${plan}/${cite}` : cite);
  const mentioned = new Map<string, Set<string>>();
  const mention = (passage: string, actor: string) => mentioned.set(passage, (mentioned.get(passage) ?? new Set()).add(actor));

  const claim = (type: ClaimType, seed: ClaimSeed, target: End & { key: string }, plan: { slug: string; year: number } | undefined, own: Record<string, unknown>) => {
    const id = seededClaimId(type, seed.actor, target.key, typeof own.role === 'string' ? own.role : undefined);
    const cite = ofPlan(plan?.slug);
    const grounds = seed.grounds.map((ground) => ({ ...ground, keys: [...ground.cites.map(cite), ...(ground.source ? [ground.source] : [])] }));
    relate(type, end('Actor', seed.actor), target, {
      id, version: 1, evidence: strongest(evidenceClasses, grounds.map((g) => g.evidence)), how: seed.how?.da, howEn: seed.how?.en, implied: seed.implied, distributes: seed.distributes,
      standing: 'STANDS', municipality: seed.municipality, citations: [...new Set(grounds.flatMap((g) => g.keys))], validFrom: plan?.year, validTo: plan?.year, ...own,
    });
    for (const [i, ground] of grounds.entries()) {
      const made = node('Ground', seededId('Ground', `${id}/${i}`), { claimId: id, evidence: ground.evidence, reason: ground.reason?.da, reasonEn: ground.reason?.en, at });
      for (const passage of ground.cites.map(cite)) {
        relate('CITES', made, end('Passage', passage));
        if (ground.evidence === 'NAMED' || ground.evidence === 'NARRATIVE') mention(passage, seed.actor);
      }
      if (ground.source) relate('CITES', made, end('PublicSource', ground.source));
      if (ground.by) relate('GIVEN_BY', made, end('Actor', ground.by));
    }
  };

  for (const district of seeds.districts) {
    const made = node('District', district.slug, { ...named({ da: district.name, en: undefined }), code: district.code, otherNames: district.otherNames, certainty: district.certainty });
    for (const { slug, name, ...municipality } of district.municipalities) relate('CONTAINS', made, node('Municipality', slug, { ...named({ da: name, en: undefined }), ...municipality }), { years: [] });
  }
  for (const { key, ...source } of seeds.sources) node('PublicSource', key, source);
  for (const { slug, name, definition, sources, broader, related, doubts, ...concept } of seeds.concepts) {
    const made = node('Concept', slug, { ...named(name), ...concept, definition: definition?.da, definitionEn: definition?.en, doubts: doubts.map((d) => d.da), doubtsEn: doubts.map((d) => d.en) });
    relateAll('DEFINED_IN', made, 'PublicSource', sources);
    relateAll('BROADER', made, 'Concept', broader);
    relateAll('RELATED', made, 'Concept', related);
  }
  for (const { slug, name, summary, contactPoints, legalBases, supports, ...actor } of seeds.actors) {
    const made = node('Actor', slug, { ...named(name), ...actor, summary: summary?.da, summaryEn: summary?.en });
    relateAll('GOVERNED_BY', made, 'Concept', legalBases);
    relateAll('SUPPORTS', made, 'Concept', supports);
    for (const [i, { municipality, source, ...point }] of contactPoints.entries()) {
      const contact = node('ContactPoint', seededId('ContactPoint', `${slug}/${i}`), point);
      relate('REACHED_AT', made, contact);
      relate('DOCUMENTED_BY', contact, end('PublicSource', source));
      if (municipality) relate('ANSWERS_FOR', contact, end('Municipality', municipality));
    }
  }

  for (const { plan, focusAreas, links, meetings } of seeds.plans) {
    const year = { slug: plan.slug, year: plan.year };
    const cite = ofPlan(plan.slug);
    const made = node('Plan', plan.slug, { ...named(plan.name), type: plan.type, year: plan.year, yearTo: plan.yearTo, status: plan.status, url: plan.url });
    relate('PUBLISHED_BY', made, end('Actor', plan.publisher));
    relate('COVERS', made, end('District', plan.district));
    if (plan.municipality) relate('COVERS', made, end('Municipality', plan.municipality));
    relateAll('GOVERNED_BY', made, 'Concept', plan.legalBases);

    for (const { key, page, hash, paraphrase, mentions } of [...plan.passages, ...focusAreas.flatMap((area) => area.passages)]) {
      relate('HAS_PASSAGE', made, node('Passage', cite(key), { section: key.slice(0, key.lastIndexOf('/')), page, hash, paraphrase: paraphrase.da, paraphraseEn: paraphrase.en }));
      for (const actor of mentions) mention(cite(key), actor);
    }
    const statement = (owner: End, section: string, { key, summary, tense, cites, actors }: PlanSeeds['plan']['statements'][number]) => {
      const full = [plan.slug, ...(section && !key.startsWith(`${section}/`) ? [section] : []), key].join('/');
      const slug = full.replaceAll('/', '-');
      const stated = node('Statement', slug, { key: full, ...named(summary), summary: summary.da, summaryEn: summary.en, tense });
      relate('ALSO_PROMISES', owner, stated);
      relateAll('STATED_IN', stated, 'Passage', cites.map(cite));
      for (const { role, ...contribution } of actors) claim('CONTRIBUTES_TO', contribution, { ...stated, key: slug }, year, { role });
    };
    for (const said of plan.statements) statement(made, '', said);

    for (const area of focusAreas) {
      const slug = `${plan.slug}-${area.number}`;
      const madeArea = node('FocusArea', slug, { ...named(area.name), number: area.number, goal: area.goal.da, goalEn: area.goal.en, summary: area.summary.da, summaryEn: area.summary.en });
      relate('HAS_FOCUS_AREA', made, madeArea);
      relate('ABOUT', madeArea, end('Concept', area.theme));
      relateAll('GOVERNED_BY', madeArea, 'Concept', area.legalBases);
      relateAll('STATED_IN', madeArea, 'Passage', area.cites.map(cite));
      for (const { role, ...serving } of area.serves) claim('SERVES', serving, { ...madeArea, key: slug }, year, { role });
      for (const said of area.statements) statement(madeArea, area.number, said);
      for (const { key, name, doubts, cites, ...indicator } of area.indicators) {
        const figure = node('Indicator', `${slug}/${key}`, { ...indicator, name: name.da, nameEn: name.en, doubts: doubts.map((d) => d.da), doubtsEn: doubts.map((d) => d.en) });
        relate('MEASURED_BY', madeArea, figure);
        relateAll('STATED_IN', figure, 'Passage', cites.map(cite));
      }
      for (const { ordinal, name, summary, topics, targetGroups, against, methods, legalBases, actors, ...commitment } of area.commitments) {
        const promised = node('Commitment', `${slug}-${ordinal}`, { ...named(name), ordinal, summary: summary.da, summaryEn: summary.en, ...commitment });
        relate('HAS_COMMITMENT', madeArea, promised, { plan: plan.slug, commitment: `${slug}-${ordinal}`, concepts: [...new Set([...topics, ...targetGroups, ...against, ...methods, ...legalBases])].sort(), areaConcepts: [...new Set([area.theme, ...area.legalBases])].sort() });
        relate('STATED_IN', promised, end('Passage', cite(`${area.number}/${ordinal}`)));
        relateAll('ABOUT', promised, 'Concept', topics);
        relateAll('REACHES', promised, 'Concept', targetGroups);
        relateAll('TARGETS', promised, 'Concept', against);
        relateAll('USES', promised, 'Concept', methods);
        relateAll('GOVERNED_BY', promised, 'Concept', legalBases);
        for (const { role, ...contribution } of actors) claim('CONTRIBUTES_TO', contribution, { ...promised, key: `${slug}-${ordinal}` }, year, { role });
      }
    }

    const words = ({ role, representedBy }: { role?: { da: string; en: string } | undefined; representedBy?: { da: string; en: string } | undefined }) =>
      ({ role: role?.da, roleEn: role?.en, representedBy: representedBy?.da, representedByEn: representedBy?.en });
    for (const { of, ...link } of links.memberOf) claim('MEMBER_OF', link, { ...end('Actor', of), key: of }, year, words(link));
    for (const { with: other, ...link } of links.collaboratesWith) claim('COLLABORATES_WITH', link, { ...end('Actor', other), key: other }, year, words(link));
    const districts = new Set(seeds.districts.map((d) => d.slug));
    for (const { in: place, ...link } of links.operatesIn) claim('OPERATES_IN', link, { ...end(districts.has(place) ? 'District' : 'Municipality', place), key: place }, year, {});

    for (const { key, title, heldBy, parties, cites, ...meeting } of meetings) {
      const held = node('Meeting', cite(key), { ...meeting, title: title.da, titleEn: title.en });
      if (heldBy) relate('HELD_BY', held, end('Actor', heldBy));
      relateAll('HAS_PARTY', held, 'Actor', parties);
      relateAll('STATED_IN', held, 'Passage', cites.map(cite));
    }
  }
  for (const [passage, actors] of mentioned) relateAll('MENTIONS', end('Passage', passage), 'Actor', [...actors]);
  return graph;
}

const defined = (properties: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
