/** How the embedded Neo4j is configured: Bolt on a loopback port and nothing else, sized for a plan and not for a machine of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `short-lived` gives up peak speed for a quick start: tests. */
export type Profile = 'long-running' | 'short-lived';

const settings = (port: number): Record<string, string> => ({
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.usage_report.enabled': 'false',
  'server.memory.pagecache.size': '128m',
  // A back-stop behind the limit each query carries.
  'db.transaction.timeout': '120s',
  // Two log files of 16 MB are enough to recover from; unbounded ones and the 256 MB set aside at once would fill small disks.
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.size': '16m',
  'db.tx_log.rotation.retention_policy': 'keep_none',
  // Waiting for clients that might still come takes 10 s of every stop. Ours is the only client, and it is done by then.
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
});

/** Writes neo4j.conf into `home`/conf and returns that folder. */
export async function writeSettings(home: string, port: number): Promise<string> {
  const folder = path.join(home, 'conf');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'neo4j.conf'), Object.entries(settings(port)).map(([name, value]) => `${name}=${value}\n`).join(''));
  return folder;
}

const opened = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent'];

/** Java's own switches. Neo4j reaches into these packages of Java. */
export const javaSwitches = (profile: Profile): string[] => [
  '-Xms256m', '-Xmx512m', '-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-Dlog4j2.disable.jmx=true',
  ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
  ...(profile === 'short-lived' ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
];
