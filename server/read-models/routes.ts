/** How two entities are connected: the shortest ways, by who works on what together. */
import { evidenceClasses } from '#graph-schema/evidence.ts';
import type { Shape } from '#server/database/compile.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import { linkOf, projectLinks } from './link.ts';
import type { Question } from './question.ts';
import { rank } from './reading.ts';
import { visible } from './visible.ts';

const longest = 8;
const most = 10;
const firstOf = (value: unknown): number => {
  if (typeof value !== 'number' || value < 1 || value > most) throw new InvalidInput('first', `must be from 1 to ${most}.`);
  return value;
};

/** Who has a part in more than this makes everything near: a way through it says little. */
const manyParts = 10;
const throughHubs = `size([x IN nodes(path)[1..-1] WHERE x:Actor AND COUNT { (x)-[:CONTRIBUTES_TO]->() } > ${manyParts} | 1])`;

/** `self` + "steps", "ways" and "links" are bound. */
export const routeShape: Shape = {
  steps: (scope) => {
    const step = scope.fresh();
    return `COLLECT { UNWIND ${scope.self}steps AS ${step} RETURN ${scope.select(step)} }`;
  },
  // What the sentence is made of: see schema/route-words.ts.
  sentence: ({ self }) => `{steps: COLLECT { UNWIND ${self}steps AS step RETURN {label: head([l IN labels(step) WHERE l <> 'Entity']), da: step.name, en: coalesce(step.nameEn, step.name), ordinal: step.ordinal,
      number: coalesce(step.number, head(COLLECT { MATCH (step)<-[:HAS_COMMITMENT]-(area:FocusArea) RETURN area.number }))} },
    links: [at IN range(0, size(${self}ways) - 1) | {type: type(${self}ways[at]), forward: startNode(${self}ways[at]) = ${self}steps[at]}]}`,
  links: (scope) => projectLinks(`${scope.self}links`, scope.fresh, scope.select),
};

export const routes: Question = {
  name: 'routes',
  read: (scope) => {
    const plan = scope.choose('plan', (slug) => slug !== null && slug !== undefined)
      ? `AND all(x IN nodes(path) WHERE NOT x:Commitment OR EXISTS { (:Plan {slug: ${scope.argument('plan')}})-[:HAS_FOCUS_AREA]->(:FocusArea)-[:HAS_COMMITMENT]->(x) })` : '';
    const weakest = scope.choose('weakest', (value) => value ?? undefined);
    const grounds = typeof weakest === 'string' ? `AND all(r IN relationships(path) WHERE ${rank(evidenceClasses, 'r.evidence')} <= ${Object.keys(evidenceClasses).indexOf(weakest)})` : '';
    // shortestPath refuses equal ends, and there is nothing to tell of them.
    return `MATCH (from:Entity {id: ${scope.argument('from')}}), (to:Entity {id: ${scope.argument('to')}}) WHERE from <> to
      MATCH path = allShortestPaths((from)-[:CONTRIBUTES_TO|SERVES|MEMBER_OF|COLLABORATES_WITH*..${longest}]-(to))
      WHERE all(r IN relationships(path) WHERE r.standing <> 'DECLINED') AND all(x IN nodes(path) WHERE ${visible('x')}) ${grounds} ${plan}
      WITH path ORDER BY ${throughHubs}, reduce(weak = 0, r IN relationships(path) | weak + ${rank(evidenceClasses, 'r.evidence')}), [x IN nodes(path) | x.slug] LIMIT ${scope.argument('first', firstOf)}
      WITH nodes(path) AS rsteps, relationships(path) AS rways, COLLECT { UNWIND relationships(path) AS r WITH startNode(r) AS start, endNode(r) AS end, type(r) AS type RETURN ${linkOf('start', 'end', 'type')} } AS rlinks
      RETURN ${scope.select('r')} AS value`;
  },
};
