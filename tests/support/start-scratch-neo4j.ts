/** A Neo4j of its own for the tests that write: their files run one after the other, and each cleans up or minds only what it made. */
import type { TestProject } from 'vitest/node';
import { rehearseChanges } from '#server/commands/rehearse-changes.ts';
import { createVocabulary } from '#server/read-models/vocabulary.ts';
import { lendGraph, type RunningNeo4j, warmUpInTurn } from './start-neo4j.ts';

declare module 'vitest' {
  export interface ProvidedContext { scratchNeo4j: RunningNeo4j }
}

export default async function setup({ provide, vitest }: TestProject): Promise<() => Promise<void>> {
  const { graph, settings, leave } = await lendGraph('scratch', vitest);
  // The first change of all plans a dozen queries.
  await rehearseChanges(graph.database).catch(() => undefined);
  // As the program does at its start: the long texts of searching are planned before somebody searches.
  const warm = warmUpInTurn(async () => { await createVocabulary(graph.database).lexicon(); }).catch(() => undefined);
  provide('scratchNeo4j', settings);
  return async () => {
    await warm;
    await leave();
  };
}
