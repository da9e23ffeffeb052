/** The whole program on a graph of its own, for browser tests that write: what they change disturbs no other. */
import type { TestProject } from 'vitest/node';
import { rehearseChanges } from '#server/commands/rehearse-changes.ts';
import { startSite } from './start-site.ts';
import { openTestGraph } from './start-neo4j.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const othersFirst = project.vitest.projects.some(({ name }) => name === 'writes');
  const site = await startSite(async () => {
    const { graph } = await openTestGraph('writing-site-neo4j');
    // As the program does at its start: the first change is planned slowly, and here nobody waits for it.
    for (let attempt = 0; attempt < 4 && !(await rehearseChanges(graph.database).then(() => true, () => false)); attempt += 1);
    return { graph, leave: graph.close };
  }, othersFirst);
  project.provide('site', site.url);
  return site.close;
}
