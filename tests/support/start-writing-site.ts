/** The whole program on a graph of its own, for browser tests that write: what they change disturbs no other. */
import type { TestProject } from 'vitest/node';
import { rehearseChanges } from '#server/commands/rehearse-changes.ts';
import { lendGraph } from './start-neo4j.ts';
import { othersFirst, startSite } from './start-site.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite(async () => {
    const lent = await lendGraph('site', project.vitest);
    // As the program does at its start: the first change is planned slowly, and here nobody waits for it.
    for (let attempt = 0; attempt < 4 && !(await rehearseChanges(lent.graph.database).then(() => true, () => false)); attempt += 1);
    return lent;
  }, othersFirst(project, 'writes'));
  project.provide('site', site.url);
  return site.close;
}
