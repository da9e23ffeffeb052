/** The sign that unfolds something: what stands on it, and how wide it is. The same on screen and in files. */
import type { Translate } from '../i18n/messages.tsx';
import type { Unfold } from './scene.ts';

const counted = { commitments: 'count.commitments', plans: 'count.plans', areas: 'count.focusAreas' } as const;

export const signWords = ({ open, what, count }: Unfold, t: Translate): string => (open ? '−' : what === 'members' ? `×${count}` : `+${t(counted[what], { count })}`);
export const signWidth = ({ open, what }: Unfold): number => (open || what === 'members' ? 34 : what === 'commitments' ? 96 : 128);
