/** The catalogues: the same messages in both languages, each well formed, none with a word that the interface does not use. */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { forbiddenWords } from '#tests/support/words.ts';
import da from '../../web/src/i18n/da.json' with { type: 'json' };
import en from '../../web/src/i18n/en.json' with { type: 'json' };

const catalogues: Record<'da' | 'en', Record<string, string>> = { da, en };

/** What a compiled message asks for: its placeholders and how each is used. */
type Piece = string | number | readonly Piece[] | Record<string, unknown>;
const placeholders = (piece: Piece): string[] => {
  if (!Array.isArray(piece)) return typeof piece === 'object' && piece !== null ? Object.values(piece as Record<string, Piece>).flatMap(placeholders) : [];
  return (piece as Piece[]).flatMap((part) => (Array.isArray(part) && typeof part[0] === 'string' ? [part[0], ...part.slice(1).flatMap((rest) => placeholders(rest as Piece))] : placeholders(part)));
};

describe('the message catalogues', () => {
  it('hold the same messages in Danish and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
  });

  it.each(['da', 'en'] as const)('are well formed and say something: %s', (language) => {
    for (const [key, message] of Object.entries(catalogues[language])) {
      expect(message.trim(), key).not.toBe('');
      expect(() => compileMessage(message), key).not.toThrow();
    }
  });

  it('ask for the same values in both languages', () => {
    for (const [key, message] of Object.entries(da)) {
      const used = (text: string): string[] => [...new Set(placeholders(compileMessage(text) as Piece))].sort();
      expect(used(catalogues.en[key] ?? ''), key).toEqual(used(message));
    }
  });

  it('count with plurals and do not glue endings on', () => {
    for (const language of ['da', 'en'] as const) {
      for (const [key, message] of Object.entries(catalogues[language])) {
        expect(message, key).not.toMatch(/\}(?:er|erne|s)\b/);
      }
    }
  });

  it.each(['da', 'en'] as const)('use no word that the interface does not use: %s', (language) => {
    const found = Object.entries(catalogues[language]).flatMap(([key, message]) => forbiddenWords(message, language).map((word) => `${key}: ${word}`));
    expect(found).toEqual([]);
  });

  it('say nothing with an exclamation mark', () => {
    for (const catalogue of Object.values(catalogues)) for (const [key, message] of Object.entries(catalogue)) expect(message, key).not.toContain('!');
  });
});
