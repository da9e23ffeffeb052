/**
 * Takes an earlier change back, by a new one: what it changed becomes again what it was before. Where the things have changed since, only what
 * nobody has touched again goes back, and only by proposal.
 */
import type { Drafter } from './change.ts';
import { endsOf } from './claims.ts';
import type { Unit } from './commit.ts';
import { closing } from './delete-actor.ts';
import { type Asked, asks, type Draft, type Step, step } from './draft.ts';
import { canonical, type EventRow } from './event-hash.ts';
import { ownerOfLinks } from './load-things.ts';
import { notFound, refuse } from './refusal.ts';
import { plansWord } from './remove-claim.ts';
import type { ClaimContent, Contents, Facts, Kind, Loaded } from './things.ts';

export interface RevertInput { change: string }
type Content = Record<string, unknown>;
interface Recorded { kind: Kind; id: string; before: Content | undefined; after: Content | undefined }

export const revertChange: Drafter<RevertInput> = async (unit, { change }, path) => {
  const at = [...path, 'change'];
  const [row] = await unit.transaction.rows<{ event: EventRow }>({
    name: 'event-to-undo', text: 'CALL () { MATCH (e:Event {id: $change}) RETURN e UNION MATCH (c:ProposedChange {id: $change}) MATCH (e:Event {id: c.eventId}) RETURN e } RETURN properties(e) AS event',
  }, { change });
  const event = row?.event ?? notFound(at, 'ændring');
  // A plan's status goes on by steps of its own.
  if (event.changedIds.length === 0 || event.erasedBy !== undefined || event.entityId?.startsWith('pl_')) refuse('CANNOT_UNDO', at, 'Ændringen kan ikke fortrydes.', 'The change cannot be undone.');
  const recorded = recordedIn(event);
  const versions = new Map(event.changedIds.map((id, index) => [id, event.targetVersions[index] as number]));

  const [main] = recorded as [Recorded, ...Recorded[]];
  const isNewActor = main.kind === 'Actor' && main.before === undefined;
  let moved = false;
  const steps: Step[] = [];
  const asked: Asked[] = [];
  let facts: Facts | undefined;
  for (const thing of recorded) {
    const loaded = await present(unit, thing, versions.get(thing.id) ?? 0);
    if (thing.kind !== 'ActorLinks' && loaded.thing.version !== versions.get(thing.id)) moved = true;
    facts ??= loaded.facts;
    asked.push(permission(event, thing, loaded));
    if (isNewActor && thing === main) continue;
    const untouched = thing.kind !== 'ActorLinks' && loaded.thing.version === versions.get(thing.id);
    steps.push(step(unit.workspace, loaded.thing, (untouched ? thing.before : back(thing, loaded, at)) as Contents[Kind] | undefined));
  }
  // What somebody has brought into the graph is closed, with all that it has been given since.
  if (isNewActor) {
    const loaded = await unit.workspace.get('Actor', { id: main.id }, at, 'aktør');
    const closed = await closing(unit, loaded, path);
    // Links that others have made to it since then are not one's own to take.
    if (closed.steps.length > 1) moved = true;
    steps.unshift(...mergeSteps(steps.splice(0), closed.steps));
  }
  const told = facts as Facts;
  return {
    operation: 'REVERT', steps: steps as unknown as Draft['steps'], asks: asked, onlyAsProposal: moved, elseAsProposal: true, undoes: event.sequence,
    facts: { ...told, districts: event.districts, plans: event.plans, about: event.targetIds.filter((id) => id !== main.id) },
    summary: { da: `Fortrudt: ${event.summary ?? ''}`, en: `Undone: ${event.summaryEn ?? event.summary ?? ''}` },
  };
};

/** The closing's main step first, then what goes with it, each thing once. */
const mergeSteps = (already: Step[], closing: readonly Step[]): Step[] => {
  const [main, ...others] = closing as [Step, ...Step[]];
  return [main, ...already, ...others.filter(({ after }) => !already.some((had) => had.after.id === after.id))];
};

/** What the entry changed, the main thing first. */
function recordedIn(event: EventRow): Recorded[] {
  const parse = (json: string | undefined): Content => (json === undefined ? {} : (JSON.parse(json) as Content));
  const sides = { before: parse(event.before), after: parse(event.after) };
  type Alongside = { kind: Kind; id: string; content?: Content };
  const others = { before: (sides.before.alongside ?? []) as Alongside[], after: (sides.after.alongside ?? []) as Alongside[] };
  const main = (side: Content): Content | undefined => {
    const { alongside: _, ...content } = side;
    return Object.keys(content).length ? content : undefined;
  };
  const id = event.entityId ?? event.claimId ?? '';
  const kind: Kind = event.claimId !== undefined ? 'Claim' : id.startsWith('ac_') ? 'Actor' : id.startsWith('co_') ? 'Commitment' : id.startsWith('cn_') ? 'Concept' : 'Plan';
  const ids = [...new Set([...others.before, ...others.after].map((other) => other.id))];
  return [{ kind, id, before: main(sides.before), after: main(sides.after) }, ...ids.map((other): Recorded => {
    const before = others.before.find((thing) => thing.id === other);
    const after = others.after.find((thing) => thing.id === other);
    return { kind: (before ?? after)?.kind as Kind, id: other, before: before?.content, after: after?.content };
  })];
}

/** The thing as it stands; of one that is gone, that it is not there, with the version it had last. */
async function present(unit: Unit, { kind, id, before }: Recorded, version: number): Promise<Loaded> {
  const loaded = await unit.workspace.find(kind, { id: kind === 'ActorLinks' ? ownerOfLinks(id) : id });
  if (loaded) return loaded as Loaded;
  const content = before as unknown as ClaimContent | undefined;
  if (kind !== 'Claim' || !content) return notFound(['change'], 'ændring');
  const { facts } = await endsOf(unit, content.from, content.to);
  const gone: Loaded<'Claim'> = { thing: { kind: 'Claim', id, version, content: undefined }, facts };
  unit.workspace.add(gone);
  return gone as Loaded;
}

/** Grounds have no order of their own. */
const inOrder = (value: unknown): unknown => (Array.isArray(value) && typeof value[0] === 'object' ? [...(value as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1)) : value);
const same = (a: unknown, b: unknown): boolean => canonical(inOrder(a) ?? null) === canonical(inOrder(b) ?? null);

/** The content that takes the change back. @throws Refused CONFLICT where somebody has changed the same again */
function back({ kind, before, after }: Recorded, { thing }: Loaded, path: readonly string[]): Content | undefined {
  const now = thing.content as Content | undefined;
  const conflict = () => refuse('CONFLICT', path, 'Andre har ændret det samme siden. Se, hvad der står nu.', 'Others have changed the same since. Look at what stands now.', { version: thing.version, ...now });
  if (before === undefined || after === undefined || now === undefined) return same(now, after) ? before : conflict();
  const next: Content = { ...now };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[field], after[field])) continue;
    // Places are told here and kept as claims: those have steps of their own.
    if (!same(now[field], after[field]) && !(kind === 'Actor' && field === 'municipalities')) conflict();
    if (before[field] === undefined) delete next[field];
    else next[field] = before[field];
  }
  return next;
}

/** Undoing what the plan itself says is the council's, like changing it. */
function permission(event: EventRow, { before, after, kind }: Recorded, { facts }: Loaded): Asked {
  const word = kind === 'Claim' && !same((before as ClaimContent | undefined)?.grounds?.map(evidence), (after as ClaimContent | undefined)?.grounds?.map(evidence))
    ? plansWord({ grounds: changedGrounds(before, after) } as unknown as ClaimContent).evidence : undefined;
  const erratum = facts.state.plan === 'ADOPTED' && word !== undefined;
  const asked = asks(erratum ? 'undoErratum' : 'undoChange', kind === 'Claim' ? 'claim' : kind === 'Concept' ? 'concept' : kind === 'Plan' ? 'plan' : kind === 'Commitment' ? 'commitment' : 'actor', facts);
  return { ...asked, target: { ...asked.target, districts: facts.districts.length ? facts.districts : event.districts, authors: event.userId === undefined ? [] : [event.userId] } };
}
const evidence = (ground: { id: string; evidence: string }) => `${ground.evidence}/${ground.id}`;
const changedGrounds = (before: Content | undefined, after: Content | undefined) => {
  const [was, is] = [before, after].map((side) => ((side as unknown as ClaimContent | undefined)?.grounds ?? []));
  const [ids, others] = [was, is].map((grounds) => new Set(grounds?.map(evidence)));
  return [...(was ?? []).filter((ground) => !others?.has(evidence(ground))), ...(is ?? []).filter((ground) => !ids?.has(evidence(ground)))];
};
