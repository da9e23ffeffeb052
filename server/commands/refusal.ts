/** What a person asks for and does not get, as data: a code for programs, words for people, and where in the input it is. */

export interface UserError {
  code: string;
  message: { da: string; en: string };
  path: readonly string[];
  /** With CONFLICT, what stands now, as JSON. */
  current?: string;
}

/** Ends a change and takes back what it has written so far. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly errors: readonly UserError[];
  constructor(errors: readonly UserError[]) {
    super(errors.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
    this.errors = errors;
  }
}

/** @throws Refused with one error */
export function refuse(code: string, path: readonly string[], da: string, en: string, current?: unknown): never {
  throw new Refused([{ code, message: { da, en }, path, ...(current === undefined ? {} : { current: JSON.stringify(current) }) }]);
}

const inEnglish = {
  aktør: 'actor', indsats: 'commitment', forbindelse: 'link', begreb: 'word', kommune: 'municipality', tekststed: 'passage', ændring: 'change', forslag: 'proposal', plan: 'plan', kommentar: 'comment', politikreds: 'police district', visning: 'view',
} as const;
export type Named = keyof typeof inEnglish;

export const notFound = (path: readonly string[], what: Named): never => refuse('NOT_FOUND', path, `Findes ikke her: ${what}.`, `Not found here: ${inEnglish[what]}.`);
