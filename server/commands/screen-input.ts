/** No personal data: what a change must not hold, and what only a steward may let through. */
import type { Viewer } from '#server/identity/viewer.ts';
import { screenTexts } from '#server/personal-data/screen-texts.ts';
import { Refused, type UserError } from './refusal.ts';

export interface Assurances {
  /** A steward says: ten digits in it are no CPR number. */
  notPersonalNumbers?: boolean | null | undefined;
  /** A steward says: the person named holds a public function. */
  publicFunction?: boolean | null | undefined;
}

const longestText = 20_000;

/**
 * Where persons seem to be named: to be held until a steward has looked.
 * @throws Refused PERSONAL_NUMBER, PERSONAL_MAILBOX or TOO_LONG, saying where and never what
 */
export function screenInput(viewer: Viewer, input: unknown, { notPersonalNumbers, publicFunction }: Assurances = {}): string[] {
  const steward = viewer.role === 'STEWARD';
  const { numbers, names, mailboxes } = screenTexts(input);
  const errors: UserError[] = [
    ...numbers.filter(({ suspicion }) => suspicion === 'CERTAIN' || !(steward && notPersonalNumbers)).map(({ path }) => ({
      code: 'PERSONAL_NUMBER', path,
      message: { da: 'Her står noget, der ligner et CPR-nummer. Sager om enkeltpersoner hører ikke til her. Brug jeres eget fagsystem.', en: 'This looks like a CPR number. Cases about individuals do not belong here. Use your own case system.' },
    })),
    ...(steward && publicFunction ? [] : mailboxes).map((path) => ({
      code: 'PERSONAL_MAILBOX', path, message: { da: 'Postkassen ligner en persons. Brug en funktionspostkasse.', en: "The mailbox looks like a person's. Use a functional mailbox." },
    })),
    ...tooLong(input, []),
  ];
  if (errors.length) throw new Refused(errors);
  return steward && publicFunction ? [] : names.map((path) => path.join('.'));
}

function tooLong(value: unknown, path: string[]): UserError[] {
  if (typeof value === 'string' && value.length > longestText) return [{ code: 'TOO_LONG', path, message: { da: `Teksten må højst have ${longestText} tegn.`, en: `The text may have ${longestText} characters at most.` } }];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => tooLong(part, [...path, key])) : [];
}
