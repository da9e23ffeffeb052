/**
 * A text that the database sees for the first time has to be planned, which on a machine with much else to do can take longer than a question may.
 * Whoever asks again would have it planned from the beginning again: so one that ran out of time before it was ever answered is asked once more behind
 * the scenes, with patience, and the next who asks finds the plan.
 */

const mostRemembered = 2_000;
/** Longest in milliseconds; and one at a time, so that nobody can make the database busy by asking slowly in many ways. */
export const planning = 60_000;

export interface PlannedAhead {
  /** The database has answered this text: it has a plan for it. */
  answered(text: string): void;
  /** It ran out of time. Runs `again` in the background where the text was never answered and nothing else is being planned. */
  ranOut(text: string, again: () => Promise<unknown>): void;
}

export function planAhead(): PlannedAhead {
  const known = new Set<string>();
  let busy = false;
  const answered = (text: string): void => {
    if (known.has(text)) return;
    if (known.size >= mostRemembered) known.clear();
    known.add(text);
  };
  return {
    answered,
    ranOut(text, again) {
      if (busy || known.has(text)) return;
      busy = true;
      // Once is enough: what is still too slow with a plan is too slow.
      answered(text);
      again().catch(() => undefined).finally(() => { busy = false; });
    },
  };
}
