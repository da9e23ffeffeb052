import { parse, getOperationAST } from 'graphql';
import { describe, expect, test } from 'vitest';
import { estimateNodes, mostNodes } from '#server/behaviours/node-estimate.ts';
import { limits, problemsOf } from '#server/behaviours/operation-limits.ts';
import { deepestNesting, nestingOf } from '#server/behaviours/use-parse-limits.ts';
import { buildSchema } from '#server/schema/index.ts';

const schema = buildSchema();
const estimate = (text: string, variables = {}) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  return operation ? estimateNodes(schema, document, operation, variables) : Number.NaN;
};

describe('what an operation is in itself', () => {
  test('an ordinary operation has no problem', () => {
    expect(problemsOf(parse('{ plan(slug: "x") { focusAreas { commitments { name } } } }'))).toEqual([]);
  });
  test('depth counts through fragments', () => {
    const deep = `{ ${'node { '.repeat(limits.depth)} id ${'}'.repeat(limits.depth)} }`;
    expect(problemsOf(parse(deep))[0]).toMatch(/13 levels; at most 12/);
    expect(problemsOf(parse(`{ ...a } fragment a on Query { ${'node { '.repeat(limits.depth)} id ${'}'.repeat(limits.depth)} }`))[0]).toMatch(/13 levels/);
  });
  test('__typename counts as an alias like any other', () => {
    expect(problemsOf(parse(`{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`)).join()).toMatch(/16 aliases; at most 15/);
  });
  test('directives and definitions are counted', () => {
    expect(problemsOf(parse(`{ __typename ${'@a '.repeat(7)} }`)).join()).toMatch(/7 directives; at most 6/);
    expect(problemsOf(parse(`{ __typename } ${Array.from({ length: 50 }, (_, i) => `fragment f${i} on Query { __typename }`).join(' ')}`)).join()).toMatch(/51 definitions; at most 50/);
  });
  test('fragments that double 25 times are refused in a moment, by the steps they take', () => {
    const bomb = `{ ...f0 } ${Array.from({ length: 25 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f25 on Query { __typename }`;
    expect(problemsOf(parse(bomb)).join()).toMatch(/too many fields and fragments/);
  });
  test('a fragment within itself ends the walk', () => {
    expect(problemsOf(parse('{ ...a } fragment a on Query { ...a }'))).toEqual([]);
  });
});

describe('what an operation could bring', () => {
  test('page sizes multiply, edges are counted once, the default page is 25', () => {
    expect(estimate('{ actors { edges { node { slug } } } }')).toBe(25);
    expect(estimate('{ actors(first: 10) { edges { node { commitments(first: 4) { edges { node { slug } } } } } } }')).toBe(10 + 40);
  });
  test('a page size in a variable counts as it is given', () => {
    expect(estimate('query($n: Int) { actors(first: $n) { edges { node { slug } } } }', { n: 7 })).toBe(7);
  });
  test('a list without a page size counts as its declared size', () => {
    expect(estimate('{ districts { municipalities { slug } } }')).toBe(12 + 12 * 12);
  });
  test('the small query that ends a bare server is above the limit', () => {
    const nested = (depth: number): string => (depth === 0 ? 'slug' : `collaborators(first: 100) { edges { node { ${nested(depth - 1)} } } }`);
    expect(estimate(`{ actor(slug: "x") { ${nested(3)} } }`)).toBeGreaterThan(mostNodes);
  });
  test('doubling fragments are above the limit without being walked', () => {
    const bomb = `{ ...f0 } ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f30 on Query { districts { slug } }`;
    expect(estimate(bomb)).toBeGreaterThan(mostNodes);
  });
});

describe('what never reaches the parser', () => {
  test('brackets are counted however they are mixed', () => {
    expect(nestingOf('{ a(b: [[1]]) { c } }')).toBe(4);
    expect(nestingOf('{'.repeat(10_000))).toBeGreaterThan(deepestNesting);
    expect(nestingOf('}{}{}')).toBe(1);
  });
});
