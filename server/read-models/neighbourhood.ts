/**
 * What stands around an entity, so many steps away. The walk goes outward layer by layer and the links are looked up from its inner
 * layers: crossing all nodes with all nodes costs forty times as much (design/performance.md, Q2).
 */
import { InvalidInput } from '#server/invalid-input.ts';
import { linkOf, linkTypes } from './link.ts';
import type { Question } from './question.ts';
import { visible } from './visible.ts';

const deepest = 3;
const mostNodes = 500;

const depthOf = (value: unknown): number => {
  if (typeof value !== 'number' || value < 1 || value > deepest) throw new InvalidInput('depth', `must be from 1 to ${deepest}.`);
  return value;
};
const limitOf = (value: unknown): number => {
  if (typeof value !== 'number' || value < 1 || value > mostNodes) throw new InvalidInput('limit', `must be from 1 to ${mostNodes}.`);
  return value;
};

export const neighbourhood: Question = {
  name: 'neighbourhood',
  read: (scope) => {
    const depth = scope.choose('depth', depthOf);
    const limit = scope.argument('limit', limitOf);
    const layers = Array.from({ length: depth }, (_, i) => `WITH *, layer${i} + COLLECT {
        UNWIND layer${i} AS near MATCH (near)-[:${linkTypes}]-(far:Entity) WHERE NOT far IN layer${i} AND ${visible('far')} WITH DISTINCT far ORDER BY far.slug, far.id
        LIMIT ${limit} RETURN far } AS layer${i + 1}`);
    return `MATCH (centre:Entity {id: ${scope.argument('of')}}) WHERE ${visible('centre')} WITH [centre] AS layer0
      ${layers.join('\n')}
      WITH layer${depth}[..${limit}] AS nnodes, layer${depth - 1} AS inner, size(layer${depth}) > ${limit} AS ntruncated
      WITH *, COLLECT { UNWIND inner AS near MATCH (near)-[r:${linkTypes}]-(far) WHERE near IN nnodes AND far IN nnodes
          WITH DISTINCT startNode(r) AS start, endNode(r) AS end, type(r) AS type RETURN ${linkOf('start', 'end', 'type')} } AS nlinks
      RETURN ${scope.select('n')} AS value`;
  },
};
