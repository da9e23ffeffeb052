/**
 * Compiles the message catalogues while building, so that no message parser reaches the browser: `catalogue:da` is `web/src/i18n/da.json`, compiled, without
 * what only some pages say; that is a part of its own, `catalogue:da/together`.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'catalogue:';

/** Messages by the beginning of their keys. Whoever says them loads the part first: `withMessages` in `web/src/i18n/messages.tsx`. */
const parts = {
  together: ['admin', 'answer', 'changes', 'comment', 'digest', 'field', 'keyScope', 'merge', 'news', 'operation', 'organisation', 'proposal', 'proposalStatus', 'report', 'views'],
} as const;
const partOf = (key: string): keyof typeof parts | undefined => (Object.keys(parts) as (keyof typeof parts)[]).find((part) => (parts[part] as readonly string[]).includes(key.split('.', 1)[0] as string));

export const messageCatalogues = (): Plugin => ({
  name: 'message-catalogues',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  async load(id) {
    if (!id.startsWith(`\0${prefix}`)) return null;
    const [locale, part] = id.slice(prefix.length + 1).split('/');
    const file = fileURLToPath(new URL(`../src/i18n/${locale}.json`, import.meta.url));
    this.addWatchFile(file);
    const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    const compiled = Object.fromEntries(Object.entries(messages).filter(([key]) => partOf(key) === part).map(([key, message]) => [key, compileMessage(message)]));
    return `export const messages = ${JSON.stringify(compiled)};`;
  },
});
