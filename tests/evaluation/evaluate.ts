/**
 * npm run eval -- [questions.json …] [--quiet] [--ablate] [--half a|b]
 * Prints how well the questions are answered and, of each that is not answered wholly, what went wrong. Without a file, our own development set; of several, one after the other.
 * `--half`: only the questions of one half, by a hash of their ids, so that a look at one half leaves the other unseen.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { openGraph } from '#server/open-graph.ts';
import { loadSeeds } from '#seeds/load.ts';
import { openApi } from '#tests/support/api.ts';
import { variants } from './ablation.ts';
import { type Figures, figuresOf, type Outcome, outcomesOf, type QuestionSet } from './measure.ts';

const words = process.argv.slice(2);
const half = words[words.indexOf('--half') + 1];
const halved = words.includes('--half');
const named = words.filter((word, i) => !word.startsWith('--') && words[i - 1] !== '--half');
const halfOf = (id: string) => (Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 2 === 0 ? 'a' : 'b');
const sets = (named.length > 0 ? named : [fileURLToPath(new URL('./development-set.json', import.meta.url))]).map((path) => {
  const { questions, ...set } = JSON.parse(readFileSync(path, 'utf8')) as QuestionSet;
  return { path, set: { ...set, questions: halved ? questions.filter(({ id }) => halfOf(id) === half) : questions } };
});

const figure = (n: number) => n.toFixed(3);
const lines = (f: Figures) => [
  `actors       recall@5 ${figure(f.actorRecall)}  MRR ${figure(f.actorRank)}`,
  `commitments  recall@5 ${figure(f.commitmentRecall)}  MRR ${figure(f.commitmentRank)}`,
  `controls     left unanswered ${figure(f.silent)}  (questions answered ${figure(f.answered)})`,
];

function wrongIn({ question: { id, q, answerable }, answers, actors, commitments, notes }: Outcome): string[] {
  const missed = Object.entries({ actors, commitments }).flatMap(([name, r]) => (r && (r.recall < 1 || r.reciprocal < 1)
    ? [`  ${name}: recall@5 ${r.recall.toFixed(2)}, first right at ${r.reciprocal === 0 ? 'none' : 1 / r.reciprocal}\n    wanted ${r.wanted.join(' ')}\n    found  ${r.found.join(' ') || '-'}`] : []));
  if (answerable && answers === 0) missed.unshift('  not answered');
  if (!answerable && answers > 0) missed.push(`  answered, though the plan says nothing of it`);
  return missed.length ? [`${id}  ${q}`, ...missed, ...notes.map((note) => `    note: ${note}`)] : [];
}

const environment = parseEnvironment({ NEO4J_PROFILE: 'short-lived', KREDSNET_DATA: fileURLToPath(new URL('../../.cache/evaluation', import.meta.url)), ...process.env });
const graph = await openGraph(environment, () => undefined);
try {
  // A graph of our own has the seeds as they are now; somebody's is asked as it is.
  if (!environment.neo4j) await graph.database.write('clear', (transaction) => transaction.rows({ name: 'clear', text: 'MATCH (n) DETACH DELETE n' }));
  await migrateGraph(graph.database, () => undefined);
  await loadSeeds(graph.database);
  for (const { path, set } of sets) {
    console.log(`${path}: ${set.questions.length} questions`);
    if (words.includes('--ablate')) {
      console.log('| parts | actors recall@5 | MRR | commitments recall@5 | MRR | controls unanswered | answered |\n|---|---|---|---|---|---|---|');
      for (const { name, open } of variants) {
        const f = figuresOf(await outcomesOf(open(graph.database), set));
        console.log(`| ${name} | ${[f.actorRecall, f.actorRank, f.commitmentRecall, f.commitmentRank, f.silent, f.answered].map(figure).join(' | ')} |`);
      }
    } else {
      const outcomes = await outcomesOf(openApi(graph.database), set);
      if (!words.includes('--quiet')) for (const line of outcomes.flatMap(wrongIn)) console.log(line);
      console.log(lines(figuresOf(outcomes)).slice(outcomes.some(({ actors }) => actors) ? 0 : 2).join('\n'));
    }
  }
} finally {
  await graph.close();
}
