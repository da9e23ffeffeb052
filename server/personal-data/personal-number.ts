/**
 * Finds CPR numbers in a text, however they are disguised. The check digit (modulus 11) is no condition: numbers without it have been given out
 * since 2007. It only tells how sure a run of ten digits is.
 */

/** CERTAIN: written like one, or with a valid check digit. LIKELY: ten digits that begin with a date. */
export type Suspicion = 'CERTAIN' | 'LIKELY';

// Zero-width characters, soft hyphens and marks show nothing and would hide a number from a search.
const invisible = /[\p{Cf}\p{Mn}\u115f\u1160]/gu;
const separator = String.raw`[\s.\-‐-―−/_·:]`;
const pattern = new RegExp(String.raw`(?<!\d)(\d{2})(${separator}?)(\d{2})(${separator}?)(\d{2})(${separator}{0,3})(\d{4})(?!\d)`, 'g');
const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** As it is to be read: digits of every script as ours, nothing invisible. */
const plain = (text: string): string => text.normalize('NFKC').replace(invisible, '').replace(/\p{Nd}/gu, (digit) => {
  // The digits of a script stand together, zero first.
  let zero = digit.codePointAt(0) as number;
  if (zero < 0x80) return digit;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
});

function isDay(day: number, month: number, year: number): boolean {
  // Sixty is added to the day of numbers that a computer gives out for the time being.
  const date = day > 60 ? day - 60 : day;
  const longest = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return longest !== undefined && date >= 1 && date <= longest;
}

/** The strongest suspicion that the text raises; undefined where it raises none. */
export function personalNumberIn(text: string): Suspicion | undefined {
  let found: Suspicion | undefined;
  for (const match of plain(text).matchAll(pattern)) {
    const [, day = '', first, month = '', second, year = '', third, rest = ''] = match;
    if (!isDay(Number(day), Number(month), Number(year))) continue;
    const digits = [...`${day}${month}${year}${rest}`].map(Number);
    const checks = digits.reduce((sum, digit, index) => sum + digit * (weights[index] as number), 0) % 11 === 0;
    if (first || second || third || checks) return 'CERTAIN';
    found = 'LIKELY';
  }
  return found;
}
