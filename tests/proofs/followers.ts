/** Many follow the changes on two servers while changes land, and half of them come and go: each gets every number once. */
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Api, createApi } from '#server/api.ts';
import { connect } from '#server/database/database.ts';
import { closeHttpServer, createHttpServer, listen } from '#server/http.ts';
import { watchReadiness } from '#server/readiness.ts';
import { asker, createActor, numbered, updating } from './clients.ts';
import type { Ground, Proof } from './proof.ts';

export interface FollowersFigures {
  followers: number; servers: number; seconds: number; wantedRate: number; changes: number; rate: number; received: number; reconnections: number; missing: number; doubled: number; outOfOrder: number;
  latencyMedian: number; latencyWorst: number; followersLeft: number; heapGrowthMb: number;
}
/** Megabytes that are still held once everything that is not has been collected. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** What a process of followers is told, and what it tells at the end. */
export interface FollowersTask { urls: string[]; followers: number; from: number; until?: number }
export interface FollowersReport { received: number; reconnections: number; missing: number; doubled: number; outOfOrder: number; latencies: number[] }

export async function followAll({ settings, database }: Ground, { followers, seconds, wantedRate }: { followers: number; seconds: number; wantedRate: number }): Promise<FollowersFigures> {
  const made = await Promise.all(Array.from({ length: 4 }, () => createActor(asker(database), numbered('Fulgt af mange'))));
  const servers = await Promise.all([0, 1].map(async () => {
    const own = await connect(settings);
    const api = createApi({ database: own });
    const server = createHttpServer({ api, readiness: watchReadiness(own, undefined), embedOrigins: [], serveClient: (_request, response) => { response.end(); } });
    return { own, api, server, url: `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}` };
  }));
  const open = () => servers.reduce((sum, { api }: { api: Api }) => sum + api.followers, 0);
  const last = async () => (await database.reader().rows<{ value: number }>({ name: 'last', text: "MATCH (c:Counter {key: 'event'}) RETURN c.value AS value" }))[0]?.value ?? 0;

  const before = heap();
  const from = await last();
  // The followers have a process of their own, so that they do not slow the servers they watch.
  const child = fork(fileURLToPath(new URL('./followers-process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  const tell = (task: Partial<FollowersTask>) => child.send(task);
  await once(child, 'message');
  tell({ urls: servers.map(({ url }) => url), followers, from });
  while (open() < followers) await pause(50);

  const started = performance.now();
  let changes = 0;
  const until = started + seconds * 1000;
  await Promise.all(made.map(async (actor, writer) => {
    const steward = asker(database);
    for (let version = 1; performance.now() < until; version += 1) {
      const due = started + ((version - 1) * made.length + writer) * (1000 / wantedRate);
      if (due > performance.now()) await pause(due - performance.now());
      const { proposal, errors } = await steward.propose([updating(actor.slug, version, `rettelse ${version}`)]);
      if (!proposal) throw new Error(JSON.stringify(errors));
      changes += 1;
    }
  }));
  const took = (performance.now() - started) / 1000;
  tell({ until: await last() });
  const [report] = (await once(child, 'message')) as [FollowersReport];
  child.disconnect();
  await once(child, 'exit');
  for (let waited = 0; waited < 30_000 && open() > 0; waited += 100) await pause(100);
  const after = heap();
  const latencies = report.latencies.sort((a, b) => a - b);
  const figures: FollowersFigures = {
    followers, servers: 2, seconds, wantedRate, changes, rate: Math.round((changes / took) * 10) / 10, received: report.received, reconnections: report.reconnections, missing: report.missing, doubled: report.doubled, outOfOrder: report.outOfOrder,
    latencyMedian: Math.round(latencies[Math.floor(latencies.length / 2)] ?? 0), latencyWorst: Math.round(latencies.at(-1) ?? 0), followersLeft: open(), heapGrowthMb: Math.round(after - before),
  };
  for (const { api, server, own } of servers) {
    api.close();
    await closeHttpServer(server, 500);
    await own.close();
  }
  return figures;
}

/** What the caches of two servers and a pool of connections may still take. */
const mostGrowth = 50;
export const eachOnce = ({ followers, changes, received, missing, doubled, outOfOrder, followersLeft, heapGrowthMb }: FollowersFigures): boolean =>
  received === followers * changes && missing === 0 && doubled === 0 && outOfOrder === 0 && followersLeft === 0 && heapGrowthMb < mostGrowth;

export const followersProof: Proof = {
  name: 'followers', claim: 'Followers on two servers, half of them coming and going, each get every change once and in order; nothing of them is left behind.',
  async run(ground) {
    const figures = await followAll(ground, { followers: 500, seconds: 120, wantedRate: 20 });
    return { figures, holds: eachOnce(figures) };
  },
};
