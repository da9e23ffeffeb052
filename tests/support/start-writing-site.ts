/** The whole program on a graph of its own, for browser tests that write: what they change disturbs no other. */
import type { TestProject } from 'vitest/node';
import { startSite } from './start-site.ts';
import { openTestGraph } from './start-neo4j.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite(async () => {
    const { graph } = await openTestGraph('writing-site-neo4j');
    return { graph, leave: graph.close };
  });
  project.provide('site', site.url);
  return site.close;
}
