/** Reads the seed files: each file's shape, then every reference between them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { type SeedProblem, SeedError } from './problems.ts';
import { actorsFile, conceptFile, districtsFile, focusAreaFile, linksFile, meetingsFile, planFile, sourcesFile, wordsFile } from './record-shapes.ts';
import { referenceProblems } from './references.ts';

export { SeedError, type SeedProblem } from './problems.ts';

type Of<S extends z.ZodType> = z.output<S>;
export type DistrictSeed = Of<typeof districtsFile>['districts'][number];
export type ConceptSeed = Of<typeof conceptFile>['concepts'][number] & { scheme: Of<typeof conceptFile>['scheme'] };
export type SourceSeed = Of<typeof sourcesFile>['sources'][number];
export type ActorSeed = Of<typeof actorsFile>['actors'][number];
export type PlanSeed = Of<typeof planFile>;
export type FocusAreaSeed = Of<typeof focusAreaFile>;
export type LinksSeed = Of<typeof linksFile>;
export type MeetingSeed = Of<typeof meetingsFile>['meetings'][number];

/** A plan and what hangs on it. Keys of passages, statements, indicators and meetings are unique within it, not beyond. */
export interface PlanSeeds { plan: PlanSeed; focusAreas: FocusAreaSeed[]; links: LinksSeed; meetings: MeetingSeed[] }
/** Everything the seed files say, ready for a loader. */
export interface Seeds { districts: DistrictSeed[]; concepts: ConceptSeed[]; sources: SourceSeed[]; actors: ActorSeed[]; plans: PlanSeeds[] }

/** A file and what it says. */
export interface Parsed<T> { file: string; value: T }
export interface PlanFiles {
  plan: Parsed<PlanSeed>[]; focusAreas: Parsed<FocusAreaSeed>[]; links: Parsed<LinksSeed>[]; meetings: Parsed<Of<typeof meetingsFile>>[];
}
/** All files by kind. `unread` holds the slugs and keys of files with a wrong shape: who refers to those is not at fault. */
export interface SeedFiles {
  districts: Parsed<Of<typeof districtsFile>>[]; concepts: Parsed<Of<typeof conceptFile>>[]; sources: Parsed<Of<typeof sourcesFile>>[]; actors: Parsed<Of<typeof actorsFile>>[];
  words: Parsed<Of<typeof wordsFile>>[]; plans: PlanFiles[]; unread: Set<string>;
}

function declaredIn(value: unknown, found: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    if ((key === 'slug' || key === 'key') && typeof child === 'string') found.add(child);
    else declaredIn(child, found);
  }
}

/** `commitments[2] (3).actors[0] (bo-trygt).role`: numbers alone tell nobody which record is meant. */
function placeOf(raw: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = raw;
  const steps = path.map((step) => {
    at = at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    if (typeof step !== 'number') return `.${String(step)}`;
    const { slug, key, ordinal, actor } = (at ?? {}) as Record<string, unknown>;
    const name = slug ?? key ?? ordinal ?? actor;
    return `[${step}]${name === undefined ? '' : ` (${String(name)})`}`;
  });
  return steps.join('').replace(/^\./, '') || 'the whole file';
}

/** Every YAML file of the folder, parsed and shaped, by kind; what cannot be goes to `problems`. */
function readFiles(folder: string, problems: SeedProblem[]): SeedFiles {
  const unread = new Set<string>();
  const read = <S extends z.ZodType>(shape: S, files: readonly string[]): Parsed<z.output<S>>[] => files.flatMap((path) => {
    const file = relative(folder, path);
    const document = parseDocument(readFileSync(path, 'utf8'), { uniqueKeys: true });
    problems.push(...document.errors.map((error) => ({ file, place: `line ${error.linePos?.[0].line ?? 1}`, what: error.message.split('\n')[0] ?? error.message })));
    const raw: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: -1 }) : undefined;
    if (raw === undefined) return [];
    const { data, error } = shape.safeParse(raw);
    if (error === undefined) return [{ file, value: data as z.output<S> }];
    declaredIn(raw, unread);
    problems.push(...error.issues.map((issue) => ({ file, place: placeOf(raw, issue.path), what: issue.message })));
    return [];
  });
  const yaml = (...path: string[]): string[] => namesIn(join(folder, ...path)).filter((name) => name.endsWith('.yaml')).map((name) => join(folder, ...path, name));
  const concepts = yaml('concepts');
  const isSource = (path: string): boolean => path.endsWith('sources.yaml');
  const actors: SeedFiles['actors'] = [];
  const plans = namesIn(join(folder, 'plans')).map((name): PlanFiles => {
    const files = yaml('plans', name);
    const begin = (word: string): string[] => files.filter((path) => relative(join(folder, 'plans', name), path).startsWith(word));
    const kinds = ['plan.yaml', 'actors', 'links', 'meetings'];
    const strange = files.filter((path) => !kinds.some((kind) => begin(kind).includes(path)));
    problems.push(...strange.map((path) => ({ file: relative(folder, path), place: 'its name', what: 'no kind of file of a plan begins so', hint: `allowed: ${kinds.join(', ')}` })));
    if (begin('plan.yaml').length === 0) problems.push({ file: `plans/${name}`, place: 'the folder', what: 'has no plan.yaml' });
    actors.push(...read(actorsFile, begin('actors')));
    return {
      plan: read(planFile, begin('plan.yaml')), focusAreas: read(focusAreaFile, yaml('plans', name, 'focus-areas')), links: read(linksFile, begin('links')), meetings: read(meetingsFile, begin('meetings')),
    };
  });
  return {
    districts: read(districtsFile, yaml('denmark')), concepts: read(conceptFile, concepts.filter((path) => !isSource(path))), sources: read(sourcesFile, concepts.filter(isSource)),
    words: read(wordsFile, yaml('words')), actors, plans, unread,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads a seed folder: `denmark/`, `concepts/`, `words/`, and under `plans/` one folder a plan.
 * @throws SeedError with every problem of every file, where there is one.
 */
export function readSeeds(folder: string = dirname(fileURLToPath(import.meta.url))): Seeds {
  const problems: SeedProblem[] = [];
  const files = readFiles(folder, problems);
  problems.push(...referenceProblems(files));
  if (problems.length > 0) throw new SeedError(problems);
  const withWords = <R extends { slug: string; hiddenNames: string[] }>(record: R, kind: 'concepts' | 'actors'): R =>
    ({ ...record, hiddenNames: [...new Set([...record.hiddenNames, ...files.words.flatMap(({ value }) => value[kind][record.slug] ?? [])])] });
  return {
    districts: files.districts.flatMap(({ value }) => value.districts), sources: files.sources.flatMap(({ value }) => value.sources), actors: files.actors.flatMap(({ value }) => value.actors.map((actor) => withWords(actor, 'actors'))),
    concepts: files.concepts.flatMap(({ value }) => value.concepts.map((concept) => ({ ...withWords(concept, 'concepts'), scheme: value.scheme }))),
    plans: files.plans.flatMap(({ plan, focusAreas, links, meetings }) => plan.map(({ value }) => ({
      plan: value, focusAreas: focusAreas.map((file) => file.value).sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true })),
      links: {
        memberOf: links.flatMap((file) => file.value.memberOf), collaboratesWith: links.flatMap((file) => file.value.collaboratesWith), operatesIn: links.flatMap((file) => file.value.operatesIn),
      },
      meetings: meetings.flatMap((file) => file.value.meetings),
    }))),
  };
}
