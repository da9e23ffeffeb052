import { expect, test } from 'vitest';
import { slugify, sortNameOf } from '#graph-schema/danish.ts';

test('slugs are ASCII, with æ ø å written out', () => {
  expect(slugify('Rådet for Sikker Trafik')).toBe('raadet-for-sikker-trafik');
  expect(slugify('Lyngby-Taarbæk')).toBe('lyngby-taarbaek');
  expect(slugify('  Ærø / Samsø  ')).toBe('aeroe-samsoe');
});

test('names sort as Danish does: æ ø å last, aa as å', () => {
  const names = ['Aarhus', 'Ærø', 'Odder', 'Øvrige', 'Randers', 'Ål', 'Bo Trygt'];
  const byCodePoint = [...names].sort((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1));
  expect(byCodePoint).toEqual([...names].sort(new Intl.Collator('da').compare));
});
