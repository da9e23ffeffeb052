/** A made-up country of a size, kept between runs: generated the first time. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseTimeout } from '#server/database/errors.ts';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { type Graph, openGraph } from '#server/open-graph.ts';
import { generate } from '#seeds/generate/generate.ts';
import type { Size } from '#seeds/generate/size.ts';
import type { RunningNeo4j } from '#tests/support/start-neo4j.ts';
import type { Starts } from './questions.ts';

const say = (line: string): void => console.log(line);

/** KREDSNET_BENCH_DATA names another folder for the countries than .cache/bench. */
export async function openCountry(size: Size): Promise<{ graph: Graph; settings: RunningNeo4j }> {
  const folder = process.env['KREDSNET_BENCH_DATA'] ?? fileURLToPath(new URL('../../.cache/bench', import.meta.url));
  const dataFolder = path.join(folder, size);
  const environment = parseEnvironment({ KREDSNET_DATA: dataFolder });
  if (!existsSync(path.join(dataFolder, 'neo4j', 'data', 'databases'))) await generate(size, environment, say);
  let settings: RunningNeo4j | undefined;
  const graph = await openGraph(environment, say, { onSpawn: ({ uri, user, password, database }) => { settings = { uri, user, password, database }; } });
  if (!settings) throw new Error('Neo4j was not spawned');
  await migrateGraph(graph.database, say);
  return { graph, settings };
}

/** A database that has just started plans each text for the first time, which a busy machine may not finish in time. */
async function patiently<T>(ask: () => Promise<T>, tries = 6): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DatabaseTimeout) || tries <= 1) throw error;
    return patiently(ask, tries - 1);
  }
}

/** The first district's plan of the last year, an actor of one of its focus areas, one of another, and a national one that many plans name. */
export async function startsIn({ database }: Graph): Promise<Starts> {
  const [row] = await patiently(() => database.reader().rows<Starts>({
    name: 'bench-starts',
    text: `MATCH (plan:Plan {year: 2026, type: 'COOPERATION_PLAN'})-[:COVERS]->(district:District) WHERE district.slug STARTS WITH 'kreds-1-'
      MATCH (plan)-[:HAS_FOCUS_AREA]->(area)-[:HAS_COMMITMENT]->()<-[:CONTRIBUTES_TO]-(actor:Actor)
      WITH plan, district, actor, count(DISTINCT area) AS areas, min(area.number) AS area ORDER BY actor.slug
      WITH plan, district, collect({actor: actor, areas: areas, area: area, national: NOT EXISTS { (actor)-[:OPERATES_IN]->() }}) AS cast
      WITH plan, district, [x IN cast WHERE x.areas = 1 AND NOT x.national] AS locals, [x IN cast WHERE x.national] AS nationals
      WITH plan, district, locals[0] AS local, head([x IN locals WHERE x.area <> locals[0].area]) AS other, nationals[0] AS national
      RETURN plan.slug AS plan, district.slug AS district, local.actor.id AS local, other.actor.id AS other, national.actor.id AS national, local.actor.slug AS localSlug, national.actor.slug AS nationalSlug`,
  }));
  if (!row) throw new Error('This is no made-up country.');
  return row;
}
