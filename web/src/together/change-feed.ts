/**
 * The one live connection of the app. It goes on from the last change it has seen, so nothing is missed while it was away: a page that nobody looks at is not
 * connected, nor one without a network.
 */
import { useSyncExternalStore } from 'react';
import { stringifyDocument } from 'urql';
import { ChangeFeedDocument, type ChangeFeedSubscription, LastSequenceDocument, type LastSequenceQuery } from '../gql/graphql.ts';
import { keepBookmark } from './bookmark.ts';
import { eventsOf } from './event-stream.ts';

export type News = ChangeFeedSubscription['changeFeed'];
export interface Feed {
  /** What others have changed since the page was fetched. */
  news: readonly News[];
  /** Since when nothing is heard; undefined while live. */
  silentSince: Date | undefined;
}

let feed: Feed = { news: [], silentSince: undefined };
const listeners = new Set<() => void>();
const set = (next: Partial<Feed>): void => {
  feed = { ...feed, ...next };
  for (const listener of listeners) listener();
};

/** The numbers of changes made from this page: nobody has to be told of those. While one is on its way, its number is not known yet. */
const own = new Set<number>();
let onTheWay = 0;
const held: News[] = [];
const tell = (change: News): void => {
  if (onTheWay > 0) held.push(change);
  else if (!own.has(change.sequence ?? 0)) set({ news: [...feed.news, change] });
};
/** Surrounds a change that this page makes. */
export async function whileChanging<T>(make: () => Promise<T>, sequencesOf: (made: T) => readonly (number | null | undefined)[]): Promise<T> {
  onTheWay += 1;
  try {
    const made = await make();
    for (const sequence of sequencesOf(made)) if (typeof sequence === 'number') own.add(sequence);
    return made;
  } finally {
    onTheWay -= 1;
    if (onTheWay === 0) for (const change of held.splice(0)) tell(change);
  }
}
export const newsSeen = (): void => set({ news: [] });

const post = (body: object, accept: string, signal: AbortSignal): Promise<Response> =>
  fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify(body), signal });

let last: number | undefined;
async function lastSequence(signal: AbortSignal): Promise<number | undefined> {
  const response = await post({ query: stringifyDocument(LastSequenceDocument) }, 'application/json', signal);
  const { data } = (await response.json()) as { data?: LastSequenceQuery };
  return data && (data.changes.edges[0]?.node.sequence ?? 0);
}

/** Follows until the connection ends. Whether it is worth trying again. */
async function follow(locale: 'DA' | 'EN', signal: AbortSignal): Promise<boolean> {
  last ??= await lastSequence(signal);
  if (last === undefined) return false;
  const response = await post({ query: stringifyDocument(ChangeFeedDocument), variables: { afterSequence: last, locale } }, 'text/event-stream', signal);
  if (!response.ok || !response.body) return response.status >= 500 || response.status === 429;
  set({ silentSince: undefined });
  for await (const text of eventsOf(response.body, () => set({ silentSince: undefined }))) {
    const { data, errors, extensions } = JSON.parse(text) as { data?: ChangeFeedSubscription; errors?: unknown; extensions?: { bookmark?: string } };
    if (errors) break;
    keepBookmark(extensions?.bookmark);
    const change = data?.changeFeed;
    // Each once: a number that was seen is not told again.
    if (!change || (change.sequence ?? 0) <= last) continue;
    last = change.sequence ?? last;
    tell(change);
  }
  return true;
}

const shortest = 1_000;
const longest = 30_000;
const wanted = (): boolean => navigator.onLine && document.visibilityState === 'visible';

/** Connects, and again whenever the connection ends. Returns how to end it. */
export function followChanges(locale: 'DA' | 'EN'): () => void {
  let ended = false;
  let connection: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = shortest;
  const connect = async (): Promise<void> => {
    if (ended || connection || !wanted()) return;
    const mine = new AbortController();
    connection = mine;
    const began = Date.now();
    let again = true;
    try {
      again = await follow(locale, mine.signal);
    } catch {
      // Not to be reached just now, or given up by ourselves.
    }
    if (connection === mine) connection = undefined;
    if (ended || mine.signal.aborted) return;
    if (!again) return;
    set({ silentSince: feed.silentSince ?? new Date() });
    wait = Date.now() - began > longest ? shortest : Math.min(longest, wait * 2);
    // Not all at the same moment where a server comes back.
    timer = setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2));
  };
  const look = (): void => {
    clearTimeout(timer);
    if (wanted()) {
      wait = shortest;
      void connect();
      return;
    }
    connection?.abort();
    connection = undefined;
    if (!navigator.onLine) set({ silentSince: feed.silentSince ?? new Date() });
  };
  const events = [[window, 'online'], [window, 'offline'], [document, 'visibilitychange']] as const;
  for (const [target, name] of events) target.addEventListener(name, look);
  look();
  return () => {
    ended = true;
    clearTimeout(timer);
    connection?.abort();
    for (const [target, name] of events) target.removeEventListener(name, look);
  };
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useFeed = (): Feed => useSyncExternalStore(subscribe, () => feed);
