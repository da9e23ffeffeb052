/** Arrow keys in the lanes: up and down within a column, left and right along a relation. Items are named by what they show: `who:2.1:ssp`, `what:2.1-3`. */
import type { LanesLayout, TargetKind } from './layout.ts';

export const itemId = {
  hub: (actor: string) => `hub:${actor}`,
  area: (number: string) => `area:${number}`,
  actor: (area: string, actor: string) => `who:${area}:${actor}`,
  commitment: (number: string) => `what:${number}`,
  target: (area: string, kind: TargetKind, concept: string) => `whom:${area}:${kind}:${concept}`,
};

interface Place { column: readonly string[]; left: string | undefined; right: string | undefined }
export type Places = Map<string, Place>;

/** Every item of the lanes with its neighbours; the first is where Tab enters. */
export const placesOf = ({ hubs, lanes }: LanesLayout): Places => {
  const who: string[] = hubs.map((hub) => itemId.hub(hub.actor.slug));
  const what: string[] = [];
  const whom: string[] = [];
  const sides = new Map<string, { left?: string | undefined; right?: string | undefined }>();
  for (const hub of hubs) sides.set(itemId.hub(hub.actor.slug), { right: hub.commitments[0] && itemId.commitment(hub.commitments[0]) });
  for (const { area, actors, commitments, targets } of lanes) {
    const header = itemId.area(area.number);
    what.push(header);
    sides.set(header, {});
    for (const row of actors) {
      const id = itemId.actor(area.number, row.actor.slug);
      who.push(id);
      sides.set(id, { right: row.commitments[0] && itemId.commitment(row.commitments[0]) });
    }
    for (const { commitment, tokens } of commitments) {
      const id = itemId.commitment(commitment.number);
      const actor = actors.find((row) => row.commitments.includes(commitment.number));
      const token = tokens.at(-1);
      const target = targets.find((row) => row.commitments.includes(commitment.number));
      what.push(id);
      sides.set(id, {
        left: actor ? itemId.actor(area.number, actor.actor.slug) : token && itemId.hub(token.actor.slug),
        right: target && itemId.target(area.number, target.kind, target.concept.slug),
      });
    }
    for (const row of targets) {
      const id = itemId.target(area.number, row.kind, row.concept.slug);
      whom.push(id);
      sides.set(id, { left: row.commitments[0] && itemId.commitment(row.commitments[0]) });
    }
  }
  const places: Places = new Map();
  for (const column of [who, what, whom]) for (const id of column) places.set(id, { column, left: sides.get(id)?.left, right: sides.get(id)?.right });
  return places;
};

/** Where a key leads from an item; undefined where the key means nothing there. */
export const step = (places: Places, from: string, key: string): string | undefined => {
  const place = places.get(from);
  if (!place) return undefined;
  const at = place.column.indexOf(from);
  switch (key) {
    case 'ArrowUp': return place.column[at - 1];
    case 'ArrowDown': return place.column[at + 1];
    case 'ArrowLeft': return place.left;
    case 'ArrowRight': return place.right;
    case 'Home': return place.column[0];
    case 'End': return place.column.at(-1);
    default: return undefined;
  }
};
