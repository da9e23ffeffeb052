import { expect, it } from 'vitest';
import { fewAtOnce } from '../../web/src/app/few-at-once.ts';

/** A fetch whose answers the test gives. */
const controlled = () => {
  const asked: { url: string; answer: () => void; fail: () => void }[] = [];
  const ask = ((url: string) => new Promise<Response>((resolve, reject) => { asked.push({ url, answer: () => resolve(new Response(url)), fail: () => reject(new TypeError('network')) }); })) as typeof fetch;
  return { asked, ask };
};
const turn = () => new Promise((resolve) => setTimeout(resolve));

it('runs as many as allowed and the others in the order they came, also past one that fails', async () => {
  const { asked, ask } = controlled();
  const limited = fewAtOnce(2, ask);
  const answers = ['a', 'b', 'c', 'd'].map((url) => limited(url).then((response) => response.text(), () => `${url} failed`));
  await turn();
  expect(asked.map(({ url }) => url)).toEqual(['a', 'b']);
  asked[1]?.fail();
  await turn();
  expect(asked.map(({ url }) => url)).toEqual(['a', 'b', 'c']);
  asked[0]?.answer();
  await turn();
  expect(asked.map(({ url }) => url)).toEqual(['a', 'b', 'c', 'd']);
  asked[2]?.answer();
  asked[3]?.answer();
  expect(await Promise.all(answers)).toEqual(['a', 'b failed', 'c', 'd']);
  void limited('e');
  await turn();
  expect(asked.at(-1)?.url).toBe('e');
});
