import { expect, test } from 'vitest';
import { citationLabel } from '#server/schema/citation-label.ts';

const plan = { type: 'COOPERATION_PLAN', year: 2026, yearTo: 2026 };

test('a commitment is cited by plan, section, number and page', () => {
  const cited = { key: 'ostjylland-2026/2.2/3', section: '2.2', page: 4, plan };
  expect(citationLabel(cited, 'DA')).toBe('Samarbejdsplan 2026, afsnit 2.2, indsats 3, s. 4');
  expect(citationLabel(cited, 'EN')).toBe('Cooperation plan 2026, section 2.2, commitment 3, p. 4');
});

test('running text is cited as such, and no page is made up', () => {
  expect(citationLabel({ key: 'ostjylland-2026/2.6/t9', section: '2.6', page: null, plan }, 'DA')).toBe('Samarbejdsplan 2026, afsnit 2.6, brødteksten');
});

test('a plan of several years says which', () => {
  expect(citationLabel({ key: 'x/1/2', section: '1', page: 2, plan: { type: 'ACTION_PLAN', year: 2024, yearTo: 2026 } }, 'DA')).toBe('Handleplan 2024–2026, afsnit 1, indsats 2, s. 2');
});

test('a public source is cited by publisher, title and the day it was seen', () => {
  expect(citationLabel({ publisher: 'Bo Trygt', title: 'Partnerskaber', seenOn: '2026-11-01' }, 'DA')).toBe('Bo Trygt: Partnerskaber (set 1. november 2026)');
  expect(citationLabel({ publisher: 'Bo Trygt', title: 'Partnerskaber', seenOn: '2026-11-01' }, 'EN')).toBe('Bo Trygt: Partnerskaber (seen 1 November 2026)');
});
