/** Leaves the names of the pages beside the built client, `page-words.json`: the server says them in the previews of links, in the words of the catalogues. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pages = ['overview', 'partners', 'plan', 'focusAreas', 'actors', 'meetings', 'glossary', 'changes'] as const;

export const pageWords = (): Plugin => ({
  name: 'page-words',
  apply: 'build',
  async generateBundle() {
    const words: Record<string, Record<string, string | undefined>> = {};
    for (const language of ['da', 'en']) {
      const messages = JSON.parse(await readFile(fileURLToPath(new URL(`../src/i18n/${language}.json`, import.meta.url)), 'utf8')) as Record<string, string>;
      words[language] = { tagline: messages['app.tagline'], ...Object.fromEntries(pages.map((page) => [page, messages[`nav.${page}`]])) };
    }
    this.emitFile({ type: 'asset', fileName: 'page-words.json', source: JSON.stringify(words) });
  },
});
