/** Takes a link back, with all its grounds. The history keeps them. */
import type { Evidence } from '#graph-schema/evidence.ts';
import { type Drafter, expectVersion } from './change.ts';
import { asks, step } from './draft.ts';
import type { ClaimContent } from './things.ts';

export interface RemoveClaimInput { claim: string; expectedVersion: number }

const planSays: readonly Evidence[] = ['NAMED', 'COLLECTIVE', 'NARRATIVE'];
/** What the plan itself says of the claim, where it says something: that part freezes with the plan. */
export const plansWord = ({ grounds }: ClaimContent): { evidence?: Evidence } => {
  const evidence = planSays.find((word) => grounds.some((ground) => ground.evidence === word));
  return evidence === undefined ? {} : { evidence };
};

export const removeClaim: Drafter<RemoveClaimInput> = async (unit, { claim, expectedVersion }, path) => {
  const loaded = await unit.workspace.get('Claim', { id: claim }, [...path, 'claim'], 'forbindelse');
  expectVersion(loaded, expectedVersion, [...path, 'expectedVersion']);
  const word = plansWord(loaded.thing.content as ClaimContent);
  return {
    operation: 'UNLINK', steps: [step<'Claim'>(unit.workspace, loaded.thing, undefined)], asks: [asks('removeClaim', 'claim', loaded.facts, word)], facts: loaded.facts,
    summary: { da: 'Forbindelsen fjernet', en: 'Link removed' },
  };
};
