import { expect, test } from 'vitest';
import { planAhead } from '#server/database/planned-ahead.ts';

const counted = () => {
  let runs = 0;
  let finish: () => void = () => undefined;
  return { again: () => new Promise<void>((resolve) => { runs += 1; finish = resolve; }), runs: () => runs, finish: () => { finish(); return new Promise((resolve) => setTimeout(resolve)); } };
};

test('a text that ran out of time before it was ever answered is asked once more, and only once', async () => {
  const ahead = planAhead();
  const { again, runs, finish } = counted();
  ahead.ranOut('a', again);
  await finish();
  ahead.ranOut('a', again);
  expect(runs()).toBe(1);
});

test('a text that was answered before is too slow with its plan: it is left alone', () => {
  const ahead = planAhead();
  const { again, runs } = counted();
  ahead.answered('a');
  ahead.ranOut('a', again);
  expect(runs()).toBe(0);
});

test('one at a time: a second text waits for its next asker', async () => {
  const ahead = planAhead();
  const { again, runs, finish } = counted();
  ahead.ranOut('a', again);
  ahead.ranOut('b', again);
  expect(runs()).toBe(1);
  await finish();
  ahead.ranOut('b', again);
  expect(runs()).toBe(2);
});

test('one that fails behind the scenes is nobody\'s error, and the next may run', async () => {
  const ahead = planAhead();
  const { again, runs } = counted();
  ahead.ranOut('a', () => Promise.reject(new Error('no database')));
  await new Promise((resolve) => setTimeout(resolve));
  ahead.ranOut('b', again);
  expect(runs()).toBe(1);
});
