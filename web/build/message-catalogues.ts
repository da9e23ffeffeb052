/** Compiles the message catalogues while building, so that no message parser reaches the browser: `catalogue:da` is `web/src/i18n/da.json`, compiled. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'catalogue:';

export const messageCatalogues = (): Plugin => ({
  name: 'message-catalogues',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  async load(id) {
    if (!id.startsWith(`\0${prefix}`)) return null;
    const file = fileURLToPath(new URL(`../src/i18n/${id.slice(prefix.length + 1)}.json`, import.meta.url));
    this.addWatchFile(file);
    const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    const compiled = Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]));
    return `export const messages = ${JSON.stringify(compiled)};`;
  },
});
