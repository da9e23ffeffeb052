/** Lets requests wait while the graph is made ready, instead of turning away who comes a second too early. */
import type { Api } from '#server/api.ts';

const patience = 12_000;

/** The API behind a promise: requests wait for it, at most 12 s, then learn when to come again. */
export function holdUntil(ready: Promise<unknown>, api: Api): Api {
  let open = false;
  ready.then(() => { open = true; }, () => undefined);
  return {
    get followers() {
      return api.followers;
    },
    close: () => api.close(),
    async fetch(request, address) {
      if (!open) {
        const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
        const waited = await Promise.race([ready.then(() => true, () => false), late]);
        if (!waited) {
          return new Response(JSON.stringify({ errors: [{ message: 'Kredsnet is still starting. Try again in a moment.', extensions: { code: 'RETRY_LATER' } }] }), {
            status: 503, headers: { 'content-type': 'application/json; charset=utf-8', 'retry-after': '5' },
          });
        }
      }
      return api.fetch(request, address);
    },
  };
}
