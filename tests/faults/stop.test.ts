/** Stopping, being killed, and starting again: in order, with nothing left behind and nothing lost. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '#server/database/database.ts';
import { addressOf, askProgram, endPrograms, isAlive, newDataFolder, type Program, removeDataFolders, runProgram } from '#tests/support/program.ts';

let dataFolder: string;
beforeAll(() => { dataFolder = newDataFolder(); });
afterAll(() => {
  endPrograms();
  removeDataFolders();
});

const start = async (): Promise<{ program: Program; base: string; neo4j: number }> => {
  const program = runProgram({ KREDSNET_DATA: dataFolder });
  const base = await addressOf(program);
  return { program, base, neo4j: (JSON.parse(readFileSync(path.join(dataFolder, 'running.json'), 'utf8')) as { neo4j: { pid: number } }).neo4j.pid };
};
const graphSettings = () => ({
  uri: `bolt://${/server\.bolt\.listen_address=(\S+)/.exec(readFileSync(path.join(dataFolder, 'neo4j', 'conf', 'neo4j.conf'), 'utf8'))?.[1]}`,
  user: 'neo4j', password: readFileSync(path.join(dataFolder, 'neo4j-password'), 'utf8').trim(), database: 'neo4j',
});

test('the start says when the database answered and when it listens, and loads the plans once', async () => {
  const { program, base } = await start();
  await program.says(/first answer after [\d.]+ s; Kredsnet listens after [\d.]+ s/);
  expect(program.output()).toMatch(/Loading the plans: \d+ nodes/);
  const page = await fetch(base, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
  program.process.kill('SIGINT');
  expect(await program.ended).toBe(0);
  expect(program.output()).toMatch(/Stopping\. Ctrl-C once more ends it at once\./);
});

test('an edit stands after a restart, the plans are not loaded over it, and `npm run seed` lists the difference and changes nothing', async () => {
  const first = await start();
  const graph = await connect(graphSettings());
  await graph.write('edit-in-test', (transaction) => transaction.rows({ name: 'edit', text: "MATCH (a:Actor {slug: 'bo-trygt'}) SET a.website = 'https://example.org/', a.version = a.version + 1" }));
  await graph.close();
  first.program.process.kill('SIGTERM');
  expect(await first.program.ended).toBe(0);

  const seeding = runProgram({ KREDSNET_DATA: dataFolder }, ['seeds/seed.ts']);
  expect(await seeding.ended).toBe(0);
  expect(seeding.output()).toMatch(/Actor bo-trygt\.website: seeds -, graph "https:\/\/example\.org\/"/);
  expect(seeding.output()).toMatch(/1 differences?\. Nothing was changed/);

  const second = await start();
  expect(second.program.output()).not.toContain('Loading the plans');
  expect(await askProgram(second.base, '{ actor(slug: "bo-trygt") { website version } }')).toEqual({ actor: { website: 'https://example.org/', version: 2 } });
  second.program.process.kill('SIGTERM');
  expect(await second.program.ended).toBe(0);
});

describe('kill -9 of the server', () => {
  test('ends its Neo4j within 5 s; the next start needs no hand and has everything that was acknowledged', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 2; round++) {
      const { program, neo4j } = await start();
      const before = acknowledged;
      const graph = await connect(graphSettings());
      let writing = true;
      const writer = (async () => {
        while (writing) {
          await graph.write('write-in-test', (transaction) => transaction.rows({ name: 'count', text: "MATCH (a:Actor {slug: 'bo-trygt'}) SET a.version = a.version + 1" })).then(() => { acknowledged += 1; }, () => { writing = false; });
        }
      })();
      // The first of all is planned, which takes its time on a busy machine; then one second of writing.
      for (let waited = 0; acknowledged === before && writing && waited < 30_000; waited += 50) await pause(50);
      await pause(1_000);
      program.process.kill('SIGKILL');
      expect(await program.ended).toBe('SIGKILL');
      for (let waited = 0; isAlive(neo4j) && waited < 5_000; waited += 100) await pause(100);
      expect(isAlive(neo4j)).toBe(false);
      await writer;
      await graph.close();
    }
    const { program, base } = await start();
    const { actor } = await askProgram<{ actor: { version: number } }>(base, '{ actor(slug: "bo-trygt") { version } }');
    expect(acknowledged).toBeGreaterThan(0);
    // A commit whose answer never came may stand as well: at most one a round.
    expect(actor.version - 2).toBeGreaterThanOrEqual(acknowledged);
    expect(actor.version - 2).toBeLessThanOrEqual(acknowledged + 2);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

test('a second Ctrl-C does not wait, and the next start recovers', async () => {
  const { program, neo4j } = await start();
  program.process.kill('SIGINT');
  await pause(750);
  if (program.process.exitCode === null) {
    program.process.kill('SIGINT');
    expect([0, 130]).toContain(await program.ended);
  }
  for (let waited = 0; isAlive(neo4j) && waited < 5_000; waited += 100) await pause(100);
  expect(isAlive(neo4j)).toBe(false);
  const again = await start();
  again.program.process.kill('SIGTERM');
  expect(await again.program.ended).toBe(0);
});

test('a graph that a newer program has migrated, or that holds nodes of others, is refused and left as it is', async () => {
  const { program } = await start();
  const graph = await connect(graphSettings());
  const refused = async (prepare: string, undo: string, message: RegExp) => {
    await graph.write('prepare-in-test', (transaction) => transaction.rows({ name: 'prepare', text: prepare }));
    const { uri, password } = graphSettings();
    const guest = runProgram({ NEO4J_URI: uri, NEO4J_PASSWORD: password });
    expect(await guest.ended).toBe(1);
    expect(guest.output()).toMatch(message);
    await graph.write('undo-in-test', (transaction) => transaction.rows({ name: 'undo', text: undo }));
  };
  await refused("MATCH (v:GraphVersion {key: 'graph'}) SET v.migration = v.migration + 1", "MATCH (v:GraphVersion {key: 'graph'}) SET v.migration = v.migration - 1", /newer Kredsnet has used it/);
  await refused('CREATE (:Film {title: "x"})', 'MATCH (f:Film) DELETE f', /not Kredsnet's \(Film\)/);
  await graph.close();
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});
