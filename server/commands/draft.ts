/** What one change would do: the things as they become, who must be allowed it, and how the history tells it. */
import type { NodeProperties } from '#graph-schema/nodes.ts';
import { type Action, can, type Decision, type State, type Target } from '#server/identity/permissions.ts';
import type { Viewer } from '#server/identity/viewer.ts';
import type { EventContent } from './append-events.ts';
import type { Contents, Facts, Kind, Thing } from './things.ts';
import type { Workspace } from './workspace.ts';

export interface Asked { action: Action; target: Target; state: State }

/** A step from one content of a thing to the next. */
export interface Step { before: Thing; after: Thing }

export interface Draft {
  operation: NodeProperties<'Event'>['operation'];
  /** The first step is what the change is about; the others go with it. */
  steps: readonly [Step, ...Step[]];
  asks: readonly Asked[];
  facts: Facts;
  summary: { da: string; en: string };
  undoes?: number | undefined;
  /** Not to be made at once, whoever asks for it. */
  onlyAsProposal?: boolean | undefined;
  /** What one may not do may be proposed all the same, by whoever may propose. */
  elseAsProposal?: boolean | undefined;
}

/** Makes a step in the workspace. */
export function step<K extends Kind>(workspace: Workspace, thing: Thing<K>, content: Contents[K] | undefined): Step {
  return { before: thing as Thing, after: workspace.put<K>(thing.id, content) as Thing };
}

export const asks = (action: Action, kind: Target['kind'], facts: Facts, state: Partial<State> = {}): Asked =>
  ({ action, target: { kind, organisations: facts.organisations, districts: facts.districts }, state: { ...facts.state, ...state } });

/** The weakest answer to all that a change asks. */
export function decide(viewer: Viewer, asked: readonly Asked[]): Decision {
  const answers = asked.map(({ action, target, state }) => can(viewer, action, target, state));
  return answers.includes('NO') ? 'NO' : answers.includes('PROPOSE') ? 'PROPOSE' : 'YES';
}

/** One state of everything that a change touches: the main thing's content, and the others `alongside`. */
function told(steps: Draft['steps'], side: 'before' | 'after'): unknown {
  const [main, ...others] = steps;
  const alongside = others.map((other) => ({ kind: other.after.kind, id: other.after.id, content: other[side].content ?? null }));
  const content = main[side].content;
  if (content === undefined && alongside.length === 0) return undefined;
  return { ...(content ?? {}), ...(alongside.length ? { alongside } : {}) };
}

/** What the history says of the change. */
export function eventOf({ operation, steps, facts, summary, undoes }: Draft): EventContent {
  const [{ after: main }] = steps;
  const isClaim = main.kind === 'Claim';
  return {
    operation, ...(isClaim ? { claimId: main.id } : { entityId: main.id }), targetIds: [...new Set([main.id, ...facts.about, ...steps.map(({ after }) => after.id)])].filter((id) => !id.includes('/')),
    changed: steps.filter(({ after }) => after.kind !== 'ActorLinks').map(({ after }) => ({ id: after.id, version: after.version })), districts: [...facts.districts], plans: [...facts.plans],
    label: facts.label.da, ...(facts.label.en === undefined ? {} : { labelEn: facts.label.en }), summary: summary.da, summaryEn: summary.en,
    before: told(steps, 'before'), after: told(steps, 'after'), ...(undoes === undefined ? {} : { undoes }),
  };
}
