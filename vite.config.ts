/** The client: `web/` in, `web/dist/` out. In development the API is proxied, so that everything has one origin. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstRouteBudget } from './web/build/first-route-budget.ts';
import { knownOperations } from './web/build/known-operations.ts';
import { messageCatalogues } from './web/build/message-catalogues.ts';
import { operationsAsText } from './web/build/operations-as-text.ts';
import { pageWords } from './web/build/page-words.ts';
import { possibleTypes } from './web/build/possible-types.ts';

// The browser's own Host goes on: the API answers its own origin only.
const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`, changeOrigin: false };

export default defineConfig({
  root: 'web',
  plugins: [react(), messageCatalogues(), possibleTypes(), operationsAsText(), knownOperations(), pageWords(), firstRouteBudget({ kilobytes: 180, alwaysLoaded: [/catalogue:da$/], routes: /\/pages\/[^/]+\/[^/]+-page\.tsx$/ })],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', port: 5173, strictPort: false, proxy: { '/graphql': api, '/session': api, '/local-session': api, '/auth': api, '/livez': api, '/readyz': api } },
});
