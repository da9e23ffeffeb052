/**
 * What a caller has written, it reads afterwards, whichever server and whichever replica answers: a change is answered with `x-bookmark`, and a request
 * that brings it back reads no older state. Sealed, because a made-up one would have the database wait for what never comes.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const bookmarkHeader = 'x-bookmark';
const longest = 2_048;
const holdsFor = 5 * 60_000;

export interface Bookmarks {
  /** For the answer's header; undefined where it would be too long for one. */
  seal(bookmarks: readonly string[], now?: number): string | undefined;
  /** Those of a request; none where the header is missing, old, or not ours. */
  open(header: string | null, now?: number): string[];
}

/** @param secret what all servers of one database share */
export function createBookmarks(secret: string): Bookmarks {
  const sign = (content: string): Buffer => createHmac('sha256', secret).update(`bookmark ${content}`).digest();
  return {
    seal(bookmarks, now = Date.now()) {
      if (bookmarks.length === 0) return undefined;
      const content = Buffer.from(JSON.stringify([now, ...bookmarks])).toString('base64url');
      const sealed = `${content}.${sign(content).toString('base64url')}`;
      return sealed.length > longest ? undefined : sealed;
    },
    open(header, now = Date.now()) {
      if (header === null || header.length > longest) return [];
      const [content = '', signature = ''] = header.split('.');
      const [given, own] = [Buffer.from(signature, 'base64url'), sign(content)];
      if (given.length !== own.length || !timingSafeEqual(given, own)) return [];
      const [at, ...bookmarks] = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as [number, ...string[]];
      return now - at > holdsFor ? [] : bookmarks;
    },
  };
}
