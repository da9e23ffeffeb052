/** Drafts the changes of a proposal one after the other, each on what those before it have made. */
import type { Given } from './change.ts';
import { type ChangeInput, chosen } from './change-input.ts';
import type { Unit } from './commit.ts';
import type { Draft } from './draft.ts';
import { Refused, type UserError } from './refusal.ts';

export interface Drafted { input: ChangeInput; draft: Draft; path: string[] }

/** All that can be drafted, and what is wrong with the others. */
export async function draftChanges(unit: Unit, changes: readonly ChangeInput[], given: Given): Promise<{ drafted: Drafted[]; errors: UserError[] }> {
  await lockTargets(unit, changes);
  const drafted: Drafted[] = [];
  const errors: UserError[] = [];
  for (const [index, input] of changes.entries()) {
    try {
      const { draft, input: own, path } = chosen(input, ['changes', String(index)]);
      drafted.push({ input, draft: await draft(unit, own, path, given), path });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      errors.push(...error.errors);
    }
  }
  return { drafted, errors };
}

/** Locks the entities that several changes name, in the order of their ids: two proposals about the same things wait for each other and never in a circle. */
async function lockTargets(unit: Unit, changes: readonly ChangeInput[]): Promise<void> {
  if (changes.length < 2) return;
  const slugs = (fields: string[]) => [...new Set(changes.flatMap((change) => Object.values(change) as (Record<string, unknown> | null | undefined)[]).flatMap((own) => fields.map((field) => own?.[field])).filter((slug) => typeof slug === 'string'))];
  const rows = await unit.transaction.rows<{ kind: 'Actor' | 'Commitment'; id: string }>({
    name: 'targets',
    text: `CALL () { UNWIND $actors AS slug MATCH (n:Actor {slug: slug}) RETURN n, 'Actor' AS kind UNION UNWIND $commitments AS slug MATCH (n:Commitment {slug: slug}) RETURN n, 'Commitment' AS kind }
      RETURN kind, n.id AS id ORDER BY id`,
  }, { actors: slugs(['slug', 'actor', 'from', 'into']), commitments: slugs(['commitment']) });
  for (const { kind, id } of rows) await unit.workspace.find(kind, { id });
}
