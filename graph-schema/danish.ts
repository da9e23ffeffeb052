/** Danish letters in ASCII and in order. */

const ascii: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', è: 'e', ü: 'u', ö: 'oe', ä: 'ae', ß: 'ss' };

/** A slug of a Danish name: lower-case ASCII words joined by hyphens, `æ ø å` as `ae oe aa`. */
export const slugify = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/[æøåéèüöäß]/g, (letter) => ascii[letter] ?? letter)
    .normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

const order: Record<string, string> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

/** The name as Danish sorts it, by code point: æ ø å last, and `aa` as å, where a name has it. */
export const sortNameOf = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/aa/g, 'å').replace(/[æäøöå]/g, (letter) => order[letter] ?? letter);
