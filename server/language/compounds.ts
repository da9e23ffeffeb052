/** Danish compounds taken apart: "indbrudsforebyggelse" is found by "indbrud" and by "forebyggelse". */
import { stem } from './words.ts';

const shortestPart = 3;
const shortestWord = 7;
/** What joins the parts: nothing, or a letter that belongs to neither. */
const joints = ['', 's', 'e'];

/**
 * The stems of a folded word's two or three parts, longest first part first; none where it is no compound of known words.
 * @param known whether a stem is a word of the field
 */
export function partsOf(word: string, known: (stem: string) => boolean, most = 3): string[] {
  if (word.length < shortestWord) return [];
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const rest = word.slice(at);
    const first = joints.map((joint) => word.slice(0, at - joint.length)).find((head, i) => head.length >= shortestPart && word.slice(0, at).endsWith(joints[i] as string) && known(stem(head)));
    if (first === undefined) continue;
    if (rest.length >= shortestPart && known(stem(rest))) return [stem(first), stem(rest)];
    const parts = most > 2 ? partsOf(rest, known, most - 1) : [];
    if (parts.length) return [stem(first), ...parts];
  }
  return [];
}
