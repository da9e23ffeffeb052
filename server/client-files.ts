/** The built client: its files, and its first page for every address that is a page's. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { commandOutput } from '#server/database/command-output.ts';
import { StartFailure } from '#server/database/start-failure.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(project, 'web', 'dist');
const stamp = path.join(dist, '.built-from');

/** What a page is, for whoever is sent its address. */
export interface Preview { language: 'da' | 'en'; title: string; description: string }
export type PreviewOf = (pathname: string) => Promise<Preview | undefined>;
const noPreviews: PreviewOf = () => Promise.resolve(undefined);

/** What the client calls its pages, by language; empty where it is not built. */
export const pageWords = (): Record<string, Record<string, string>> => {
  const file = path.join(dist, 'page-words.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>> : {};
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The first page with its title, its description and what other programs show of a link to it. */
function withPreview(page: string, { language, title, description }: Preview): string {
  const [named, said] = [escaped(title), escaped(description)];
  const tags = Object.entries({ 'og:title': named, 'og:description': said, 'og:type': 'website', 'og:site_name': 'Kredsnet', 'og:locale': language === 'da' ? 'da_DK' : 'en_GB' });
  return page
    .replace(/<html lang="[^"]*">/, () => `<html lang="${language}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${named}</title>`)
    .replace(/(<meta name="description" content=")[^"]*(" \/>)/, (_, before: string, after: string) => `${before}${said}${after}\n    ${tags.map(([property, content]) => `<meta property="${property}" content="${content}" />`).join('\n    ')}`);
}

/** What the client is built from, as one hash. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  const add = (entry: string): void => {
    if (statSync(entry).isDirectory()) {
      for (const name of readdirSync(entry).sort()) if (!['dist', 'gql', 'node_modules'].includes(name)) add(path.join(entry, name));
    } else hash.update(path.relative(project, entry)).update(readFileSync(entry));
  };
  for (const name of ['web', 'server/schema.graphql', 'package-lock.json', 'vite.config.ts', 'codegen.ts']) add(path.join(project, name));
  return hash.digest('hex');
}

/**
 * Builds the client where it is not built, or was built from other sources.
 * @throws StartFailure with what the build printed
 */
export async function buildClient(say: (line: string) => void): Promise<void> {
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!existsSync(path.join(project, 'node_modules', 'vite'))) {
    if (existsSync(path.join(dist, 'index.html'))) return;
    throw new StartFailure('The client is not built, and what builds it is not installed. Run `npm ci` without leaving out the development packages, then start again.');
  }
  const started = performance.now();
  say('Building the client, the first time and after changes only.');
  // Whatever this program runs as, under a test runner for one: what is built is what people get.
  const { status, output } = await commandOutput('npm', ['run', '--silent', 'build', '--prefix', project], undefined, { ...process.env, NODE_ENV: 'production' });
  if (status !== 0) throw new StartFailure(`The client could not be built:\n${output.trim().split('\n').slice(-15).join('\n')}`);
  writeFileSync(stamp, wanted);
  say(`  The client is built after ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}

/** Hashes of the operations that the client sends: see `web/build/known-operations.ts`. */
export const clientOperations = (): ReadonlySet<string> => new Set(JSON.parse(readFileSync(path.join(dist, 'operations.json'), 'utf8')) as string[]);

/** Answers a request for a file or a page; calls `next` where there is neither. */
export function serveClient(previewOf: PreviewOf = noPreviews): (request: Parameters<RequestListener>[0], response: Parameters<RequestListener>[1], next: () => void) => void {
  const files = sirv(dist, {
    etag: true,
    setHeaders: (response, pathname) => response.setHeader('cache-control', pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    files(request, response, () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (/\.[a-z0-9]+$/i.test(pathname.split('/').at(-1) ?? '') && !/\/\d+\.\d+$/.test(pathname) || !(request.headers.accept ?? '').includes('text/html')) return next();
      Promise.all([readFile(path.join(dist, 'index.html'), 'utf8'), previewOf(pathname)]).then(([page, preview]) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('cache-control', 'no-cache');
        response.end(request.method === 'HEAD' ? undefined : preview ? withPreview(page, preview) : page);
      }, next);
    });
  };
}
