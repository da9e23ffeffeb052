/**
 * A whole country's plans of one year as groups: districts on one side, themes on the other, and how many commitments link each with each. Opening a group puts its members in its place:
 * a district's plans, a theme's focus areas, a focus area's commitments. It counts focus areas and how many commitments each has, never what is behind them. The database adds up what lies
 * between two groups; the groups themselves are put together here, so that the query is quickly planned.
 */
import type { Reader } from '#server/database/database.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import { visible } from './visible.ts';

/** Above this it says that it is not all. */
const mostLinks = 6000;
/** So many groups may be open at once. */
const mostOpen = 200;

/** What a group is a group of. */
export const groupKinds = { DISTRICT: 'A police district: holds plans.', PLAN: 'One plan.', THEME: 'A theme: holds focus areas.', FOCUS_AREA: 'A focus area: holds commitments.', COMMITMENT: 'One commitment.' } as const;
export type GroupKind = keyof typeof groupKinds;

/** `plan`: of a focus area, which plan it is of; many have the same name. */
interface Bare { id: string; slug: string; da: string; en: string | null; plan?: { da: string; en: string | null } }
export interface GroupRow extends Bare { kind: GroupKind; within: string | null; open: boolean; holds: number; commitments: number }
export interface GroupLinkRow { source: string; target: string; commitments: number }
export interface GroupsRow { nodes: GroupRow[]; links: GroupLinkRow[]; truncated: boolean }

/** What lies between a district or an open district's plan, and a theme, an open theme's focus area or an open focus area's commitment. */
interface Cell { district: Bare; plan: Bare | null; theme: Bare | null; area: Bare | null; promise: Bare | null; commitments: number; plans: string[]; areas: string[] }

const bare = (found: string): string => `${found} {.id, .slug, da: ${found}.name, en: ${found}.nameEn}`;
const text = `MATCH (plan:Plan {year: $year})-[:COVERS]->(district:District) WHERE ${visible('plan', 'Plan')}
  MATCH (plan)-[:HAS_FOCUS_AREA]->(area:FocusArea)
  OPTIONAL MATCH (area)-[:ABOUT]->(about:Concept)
  WITH plan, district, area, head(collect(about)) AS theme
  OPTIONAL MATCH (area)-[:HAS_COMMITMENT]->(promise:Commitment) WHERE area.id IN $open
  WITH district, plan, area, theme, promise, CASE WHEN promise IS NULL THEN COUNT { (area)-[:HAS_COMMITMENT]->() } ELSE 1 END AS promised
  WITH district, CASE WHEN district.id IN $open THEN plan END AS plan, theme, CASE WHEN theme IS NULL OR theme.id IN $open OR area.id IN $open THEN area END AS area, promise,
    CASE WHEN theme IS NULL OR theme.id IN $open OR area.id IN $open THEN plan END AS itsPlan, sum(promised) AS commitments, collect(DISTINCT plan.id) AS plans, collect(DISTINCT area.id) AS areas
  ORDER BY commitments DESC, district.slug, plan.slug, theme.slug, area.slug, promise.slug LIMIT ${mostLinks + 1}
  RETURN ${bare('district')} AS district, ${bare('plan')} AS plan, ${bare('theme')} AS theme, area {.id, .slug, da: area.name, en: area.nameEn, plan: itsPlan {da: itsPlan.name, en: itsPlan.nameEn}} AS area, ${bare('promise')} AS promise, commitments, plans, areas`;

/** @throws InvalidInput where more is to be opened than a picture bears */
export async function readGroups(reader: Reader, drafts: readonly string[], year: number, open: readonly string[]): Promise<GroupsRow> {
  if (open.length > mostOpen) throw new InvalidInput('open', `holds at most ${mostOpen} ids.`);
  const cells = await reader.rows<Cell>({ name: 'network-groups', text }, { year, open, drafts });
  return groupsOf(cells.slice(0, mostLinks), new Set(open), cells.length > mostLinks);
}

function groupsOf(cells: readonly Cell[], open: ReadonlySet<string>, truncated: boolean): GroupsRow {
  const groups = new Map<string, GroupRow & { held: Set<string> }>();
  const put = (kind: GroupKind, found: Bare, within: Bare | null, held: readonly string[], commitments: number): string => {
    const known = groups.get(found.id) ?? { ...found, kind, within: within && open.has(within.id) ? within.id : null, open: open.has(found.id), holds: 0, commitments: 0, held: new Set<string>() };
    for (const one of held) known.held.add(one);
    known.holds = known.held.size;
    known.commitments += commitments;
    groups.set(found.id, known);
    return found.id;
  };
  const links = cells.map(({ district, plan, theme, area, promise, commitments, plans, areas }): GroupLinkRow => {
    const ofDistrict = put('DISTRICT', district, null, plan ? [plan.id] : plans, commitments);
    const source = plan ? put('PLAN', plan, district, [], commitments) : ofDistrict;
    const ofTheme = theme && put('THEME', theme, null, areas, commitments);
    // A focus area that is open by itself stands beside its theme.
    const ofArea = area && put('FOCUS_AREA', area, theme, promise ? [promise.id] : [], commitments);
    const target = promise ? put('COMMITMENT', promise, area, [], commitments) : (ofArea ?? ofTheme ?? source);
    if (ofArea && !promise) (groups.get(ofArea) as GroupRow).holds = commitments;
    return { source, target, commitments };
  });
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
  const nodes = [...groups.values()].filter(({ id, open: isOpen }) => isOpen || linked.has(id)).map(({ held: _held, ...group }) => group);
  return { nodes: nodes.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.slug < b.slug ? -1 : 1)), links, truncated };
}
