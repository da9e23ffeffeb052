import { beforeAll, expect, test } from 'vitest';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

const plan = 'ostjylland-2026';

test('the meetings of a plan come by time, each with where it stands', async () => {
  const { data, roundTrips } = await ask(`{ meetings(plan: "${plan}") { id when kind council { slug } parties { slug } citations { label section } } }`);
  expect(roundTrips).toBe(1);
  const whens = data.meetings.map((m: { when: string }) => m.when);
  expect(whens).toEqual([...whens].sort());
  expect(whens).toEqual(expect.arrayContaining(['2026-03', '2026-Q4', '2026', '2025']));
  for (const { citations } of data.meetings) expect(citations.length).toBeGreaterThan(0);
});

test('of a year or of a plan that tells of none, there are only those', async () => {
  const { data } = await ask(`{ spring: meetings(year: 2025, plan: "${plan}") { when } none: meetings(plan: "nowhere-1999") { id } }`);
  expect(data.spring.map((m: { when: string }) => m.when)).toEqual(['2025', '2025']);
  expect(data.none).toEqual([]);
});

test('a focus area has the meetings that its section tells of, an actor those it holds or takes part in', async () => {
  const { data } = await ask(`{ gangs: focusArea(slug: "${plan}-2.6") { meetings { title } } traffic: focusArea(slug: "${plan}-2.5") { meetings { id } }
    council: actor(slug: "kredsraadet") { meetings(plan: "${plan}") { when } } police: actor(slug: "ostjyllands-politi") { meetings(plan: "${plan}") { id } } }`);
  expect(data.gangs.meetings).toHaveLength(1);
  expect(data.traffic.meetings).toEqual([]);
  expect(data.council.meetings.map((m: { when: string }) => m.when)).toEqual(['2025', '2026-03']);
  expect(data.police.meetings.length).toBeGreaterThan(2);
});
