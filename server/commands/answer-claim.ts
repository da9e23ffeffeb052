/** An organisation says yes or no to a link; or a steward records how it told. A yes adds a ground and replaces none. */
import { newId } from '#graph-schema/ids.ts';
import { type Drafter, expectVersion, required } from './change.ts';
import { asks, step } from './draft.ts';
import type { ClaimContent, GroundContent } from './things.ts';

export interface AnswerClaimInput { claim: string; expectedVersion: number; answer: 'CONFIRM' | 'DECLINE'; note: string }

export const answerClaim: Drafter<AnswerClaimInput> = async (unit, { claim, expectedVersion, answer, note }, path) => {
  const loaded = await unit.workspace.get('Claim', { id: claim }, [...path, 'claim'], 'forbindelse');
  expectVersion(loaded, expectedVersion, [...path, 'expectedVersion']);
  const reason = required(note, [...path, 'note']);
  const content = loaded.thing.content as ClaimContent;
  const own = (ground: GroundContent) => ground.evidence === 'CONFIRMED' && ground.by === content.from;
  const next: ClaimContent = answer === 'CONFIRM'
    ? { ...content, standing: content.standing === 'DECLINED' ? 'STANDS' : content.standing, grounds: [...content.grounds, { id: newId('Ground'), evidence: 'CONFIRMED', at: unit.at, cites: [], reason, by: content.from }] }
    // Its own earlier yes does not speak for it any more; where nothing else did, that stays to be seen that it had said so.
    : { ...content, standing: 'DECLINED', grounds: content.grounds.every(own) ? content.grounds : content.grounds.filter((ground) => !own(ground)) };
  return {
    operation: 'ANSWER', steps: [step<'Claim'>(unit.workspace, loaded.thing, next)], asks: [asks('answerClaim', 'claim', loaded.facts)], facts: loaded.facts,
    summary: answer === 'CONFIRM' ? { da: `Bekræftet af parten: ${reason}`, en: `Confirmed by the partner: ${reason}` } : { da: `Afkræftet af parten: ${reason}`, en: `Declined by the partner: ${reason}` },
  };
};
