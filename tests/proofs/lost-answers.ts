/** Answers get lost, between the client and the server or between the server and its database; asked again with the same key, everything is done once. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createApi } from '#server/api.ts';
import { connect } from '#server/database/database.ts';
import { closeHttpServer, createHttpServer, listen } from '#server/http.ts';
import { watchReadiness } from '#server/readiness.ts';
import { people } from '#tests/support/people.ts';
import { isBoltCommit, isHttpPost, openCuttingProxy } from '#tests/support/cutting-proxy.ts';
import { asInput, asker, createActor, numbered, proposing, updating } from './clients.ts';
import type { Ground, Proof } from './proof.ts';

export interface LostFigures { mutations: number; lostToClients: number; lostToServer: number; retriedByClients: number; version: number; entries: number; operations: number }

/** Half of the mutations lose the server's answer, the other half the database's. */
export async function loseAnswers({ database, settings }: Ground, mutations: number): Promise<LostFigures> {
  const made = await createActor(asker(database), numbered('Uden svar'));
  const bolt = new URL(settings.uri.replace('bolt:', 'http:'));
  const toDatabase = await openCuttingProxy({ host: bolt.hostname, port: Number(bolt.port) }, isBoltCommit);
  const behind = await connect({ ...settings, uri: `bolt://127.0.0.1:${toDatabase.port}` });
  const api = createApi({ database: behind, identify: async () => people.steward });
  const server = createHttpServer({ api, readiness: watchReadiness(behind, undefined), embedOrigins: [], serveClient: (_request, response) => { response.end(); } });
  const toServer = await openCuttingProxy({ host: '127.0.0.1', port: await listen(server, '127.0.0.1', 0) }, isHttpPost);
  const agent = new Agent({ keepAlive: false });
  const post = (body: string): Promise<string> => new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: toServer.port, path: '/graphql', method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('end', () => resolve(text)).on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

  let retriedByClients = 0;
  try {
    for (let version = 1; version <= mutations; version += 1) {
      const body = JSON.stringify({ query: proposing, variables: { input: asInput([updating(made.slug, version, `nr. ${version}`)], randomUUID()) } });
      (version % 2 ? toServer : toDatabase).cutNext();
      for (let attempt = 1; ; attempt += 1) {
        const answer = await post(body).catch(() => undefined);
        const done = answer === undefined ? undefined : (JSON.parse(answer) as { data?: { proposeChanges?: { proposal: unknown; errors: unknown[] } } }).data?.proposeChanges;
        if (done?.proposal) break;
        if (done || attempt === 5) throw new Error(`mutation ${version}, attempt ${attempt}: ${answer}`);
        retriedByClients += 1;
      }
    }
    const [row] = await database.reader().rows<{ version: number; entries: number; operations: number }>({
      name: 'done', text: `MATCH (n:Actor {slug: $slug}) WITH n, COLLECT { MATCH (e:Event) WHERE n.id IN e.changedIds AND e.operation = 'UPDATE' RETURN e.operationKey } AS keys
        RETURN n.version AS version, size(keys) AS entries, COUNT { UNWIND keys AS key RETURN DISTINCT key } AS operations`,
    }, { slug: made.slug });
    return { mutations, lostToClients: toServer.cuts, lostToServer: toDatabase.cuts, retriedByClients, version: row?.version ?? 0, entries: row?.entries ?? 0, operations: row?.operations ?? 0 };
  } finally {
    api.close();
    await closeHttpServer(server, 500);
    await toServer.close();
    await behind.close();
    await toDatabase.close();
  }
}

export const hasLostNothing = ({ mutations, lostToClients, lostToServer, version, entries, operations }: LostFigures): boolean =>
  lostToClients + lostToServer === mutations && version === mutations + 1 && entries === mutations && operations === mutations;

export const lostAnswers: Proof = {
  name: 'lost-answers', claim: 'Mutations whose answers are lost, half before the client and half after the database has committed, are asked again with their key: as many effects and entries as mutations.',
  async run(ground) {
    const figures = await loseAnswers(ground, 200);
    return { figures, holds: hasLostNothing(figures) };
  },
};
