/** What this browser has changed or been told of, it reads afterwards, whichever server answers: the server's own word for that goes back to it for a while. */
const holdsFor = 5 * 60_000;
let kept: { bookmark: string; at: number } | undefined;

export const keepBookmark = (bookmark: unknown): void => { if (typeof bookmark === 'string' && bookmark !== '') kept = { bookmark, at: Date.now() }; };
export const keptBookmark = (): string | undefined => (kept && Date.now() - kept.at < holdsFor ? kept.bookmark : undefined);
