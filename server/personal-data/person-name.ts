/** Suspects persons' names in texts and in mailboxes. A suspicion holds a text until a steward has looked; it refuses nothing by itself. */
import { givenNames, namesOfPlaces, shortNames, surnames } from './person-names.ts';

const word = /^\p{Lu}[\p{Ll}'’-]+$|^\p{Lu}\.$/u;

/** The first of what look like names of persons: a given name before a capitalised word, or a common surname behind one. */
export function personNameIn(text: string): string | undefined {
  const words = text.normalize('NFC').split(/[\s,;:()"»«]+/u);
  for (const [index, first] of words.entries()) {
    if (!word.test(first)) continue;
    const given = givenNames.has(first.toLowerCase());
    const short = shortNames.has(first.toLowerCase());
    // Up to two middle names or initials stand between.
    for (let last = index + 1; last <= index + 3; last += 1) {
      const surname = words[last]?.replace(/[.!?]+$/, (end) => (words[last]?.length === 2 ? end : '')) ?? '';
      if (!word.test(surname)) break;
      const known = surnames.has(surname.toLowerCase().replace(/s$|'s$/, '')) || surnames.has(surname.toLowerCase());
      const organisation = words.slice(index + 1, last + 2).some((next) => namesOfPlaces.has(next.toLowerCase()));
      if (organisation) break;
      if ((given && surname.length > 2) || (short && known) || (known && last === index + 1 && !first.endsWith('.') && looksGiven(first))) return `${first} ${surname}`;
    }
  }
  return undefined;
}

/** A capitalised word before a surname that is no function or kind of body: "Familien Hansen", "Advokat Jensen" name somebody all the same. */
const looksGiven = (first: string): boolean => first.length > 1 && !namesOfPlaces.has(first.toLowerCase());

/** Whether a mailbox looks like a person's: `mette.hansen@…`, `j.jensen@…`, `lars@…`. */
export function isPersonsMailbox(address: string): boolean {
  const [local = ''] = address.normalize('NFC').toLowerCase().split('@');
  const parts = local.split(/[._+-]+/).map((part) => part.replace(/\d+$/, '')).filter((part) => part !== '');
  const named = (part: string | undefined): boolean => part !== undefined && (givenNames.has(part) || givenNames.has(part.replaceAll('oe', 'ø').replaceAll('aa', 'å').replaceAll('ae', 'æ')));
  const surnamed = (part: string | undefined): boolean => part !== undefined && (surnames.has(part) || surnames.has(part.replaceAll('oe', 'ø').replaceAll('aa', 'å').replaceAll('ae', 'æ')));
  return named(parts[0]) || surnamed(parts.at(-1)) || (parts.length >= 2 && parts[0]?.length === 1 && (parts.at(-1)?.length ?? 0) > 2);
}
