import { expect, test } from 'vitest';
import { type RouteStep, routeSentence } from '#server/schema/route-words.ts';

const actor = (da: string, en = da): RouteStep => ({ label: 'Actor', da, en, number: null, ordinal: null });
const commitment: RouteStep = { label: 'Commitment', da: 'Et navn', en: 'A name', number: '2.6', ordinal: 1 };

test('two who have a part in the same are told in one sentence', () => {
  const row = { steps: [actor('Bo Trygt'), commitment, actor('Kommunerne', 'The municipalities')], links: [{ type: 'CONTRIBUTES_TO', forward: true }, { type: 'CONTRIBUTES_TO', forward: false }] };
  expect(routeSentence(row, 'DA')).toBe('Bo Trygt og Kommunerne er begge med i indsats 2.6-1');
  expect(routeSentence(row, 'EN')).toBe('Bo Trygt and The municipalities both have a part in commitment 2.6-1');
});

test('a member and its whole, whichever way the route goes', () => {
  expect(routeSentence({ steps: [actor('A'), actor('B')], links: [{ type: 'MEMBER_OF', forward: true }] }, 'DA')).toBe('A er med i B');
  expect(routeSentence({ steps: [actor('A'), actor('B')], links: [{ type: 'MEMBER_OF', forward: false }] }, 'DA')).toBe('B er med i A');
});

test('a longer way is told part by part, and one that ends at a commitment to its end', () => {
  const steps = [actor('A'), actor('B'), commitment, actor('C'), { ...commitment, ordinal: 2 }];
  const links = [{ type: 'COLLABORATES_WITH', forward: true }, { type: 'CONTRIBUTES_TO', forward: true }, { type: 'CONTRIBUTES_TO', forward: false }, { type: 'CONTRIBUTES_TO', forward: true }];
  expect(routeSentence({ steps, links }, 'DA')).toBe('A og B samarbejder; B og C er begge med i indsats 2.6-1; C er med i indsats 2.6-2');
});
