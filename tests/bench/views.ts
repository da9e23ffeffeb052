/** `npm run bench -- views`: our pictures beside sigma's and cytoscape's, of the same network at the same places, in one run, in a browser without a GPU. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findChromium, launchChromium } from '#tests/support/chromium.ts';
import { messageCatalogues } from '../../web/build/message-catalogues.ts';
import { median, quantile } from './median.ts';
import type { Frames } from './views/page.ts';

/** Ours and, while it is small, everybody's; what takes minutes is measured once. */
const runsOf = (name: string, count: number): number => (count < 1000 ? 5 : name.startsWith('our') ? 3 : 1);
/** Who draws how many: cytoscape does not come to an end at 50,000. */
const asked: { count: number; renderers: string[] }[] = [
  { count: 150, renderers: ['our SVG', 'our canvas', 'sigma', 'cytoscape'] },
  { count: 10_000, renderers: ['our canvas', 'sigma', 'cytoscape'] },
  { count: 50_000, renderers: ['our canvas', 'sigma'] },
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The script and the style sheet of the page in which everybody draws. */
async function built(): Promise<{ code: string; style: string }> {
  const done = await build({
    root, configFile: false, logLevel: 'error', plugins: [react(), messageCatalogues()], define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, modulePreload: false, cssCodeSplit: false, lib: { entry: fileURLToPath(new URL('./views/page.ts', import.meta.url)), formats: ['iife'], name: 'bench' } },
  });
  const output = (Array.isArray(done) ? done : [done]).flatMap((part) => ('output' in part ? part.output : []));
  return { code: output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n'), style: output.map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '')).join('\n') };
}

export async function benchViews(): Promise<void> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium: install one, or name it in CHROMIUM.');
  const { code, style } = await built();
  const browser = await launchChromium(executable);
  const rows: string[] = [];
  const [loadBefore = 0] = loadavg();
  try {
    for (const { count, renderers } of asked) {
      const measured = new Map<string, Frames[]>(renderers.map((name) => [name, []]));
      for (let run = 0; run < 5; run += 1) {
        for (const name of renderers.filter((each) => run < runsOf(each, count))) {
          const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
          page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
          await page.setContent('<!doctype html><body style="margin:0"></body>');
          await page.addStyleTag({ content: style });
          await page.addScriptTag({ content: code });
          page.setDefaultTimeout(180_000);
          const one = await page.evaluate(([which, how]) => (window as unknown as { measure(name: string, count: number, patience: number): Promise<Frames> }).measure(String(which), Number(how), 12_000), [name, count] as const);
          measured.get(name)?.push(one);
          console.log(`${count} ${name}: first picture ${one.first.toFixed(0)} ms, ${one.frames.length} frames, p95 ${quantile(one.frames, 0.95).toFixed(0)} ms`);
          await page.close();
        }
      }
      for (const [name, all] of measured) {
        const frames = all.flatMap((one) => one.frames);
        rows.push(`| ${count} | ${name} | ${median(all.map(({ first }) => first)).toFixed(0)} ms | ${quantile(frames, 0.95).toFixed(0)} ms | ${Math.max(...frames).toFixed(0)} ms |`);
      }
    }
  } finally {
    await browser.close();
  }
  const text = ['| things (links: three times as many) | drawn by | first picture after its data, median | frame while panning, p95 | longest |', '|---|---|---|---|---|', ...rows].join('\n');
  console.log(`\n${text}`);
  const folder = fileURLToPath(new URL('../../docs/measurements/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}views.md`, `# What pictures cost the browser

\`npm run bench -- views\`. Chromium without a GPU, 1200 by 800 pixels, ${cpus().length} cores, at 150 five runs of each, above three of ours and one of the others, in alternation; 120 frames of panning or 12 seconds of it, whichever ends first. All draw the same network at the same places.
"Our SVG" draws a plan of that many things, each of them a button with its sentence, styled as on the page. The machine's load when it began: ${loadBefore.toFixed(1)}.

${text}
`);
}
