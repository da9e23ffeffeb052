/** Six rooms of tests, one after the other: see tests/README.md. */
import { defineConfig } from 'vitest/config';

const report = process.env['KREDSNET_TEST_REPORT'];
// Pothos and the tests must share one copy of graphql.
const inline = { server: { deps: { inline: [/@pothos/, /graphql/] } } };

export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], sequence: { groupOrder: 0 }, ...inline } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], globalSetup: 'tests/support/start-neo4j.ts', hookTimeout: 60_000, testTimeout: 20_000, sequence: { groupOrder: 1 }, maxWorkers: 2, ...inline } },
      { test: { name: 'writes', include: ['tests/writes/**/*.test.ts'], globalSetup: 'tests/support/start-scratch-neo4j.ts', hookTimeout: 60_000, testTimeout: 60_000, sequence: { groupOrder: 2 }, maxWorkers: 1, fileParallelism: false, ...inline } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: ['tests/e2e/together*.test.ts'], globalSetup: 'tests/support/start-site.ts', hookTimeout: 120_000, testTimeout: 60_000, retry: 2, sequence: { groupOrder: 3 }, maxWorkers: 2, ...inline } },
      { test: { name: 'e2e-writes', include: ['tests/e2e/together*.test.ts'], globalSetup: 'tests/support/start-writing-site.ts', hookTimeout: 180_000, testTimeout: 120_000, retry: 2, sequence: { groupOrder: 4 }, maxWorkers: 1, fileParallelism: false, ...inline } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], hookTimeout: 180_000, testTimeout: 180_000, sequence: { groupOrder: 5 }, maxWorkers: 1, ...inline } },
    ],
  },
});
