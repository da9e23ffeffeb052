/** The rooms of tests, in three groups, one after the other: see tests/README.md. Those of a group share two workers. */
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

const report = process.env['KREDSNET_TEST_REPORT'];
// Pothos and the tests must share one copy of graphql.
const inline = { server: { deps: { inline: [/@pothos/, /graphql/] } } };
const reading = { sequence: { groupOrder: 0 }, maxWorkers: 2, ...inline };
const whole = { sequence: { groupOrder: 2 }, maxWorkers: 2, ...inline };

export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...reading } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], globalSetup: 'tests/support/start-neo4j.ts', hookTimeout: 60_000, testTimeout: 20_000, ...reading } },
      { test: { name: 'writes', include: ['tests/writes/**/*.test.ts'], globalSetup: 'tests/support/start-scratch-neo4j.ts', hookTimeout: 60_000, testTimeout: 60_000, sequence: { groupOrder: 1 }, maxWorkers: 1, fileParallelism: false, ...inline } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: ['tests/e2e/together.test.ts'], globalSetup: 'tests/support/start-site.ts', hookTimeout: 120_000, testTimeout: 60_000, retry: 2, ...whole } },
      // One file: its tests follow each other on a graph that they change.
      { test: { name: 'e2e-writes', include: ['tests/e2e/together.test.ts'], globalSetup: 'tests/support/start-writing-site.ts', hookTimeout: 180_000, testTimeout: 120_000, retry: 2, ...whole } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], globalSetup: 'tests/support/neo4j-program.ts', hookTimeout: 180_000, testTimeout: 180_000, ...whole } },
    ],
  },
});
