/** Keeping an address of the client under a name, for oneself or for everybody who has signed in. No content: the history does not tell of it. */
import { newId } from '#graph-schema/ids.ts';
import { can, noTarget } from '#server/identity/permissions.ts';
import { optional, required } from './change.ts';
import { commit, type Outcome, type Writing } from './commit.ts';
import { refusing } from './propose-changes.ts';
import { notFound, refuse } from './refusal.ts';
import { screenInput } from './screen-input.ts';
import { mustNameNobody } from './write-comment.ts';

export interface SaveViewInput { name: string; purpose?: string | null | undefined; address: string; shared?: boolean | null | undefined; idempotencyKey: string }
export interface RemoveViewInput { view: string; idempotencyKey: string }

const longest = { name: 120, purpose: 500, address: 2_000 };
const mostViews = 200;
/** District, year, and whatever the client's page and its filters are; never another site. */
const ourAddress = /^\/[a-z0-9-]+\/\d{4}(?:\/[\w.-]+)*\/?(?:\?[^\s#]*)?$/;

/** What stands in it in plain letters, as whoever reads it would. */
const readable = (address: string): string => {
  try {
    return decodeURIComponent(address.replaceAll('+', ' ')).replaceAll(/[/?&=]/g, ' ');
  } catch {
    return address;
  }
};

export const saveView = (writing: Writing, { idempotencyKey: key, ...input }: SaveViewInput): Promise<Outcome<{ view: string }>> => refusing(async () => {
  const { viewer } = writing;
  if (can(viewer, 'saveView', noTarget, {}) !== 'YES' || viewer.id === null) refuse('FORBIDDEN', [], 'Log ind for at gemme en visning.', 'Sign in to save a view.');
  const name = required(input.name, ['name']);
  const purpose = optional(input.purpose);
  for (const field of ['name', 'purpose', 'address'] as const) {
    if ((input[field] ?? '').length > longest[field]) refuse('TOO_LONG', [field], `Teksten må højst have ${longest[field]} tegn.`, `The text may have ${longest[field]} characters at most.`);
  }
  if (!ourAddress.test(input.address)) refuse('BAD_ADDRESS', ['address'], 'Det er ikke en adresse i Kredsnet.', 'That is no address of Kredsnet.');
  mustNameNobody(screenInput(viewer, { name, purpose, address: readable(input.address) }));
  return commit(writing, { name: 'save-view', key, input }, async ({ transaction, at }) => {
    const [had] = await transaction.rows<{ views: number }>({ name: 'views-had', text: 'RETURN COUNT { MATCH (v:SavedView {ownerId: $owner}) RETURN v } AS views' }, { owner: viewer.id });
    if ((had?.views ?? 0) >= mostViews) refuse('TOO_MANY', [], `Du har allerede ${mostViews} visninger. Slet en først.`, `You have ${mostViews} views already. Delete one first.`);
    const view = { id: newId('SavedView'), version: 1, name, address: input.address, shared: input.shared ?? false, at, ownerId: viewer.id, ...(purpose === undefined ? {} : { purpose }), ...(viewer.organisation === null ? {} : { organisation: viewer.organisation }) };
    await transaction.rows({ name: 'save-view', text: 'CREATE (v:SavedView) SET v = $view' }, { view });
    return { view: view.id };
  });
});

export const removeView = (writing: Writing, { idempotencyKey: key, view }: RemoveViewInput): Promise<Outcome<{ view: string }>> =>
  commit(writing, { name: 'remove-view', key, input: { view } }, async ({ transaction, viewer }) => {
    const [row] = await transaction.rows<{ owner: string; shared: boolean }>({ name: 'view-to-remove', text: 'MATCH (v:SavedView {id: $view}) RETURN v.ownerId AS owner, v.shared AS shared' }, { view });
    const { owner, shared } = row ?? notFound(['view'], 'visning');
    if (can(viewer, 'removeView', { kind: 'view', organisations: [], districts: [], authors: [owner] }, {}) !== 'YES') {
      if (!shared) notFound(['view'], 'visning');
      refuse('FORBIDDEN', ['view'], 'Visningen er en andens.', 'The view is somebody else\'s.');
    }
    await transaction.rows({ name: 'remove-view', text: 'MATCH (v:SavedView {id: $view}) DELETE v' }, { view });
    return { view };
  });
