/** Follows the change feed as a client does: server-sent events over one POST. */
import type { Api } from '#server/api.ts';

export interface Feed {
  /** The next sequences; fewer where the server ends the feed. */
  take(count: number): Promise<number[]>;
  leave(): Promise<void>;
}

/** The events' data of a stream of server-sent events. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(part, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => block.split('\n').filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim()).join('\n');
      if (field('event') || field('data')) yield { event: field('event'), data: field('data') };
    }
  }
}

export const feedRequest = (origin: string, after: number | undefined, signal: AbortSignal): Request => new Request(`${origin}/graphql`, {
  method: 'POST', signal, headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ query: 'subscription($after: Int) { changeFeed(afterSequence: $after) { sequence label } }', variables: { after } }),
});

export async function followFeed(api: Pick<Api, 'fetch'>, after?: number): Promise<Feed> {
  const leaving = new AbortController();
  const response = await api.fetch(feedRequest('http://127.0.0.1', after, leaving.signal));
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw new Error(`no stream: ${await response.text()}`);
  const events = eventsOf(response.body as ReadableStream<Uint8Array>);
  const first = events.next();
  let ahead: Promise<IteratorResult<{ event: string; data: string }>> | undefined = first;
  return {
    async take(count) {
      const taken: number[] = [];
      while (taken.length < count) {
        const { done, value } = await (ahead ?? events.next());
        ahead = undefined;
        if (done || value.event === 'complete') break;
        const { data, errors } = JSON.parse(value.data) as { data: { changeFeed: { sequence: number } } | null; errors?: unknown };
        if (!data) throw new Error(JSON.stringify(errors));
        taken.push(data.changeFeed.sequence);
      }
      return taken;
    },
    async leave() {
      leaving.abort();
      await events.return(undefined).catch(() => undefined);
    },
  };
}
