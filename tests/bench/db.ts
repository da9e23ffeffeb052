/** `npm run bench -- db [S] [M] [L]`: what each question costs the database in countries of growing size. Hits are exact; milliseconds depend on the machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Query } from '#server/database/database.ts';
import { openProfiler } from '#server/database/profiler.ts';
import { isSize, type Size, sizes } from '#seeds/generate/size.ts';
import { openApi } from '#tests/support/api.ts';
import { overheard } from '#tests/support/overheard.ts';
import { openCountry, startsIn } from './bench-country.ts';
import { median } from './median.ts';
import { questions } from './questions.ts';

interface Measured { hits: number; milliseconds: number; rows: number }
type Figures = Record<string, Partial<Record<Size, Measured>>>;

const rounds = 15;

async function measure(size: Size, figures: Figures, capped: Set<string>): Promise<void> {
  const { graph, settings } = await openCountry(size);
  const profiler = openProfiler(settings);
  try {
    let asked: { query: Query; parameters: Record<string, unknown> }[] = [];
    const ask = openApi(overheard(graph.database, (query, parameters) => asked.push({ query, parameters })));
    for (const { name, query, variables, capped: bounded } of questions(await startsIn(graph))) {
      if (bounded) capped.add(name);
      asked = [];
      const answer = await ask(query, variables);
      if (answer.errors?.some(({ extensions }) => extensions['code'] === 'GRAPHQL_VALIDATION_FAILED')) {
        console.log(`${size} ${name}: not asked, the API has no such field (${answer.errors[0]?.message})`);
        continue;
      }
      // What the database did not plan in time, on a busy machine, is counted all the same.
      let hits = 0;
      for (const { query: text, parameters } of [...asked]) hits += await profiler.hits(text, parameters);
      const times: number[] = [];
      let length = 0;
      for (let round = 0; round < rounds + 3; round += 1) {
        const started = performance.now();
        const again = await ask(query, variables);
        if (round >= 3 && !again.errors) times.push(performance.now() - started);
        length = JSON.stringify(again.data).length;
        if (again.errors && !again.errors.every(({ extensions }) => extensions['code'] === 'TIMEOUT')) throw new Error(`${name}: ${JSON.stringify(again.errors)}`);
      }
      const measured = { hits, milliseconds: times.length > rounds / 2 ? median(times) : Number.NaN, rows: length };
      figures[name] = { ...figures[name], [size]: measured };
      console.log(`${size} ${name}: ${hits} db hits, median ${measured.milliseconds.toFixed(1)} ms, ${measured.rows} characters of answer`);
    }
  } finally {
    await profiler.close();
    await graph.close();
  }
}

const cell = (measured: Measured | undefined): string => (measured ? `${measured.hits} · ${Number.isNaN(measured.milliseconds) ? 'not in time' : `${measured.milliseconds.toFixed(1)} ms`}` : '–');

function table(figures: Figures, asked: readonly Size[], capped: Set<string>): string {
  const [least, most] = [asked[0], asked.at(-1)] as [Size, Size];
  const rows = Object.entries(figures).map(([name, of]) => {
    const growth = of[least] && of[most] && of[least].hits > 0 ? `${(of[most].hits / of[least].hits).toFixed(1)} ×` : '–';
    return `| ${name} | ${asked.map((size) => cell(of[size])).join(' | ')} | ${growth}${capped.has(name) ? ' (bounded)' : ''} |`;
  });
  return [`| question | ${asked.join(' | ')} | growth |`, `|---|${asked.map(() => '---|').join('')}---|`, ...rows].join('\n');
}

export async function benchDatabase(words: readonly string[]): Promise<void> {
  const named = words.filter(isSize);
  const asked = named.length > 0 ? named : (Object.keys(sizes) as Size[]);
  const figures: Figures = {};
  const capped = new Set<string>();
  for (const size of asked) await measure(size, figures, capped);
  const text = table(figures, asked, capped);
  console.log(`\n${text}`);
  const folder = fileURLToPath(new URL('../../docs/measurements/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}database.md`, `# What questions cost the database

\`npm run bench -- db\`. Through the API in process; db hits by PROFILE, which do not depend on the machine; milliseconds are medians of ${rounds} after 3 for warmth, on ${cpus().length} cores.
S: one plan. M: about 100,000 nodes and 530,000 relationships. L: about 1 million and 5.7 million. Growth is that of the db hits, from the first size to the last.

${text}
`);
}
