/** The country as arrays, for where it is too much for buttons: each group's members side by side. */
import type { Work } from '../../network-views/canvas/lay-out.ts';
import { type Groups, nameOf } from '../../network-views/groups/model.ts';

export function countryWork({ nodes, links }: Groups): Work {
  const shown = nodes.filter(({ open }) => !open);
  const at = new Map(shown.map(({ id }, i) => [id, i]));
  const places = new Map<string, number>();
  const groups = Uint32Array.from(shown, ({ within, kind }) => {
    const key = within ?? kind;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  const pairs = links.flatMap(({ source, target }) => {
    const [a, b] = [at.get(source), at.get(target)];
    return a === undefined || b === undefined ? [] : [a, b];
  });
  return { kind: 'groups', input: { ids: shown.map(({ id }) => id), names: shown.map((group) => group.plan ?? nameOf(group)), groups, links: Uint32Array.from(pairs) } };
}
