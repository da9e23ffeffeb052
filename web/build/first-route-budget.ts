/**
 * Fails the build when the script a first visit has to load grows past its budget. What counts, for every page: the entry, what must always come with it,
 * the page's own chunk and all that these import statically, gzipped.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

export interface Budget { kilobytes: number; alwaysLoaded: RegExp[]; routes: RegExp }

type Chunk = Rolldown.OutputChunk;

export const firstRouteBudget = ({ kilobytes, alwaysLoaded, routes }: Budget): Plugin => ({
  name: 'first-route-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = new Map(Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
    const size = new Map([...chunks].map(([name, chunk]) => [name, gzipSync(chunk.code).length]));
    const withImports = (name: string, seen = new Set<string>()): Set<string> => {
      if (!chunks.has(name) || seen.has(name)) return seen;
      seen.add(name);
      for (const imported of chunks.get(name)?.imports ?? []) withImports(imported, seen);
      return seen;
    };
    const first = [...chunks.values()].filter((chunk) => chunk.isEntry || alwaysLoaded.some((pattern) => pattern.test(chunk.facadeModuleId ?? '')));
    const pages = [...chunks.values()].filter((chunk) => routes.test(chunk.facadeModuleId ?? ''));
    const lines: string[] = [];
    for (const page of [undefined, ...pages]) {
      const loaded = new Set([...first, ...(page ? [page] : [])].flatMap((chunk) => [...withImports(chunk.fileName)]));
      const total = [...loaded].reduce((sum, name) => sum + (size.get(name) ?? 0), 0) / 1000;
      const label = page ? (page.facadeModuleId?.split('/').at(-1) ?? page.fileName) : 'shell';
      lines.push(`  ${total.toFixed(1).padStart(6)} kB  ${label}`);
      if (total > kilobytes) this.error(`${label} makes a first visit load ${total.toFixed(1)} kB of script, gzipped; the budget is ${kilobytes} kB. Load what it does not need at once with import().`);
    }
    console.log(`script on a first visit, gzipped (at most ${kilobytes} kB):\n${lines.join('\n')}`);
  },
});
