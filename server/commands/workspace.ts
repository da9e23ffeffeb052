/**
 * What one transaction knows and has made of the things it changes. A command reads here, says what becomes of them, and the next command
 * of the same proposal reads that. Nothing is written before `flush`, so that the same commands also tell what a proposal would do.
 */
import type { Transaction } from '#server/database/database.ts';
import { type Named, notFound } from './refusal.ts';
import { type By, loaders } from './load-things.ts';
import type { Contents, Kind, Loaded, Thing } from './things.ts';
import { writeThings } from './write-things.ts';

export interface Workspace {
  readonly transaction: Transaction;
  /** The thing as this transaction has made it, locked; undefined where there is none. */
  find<K extends Kind>(kind: K, by: By): Promise<Loaded<K> | undefined>;
  /** The same; @throws Refused NOT_FOUND, with the path of the input that named it */
  get<K extends Kind>(kind: K, by: By, path: readonly string[], what: Named): Promise<Loaded<K>>;
  /** A thing that was not there before, and what is known of it. */
  add(loaded: Loaded): void;
  /** What becomes of a thing; its version grows by one. */
  put<K extends Kind>(id: string, content: Contents[K] | undefined): Thing<K>;
  /** The claims that this transaction has made, changed or taken, as they are now. */
  claims(): Thing<'Claim'>[];
  /** Forgets what has been made of the things: they stay as they were read. */
  discard(): void;
  flush(): Promise<void>;
}

export function openWorkspace(transaction: Transaction, lock: string): Workspace {
  const known = new Map<string, Loaded>();
  const found = new Map<string, Thing | undefined>();
  const bySlug = new Map<string, string>();

  const find = async <K extends Kind>(kind: K, by: By): Promise<Loaded<K> | undefined> => {
    const id = by.id ?? bySlug.get(`${kind}/${by.slug}`);
    const had = id === undefined ? undefined : known.get(kind === 'ActorLinks' ? `${id}/links` : id);
    if (had) return had.thing.kind === kind ? (had as Loaded<K>) : undefined;
    const loaded = await loaders[kind](transaction, lock, by);
    if (!loaded) return undefined;
    known.set(loaded.thing.id, loaded);
    found.set(loaded.thing.id, loaded.thing);
    remember(loaded);
    return loaded as Loaded<K>;
  };
  const remember = ({ thing }: Loaded): void => {
    const slug = (thing.content as { slug?: string } | undefined)?.slug;
    if (slug !== undefined) bySlug.set(`${thing.kind}/${slug}`, thing.id);
  };

  return {
    transaction,
    find,
    async get(kind, by, path, what) {
      const loaded = await find(kind, by);
      return loaded?.thing.content && !(loaded.thing.content as { closed?: true }).closed ? loaded : notFound(path, what);
    },
    add(loaded) {
      known.set(loaded.thing.id, loaded);
      found.set(loaded.thing.id, undefined);
      remember(loaded);
    },
    put<K extends Kind>(id: string, content: Contents[K] | undefined) {
      const had = known.get(id);
      if (!had) throw new Error(`${id} is put back without having been read`);
      const thing = { ...had.thing, content, version: had.thing.version + 1 } as Thing<K>;
      const loaded = { thing, facts: had.facts } as Loaded;
      known.set(id, loaded);
      remember(loaded);
      return thing;
    },
    claims: () => [...known.values()].filter(({ thing }) => thing.kind === 'Claim').map(({ thing }) => thing as Thing<'Claim'>),
    discard() {
      for (const [id, { facts }] of known) {
        const thing = found.get(id);
        if (thing) known.set(id, { thing, facts } as Loaded);
        else known.delete(id);
      }
    },
    async flush() {
      const changes = [...known.values()].map(({ thing }) => ({ before: found.get(thing.id), after: thing })).filter(({ before, after }) => before !== after);
      await writeThings(transaction, changes.filter(({ before, after }) => before?.content || after.content));
      const written = new Set(changes.map(({ after }) => after.id));
      const untouched = [...known.values()].map(({ thing }) => thing).filter(({ id, kind }) => !written.has(id) && kind !== 'ActorLinks');
      const entities = untouched.filter(({ kind }) => kind !== 'Claim').map(({ id }) => id);
      if (entities.length) await transaction.rows({ name: 'unlock', text: 'UNWIND $ids AS id MATCH (n:Entity {id: id}) REMOVE n._lock' }, { ids: entities });
      for (const { id, content } of untouched as Thing<'Claim'>[]) {
        if (content && 'type' in content) await transaction.rows({ name: 'unlock-claim', text: `MATCH ()-[r:${content.type} {id: $id}]->() REMOVE r._lock` }, { id });
      }
    },
  };
}
