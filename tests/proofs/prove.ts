/** `npm run prove -- <name>…`: shows at full size what the tests show in short, over a Neo4j of its own, and keeps the figures. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { logged } from '#tests/support/api.ts';
import { openTestGraph } from '#tests/support/start-neo4j.ts';
import { rehearseChanges } from '#server/commands/rehearse-changes.ts';
import { toldToComeAgain } from './clients.ts';
import { creations } from './creations.ts';
import { edits } from './edits.ts';
import { followersProof } from './followers.ts';
import { lostAnswers } from './lost-answers.ts';
import type { Proof } from './proof.ts';
import { undoPairs } from './undo-pairs.ts';

const proofs: readonly Proof[] = [edits, creations, lostAnswers, undoPairs, followersProof];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(`There is no proof named ${unknown.join(', ')}. There are: ${proofs.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const folder = fileURLToPath(new URL('../../docs/measurements', import.meta.url));
const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();
const written = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

mkdirSync(folder, { recursive: true });
let failed = false;
const { graph, settings } = await openTestGraph('prove-neo4j');
try {
  // On a busy machine planning the first of each query takes longer than an answer may; what has been planned by then is kept.
  for (let attempt = 0; attempt < 4 && !(await rehearseChanges(graph.database).then(() => true, () => false)); attempt += 1);
  for (const proof of proofs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const started = performance.now();
    const [load] = loadavg();
    // One that breaks off does not keep the others from being shown.
    toldToComeAgain.times = 0;
    const shown = await proof.run({ database: graph.database, settings }).catch((error: unknown) => { console.error(`${proof.name} broke off:`, error, logged.splice(0)); });
    if (!shown) {
      failed = true;
      continue;
    }
    const { figures, holds } = shown;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const changed = git('status', '--porcelain', '--', 'server', 'graph-schema', 'seeds', 'tests') === '' ? '' : ', with changes not committed yet';
    writeFileSync(path.join(folder, `${proof.name}.md`), [
      `# ${proof.name}`, '', proof.claim, '', `**${holds ? 'Holds' : 'DOES NOT HOLD'}.**`, '', '| figure | value |', '|---|---|', ...Object.entries({ ...figures, answers503: toldToComeAgain.times }).map(([name, value]) => `| ${name} | ${written(value)} |`), '',
      `Commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${new Date().toISOString().slice(0, 10)}, ${seconds} s on ${cpus().length} cores with an embedded Neo4j beside it (load when it began: ${load?.toFixed(1)}). Again: \`npm run prove -- ${proof.name}\`.`, '',
    ].join('\n'));
    console.log(`${proof.name}: ${holds ? 'holds' : 'DOES NOT HOLD'} after ${seconds} s: ${JSON.stringify(figures)}`);
    failed ||= !holds;
  }
} finally {
  await graph.close();
}
process.exit(failed ? 1 : 0);
