/** What the build makes of the generated operations: the same question, as a text, each fragment once. */
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationsAsText } from '../../web/build/operations-as-text.ts';

const written = (name: string, text: string): string => `export const ${name} = ${JSON.stringify(parse(text, { noLocation: true }))} as unknown as DocumentNode<Answer, Asked>;`;
const fragment = 'fragment Named on Actor { id name(locale: $locale) }';
const one = `query One($slug: String!, $locale: Locale!) { actor(slug: $slug) { ...Named } } ${fragment}`;
const other = `query Other($locale: Locale!) { actors { edges { node { ...Named } } } } ${fragment}`;

function built(code: string): string {
  const { transform } = operationsAsText();
  const outcome: unknown = typeof transform === 'function' ? transform.call({ error: (said: string) => { throw new Error(said); } } as never, code, '/a/web/src/gql/graphql.ts') : undefined;
  return (outcome as { code: string }).code;
}

describe('operations in the browser', () => {
  it('ask what the generated ones ask', () => {
    const script = built(['export type Answer = { id: string };', written('OneDocument', one), written('OtherDocument', other)].join('\n'));
    const run = new Function(`${script.replaceAll('export const', 'const').replace(/export type .*/, '')}\nreturn [OneDocument, OtherDocument];`) as () => string[];
    expect(run().map((text) => print(parse(text)))).toEqual([one, other].map((text) => print(parse(text))));
    expect(script.split(JSON.stringify(stripIgnoredCharacters(fragment))).length - 1, 'how often the fragment stands there').toBe(1);
    expect(script).toContain('export type Answer');
  });

  it('are missed where the generator has come to write them otherwise', () => {
    expect(() => built('export const OneDocument = gql`query One { plans { id } }`;')).toThrow(/look otherwise/);
  });
});
