import { expect, test } from 'vitest';
import { compile, type Selected, type Shapes } from '#server/database/compile.ts';

const field = (name: string, type = 'String', children: Selected[] = [], args: Record<string, unknown> = {}, key = name, concrete = [type]): Selected => ({
  key, field: name, type, concrete, argument: (argument) => (variables) => (argument in args ? args[argument] : variables[argument]), below: () => children,
});
const shapes: Shapes = {
  Plan: { name: (s) => `${s.self}.name`, areas: (s) => { const x = s.fresh(); return `COLLECT { MATCH (${s.self})-->(${x}) RETURN ${s.select(x)} }`; }, since: (s) => `${s.self}.year > ${s.argument('year')}`, title: (s) => (s.choose('locale') === 'EN' ? `${s.self}.en` : `${s.self}.da`) },
  Area: { name: (s) => `${s.self}.name` },
  Actor: { name: (s) => `${s.self}.name`, kind: (s) => `${s.self}.kind` },
};
const root = (s: Parameters<Parameters<typeof compile>[1]>[0]) => `MATCH (n) RETURN ${s.select('n')} AS value`;

test('only what is selected is read, under the key it is answered by', () => {
  const { text } = compile(field('plan', 'Plan', [field('name', 'String', [], {}, 'called')]), root, shapes, {});
  expect(text).toBe('MATCH (n) RETURN {`called`: n.name} AS value');
});

test('an argument becomes a parameter that each request fills anew', () => {
  const compiled = compile(field('plan', 'Plan', [field('since')]), root, shapes, { year: 1 });
  expect(compiled.text).toContain('n.year > $p0');
  expect(compiled.parameters({ year: 2026 })).toEqual({ p0: 2026 });
});

test('a text that depends on an argument holds for that value only', () => {
  const compiled = compile(field('plan', 'Plan', [field('title')]), root, shapes, { locale: 'EN' });
  expect(compiled.text).toContain('n.en');
  expect([compiled.holds({ locale: 'EN' }), compiled.holds({ locale: 'DA' })]).toEqual([true, false]);
});

test('nested rows have variables of their own', () => {
  const { text } = compile(field('plan', 'Plan', [field('areas', 'Area', [field('name')], {}, 'a'), field('areas', 'Area', [field('name')], {}, 'b')]), root, shapes, {});
  expect(new Set(text.match(/v\d+/g)).size).toBe(2);
});

test('an interface reads what each concrete type selects, and says which it is', () => {
  const any: Selected = { key: 'x', field: 'x', type: 'Entity', concrete: ['Area', 'Actor'], argument: () => () => undefined, below: (type) => (type === 'Actor' ? [field('name'), field('kind')] : [field('name')]) };
  const { text } = compile(any, root, shapes, {});
  expect(text).toContain("CASE WHEN n:Actor THEN {__typename: head([l IN labels(n) WHERE l IN ['Area', 'Actor']]), `name`: n.name, `kind`: n.kind} ELSE");
});

test('a field that nobody declared is named', () => {
  expect(() => compile(field('plan', 'Plan', [field('missing')]), root, shapes, {})).toThrow('Plan.missing has no reading');
});
