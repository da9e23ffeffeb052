/** An actor's fields as people give them, and what they make of its content. */
import { newId } from '#graph-schema/ids.ts';
import type { NodeProperties } from '#graph-schema/nodes.ts';
import { defined, optional, required, webAddress } from './change.ts';
import { refuse } from './refusal.ts';
import type { ActorContent, ContactPointContent } from './things.ts';

export interface ContactPointInput { role: string; email?: string | null | undefined; phone?: string | null | undefined; url?: string | null | undefined; municipality?: string | null | undefined }
/** Absent: unchanged. Null: cleared. */
export interface ActorFieldsInput {
  name?: string | null | undefined; kind?: ActorContent['kind'] | null | undefined; scope?: ActorContent['scope'] | null | undefined; otherNames?: readonly string[] | null | undefined;
  summaryDa?: string | null | undefined; summaryEn?: string | null | undefined; website?: string | null | undefined; municipalities?: readonly string[] | null | undefined; contactPoints?: readonly ContactPointInput[] | null | undefined;
}

type Sectors = NodeProperties<'Actor'>['sectors'];
const sectorsOfKind: Partial<Record<ActorContent['kind'], Sectors>> = {
  POLICE: ['POLICE'], JUSTICE: ['JUSTICE'], MUNICIPALITY: ['MUNICIPAL'], STATE_AUTHORITY: ['STATE'], HEALTH: ['HEALTH'], EDUCATION: ['EDUCATION'], SOCIAL_SERVICE: ['SOCIAL'], HOUSING: ['HOUSING'],
  BUSINESS: ['BUSINESS'], MEDIA: ['MEDIA'], ASSOCIATION: ['CIVIL_SOCIETY'], CITIZENS: ['CIVIL_SOCIETY'],
};
const authorities = new Set<ActorContent['kind']>(['POLICE', 'JUSTICE', 'MUNICIPALITY', 'STATE_AUTHORITY']);
/** What follows from the form of a body, where nobody has said otherwise. */
export const followsFromKind = (kind: ActorContent['kind']) => ({ sectors: sectorsOfKind[kind] ?? [], publicAuthority: authorities.has(kind) });

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
function contactPoint(input: ContactPointInput, known: readonly ContactPointContent[], today: string, path: readonly string[]): ContactPointContent {
  const given = defined({ role: required(input.role, [...path, 'role']), email: optional(input.email), phone: optional(input.phone), url: webAddress(input.url, [...path, 'url']), municipality: optional(input.municipality) });
  if (given.email !== undefined && !email.test(given.email)) refuse('BAD_ADDRESS', [...path, 'email'], 'Det er ikke en e-mailadresse.', 'That is no e-mail address.');
  const same = known.find((point) => (['role', 'email', 'phone', 'url', 'municipality'] as const).every((field) => point[field] === given[field]));
  return same ?? { id: newId('ContactPoint'), ...given, confirmedOn: today };
}

/** The content with the fields set; places are claims and are not among them. */
export function withFields(content: ActorContent, set: ActorFieldsInput, today: string, path: readonly string[]): ActorContent {
  const next: Record<string, unknown> = { ...content };
  const at = (field: string) => [...path, field];
  for (const field of ['name', 'kind', 'scope'] as const) if (set[field] !== undefined) next[field] = required(set[field], at(field));
  if (set.otherNames !== undefined) next.otherNames = [...new Set((set.otherNames ?? []).map((name) => name.trim()).filter((name) => name !== ''))];
  if (set.summaryDa !== undefined) next.summary = optional(set.summaryDa);
  if (set.summaryEn !== undefined) next.summaryEn = optional(set.summaryEn);
  if (set.website !== undefined) next.website = webAddress(set.website, at('website'));
  if (set.contactPoints !== undefined) next.contactPoints = (set.contactPoints ?? []).map((point, index) => contactPoint(point, content.contactPoints, today, [...at('contactPoints'), String(index)])).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (set.kind && set.kind !== content.kind) Object.assign(next, followsFromKind(set.kind));
  return defined(next) as unknown as ActorContent;
}

const words: Record<string, [string, string]> = {
  name: ['navn', 'name'], kind: ['art', 'kind'], scope: ['afgrænsning', 'scope'], otherNames: ['andre navne', 'other names'], summary: ['beskrivelse', 'description'], summaryEn: ['engelsk beskrivelse', 'English description'],
  website: ['hjemmeside', 'website'], contactPoints: ['kontakt', 'contact'], municipalities: ['kommuner', 'municipalities'], nameEn: ['engelsk navn', 'English name'], definition: ['forklaring', 'definition'],
  definitionEn: ['engelsk forklaring', 'English definition'], broader: ['overordnet begreb', 'broader term'], related: ['beslægtet begreb', 'related term'],
};
/** "Ændret: navn, kontakt" */
export function summaryOfFields(before: object, after: object, differs: (a: unknown, b: unknown) => boolean): { da: string; en: string } {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => field in words && differs((before as Record<string, unknown>)[field], (after as Record<string, unknown>)[field]));
  return { da: `Ændret: ${fields.map((field) => words[field]?.[0]).join(', ')}`, en: `Changed: ${fields.map((field) => words[field]?.[1]).join(', ')}` };
}
