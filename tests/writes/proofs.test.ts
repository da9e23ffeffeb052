/** The proofs of tests/proofs in short: the same code, smaller figures. */
import { beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { verifyGraph } from '#server/history/verify-graph.ts';
import { verifyHistory } from '#server/history/verify-history.ts';
import { createTheSame } from '#tests/proofs/creations.ts';
import { editOneActor } from '#tests/proofs/edits.ts';
import { eachOnce, followAll } from '#tests/proofs/followers.ts';
import { hasLostNothing, loseAnswers } from '#tests/proofs/lost-answers.ts';
import { undoEveryEdit } from '#tests/proofs/undo-pairs.ts';
import { scratchDatabase } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => { database = await scratchDatabase(); });

test('of clients that edit one actor at once, as many are acknowledged as its version grows, and every loser learns what stands', async () => {
  const figures = await editOneActor({ database, clients: 8, edits: 8 });
  expect(figures).toMatchObject({ other: 0, staleCurrents: 0, version: figures.acknowledged + 1, entries: figures.version });
  expect(figures.acknowledged + figures.conflicts).toBe(64);
});

test('of clients that create the same actors at once, each actor has one that made it', async () => {
  expect(await createTheSame({ database, clients: 8, names: 4 })).toMatchObject({ created: 4, taken: 28, other: 0, actors: 4, entries: 4 });
});

test('mutations whose answers are lost are done once when they are asked again', async () => {
  const figures = await loseAnswers({ database, settings: inject('scratchNeo4j') }, 10);
  expect(hasLostNothing(figures), JSON.stringify(figures)).toBe(true);
});

test('random edits, each undone, leave the graph as it was and the history with all of them', async () => {
  const figures = await undoEveryEdit({ database }, 12, 3);
  expect(figures).toMatchObject({ same: 5, entries: 24 });
});

test('those who follow on two servers, half of them coming and going, get every change once', async () => {
  const figures = await followAll({ database, settings: inject('scratchNeo4j') }, { followers: 20, seconds: 5, wantedRate: 4 });
  expect(figures.changes).toBeGreaterThan(4);
  expect(eachOnce(figures), JSON.stringify(figures)).toBe(true);
});

test('after all that, history and graph hold', async () => {
  expect((await verifyHistory(database, [])).faults).toEqual([]);
  expect(await verifyGraph(database)).toEqual([]);
});
