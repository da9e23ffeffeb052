/** What a person sees whose machine lacks something: one clear message with the remedy, an exit status that is not 0, and nothing left running. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, askProgram, endPrograms, isAlive, newDataFolder, removeDataFolders, runProgram } from '#tests/support/program.ts';

let bin: string;
/** A PATH of its own: node and a shell, and what the test adds. */
const pathWith = (programs: Record<string, string>): string => {
  const folder = mkdtempSync(path.join(bin, 'path-'));
  symlinkSync(process.execPath, path.join(folder, 'node'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(folder, name), 0o755);
  }
  return folder;
};
beforeAll(() => { bin = mkdtempSync(path.join(tmpdir(), 'kredsnet-bin-')); });
afterAll(() => {
  endPrograms();
  removeDataFolders();
  rmSync(bin, { recursive: true, force: true });
});

const java17 = 'echo \'openjdk version "17.0.1" 2021-10-19\' >&2';
const fails = async (environment: Record<string, string>): Promise<string> => {
  const program = runProgram(environment);
  expect(await program.ended).toBe(1);
  const said = program.output();
  expect(said).not.toMatch(/\n\s+at /);
  return said;
};
const emptyFolder = () => mkdtempSync(path.join(bin, 'data-'));

describe('what the machine lacks is named with its remedy', () => {
  test('no Java', async () => {
    expect(await fails({ PATH: pathWith({}), KREDSNET_DATA: emptyFolder() })).toMatch(/Java is missing.*Install Java 17 or newer.*NEO4J_URI/s);
  });
  test('a Java that is too old', async () => {
    expect(await fails({ PATH: pathWith({ java: 'echo \'java version "1.8.0_202"\' >&2' }), KREDSNET_DATA: emptyFolder() })).toMatch(/Java 8 is too old.*needs 17/s);
  });
  test('a JAVA_HOME with no Java in it', async () => {
    expect(await fails({ JAVA_HOME: bin, KREDSNET_DATA: emptyFolder() })).toMatch(/JAVA_HOME is .* but there is no bin\/java/);
  });
  test('no Maven', async () => {
    expect(await fails({ PATH: pathWith({ java: java17 }), KREDSNET_DATA: emptyFolder() })).toMatch(/Maven is missing.*Install Maven 3.6 or newer/s);
  });
  test('a Maven that is too old', async () => {
    expect(await fails({ PATH: pathWith({ java: java17, mvn: 'echo "Apache Maven 3.3.9"' }), KREDSNET_DATA: emptyFolder() })).toMatch(/Maven 3.3 is too old/);
  });
  test('a Maven that cannot fetch', async () => {
    expect(await fails({ PATH: pathWith({ java: java17, mvn: 'case "$*" in *-version*) echo "Apache Maven 3.9.9";; *) echo "[ERROR] no route to host"; exit 1;; esac' }), KREDSNET_DATA: emptyFolder() }))
      .toMatch(/Maven could not fetch Neo4j.*no route to host.*network/s);
  });
  test('a data folder that cannot be written', async () => {
    const file = path.join(bin, 'a-file');
    writeFileSync(file, '');
    expect(await fails({ KREDSNET_DATA: path.join(file, 'data') })).toMatch(/data folder .* cannot be written .*KREDSNET_DATA/s);
  });
});

test('a bad configuration is named value by value, with what is allowed, and no secret is repeated', async () => {
  const said = await fails({ PORT: 'eighty', NEO4J_URI: 'http://x', OIDC_ISSUER: 'https://login.example', NEO4J_PASSWORD: 'hush' });
  expect(said).toMatch(/PORT is "eighty"\. Allowed: a number from 0 to 65535/);
  expect(said).toMatch(/NEO4J_URI is .*neo4j:\/\//);
  expect(said).toMatch(/OIDC_CLIENT_ID is not set/);
  expect(said).not.toContain('hush');
});

test('a busy port is said before anything slow begins', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as { port: number };
  const said = await fails({ PORT: String(port), KREDSNET_DATA: emptyFolder() });
  holder.close();
  expect(said).toMatch(new RegExp(`cannot listen on 127.0.0.1:${port}. Another program listens there.*set PORT`, 's'));
  expect(said).not.toContain('Neo4j');
});

test('a database that nobody answers at, and one that refuses the password', async () => {
  expect(await fails({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' })).toMatch(/No database answers at bolt:\/\/127.0.0.1:1.*NEO4J_URI/s);
  const dataFolder = newDataFolder();
  const program = runProgram({ KREDSNET_DATA: dataFolder });
  await addressOf(program);
  const { neo4j } = JSON.parse(readFileSync(path.join(dataFolder, 'running.json'), 'utf8')) as { neo4j: { pid: number } };
  const settings = readFileSync(path.join(dataFolder, 'neo4j', 'conf', 'neo4j.conf'), 'utf8');
  const bolt = /server\.bolt\.listen_address=(\S+)/.exec(settings)?.[1] ?? '';
  const said = await fails({ NEO4J_URI: `bolt://${bolt}`, NEO4J_PASSWORD: 'wrong' });
  expect(said).toMatch(/refuses the user name or the password.*NEO4J_USER and NEO4J_PASSWORD/s);

  const second = await fails({ KREDSNET_DATA: dataFolder });
  expect(second).toMatch(/data folder .* is in use by another Kredsnet \(process \d+\)/);

  // The same program against a Neo4j that it did not start, by the address of a cluster.
  const password = readFileSync(path.join(dataFolder, 'neo4j-password'), 'utf8').trim();
  const guest = runProgram({ NEO4J_URI: `neo4j://${bolt}`, NEO4J_PASSWORD: password, KREDSNET_DATA: path.join(bin, 'unused') });
  const { plan } = await askProgram<{ plan: { focusAreas: unknown[] } }>(await addressOf(guest), '{ plan(slug: "ostjylland-2026") { focusAreas { number } } }');
  expect(plan.focusAreas).toHaveLength(7);
  guest.process.kill('SIGTERM');
  expect(await guest.ended).toBe(0);
  expect(isAlive(neo4j.pid)).toBe(true);
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(isAlive(neo4j.pid)).toBe(false);
});

test('a data folder without its password file says what to put back', async () => {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, 'neo4j', 'data', 'databases'), { recursive: true });
  expect(await fails({ KREDSNET_DATA: folder })).toMatch(/neo4j-password is gone.*backup/s);
});
