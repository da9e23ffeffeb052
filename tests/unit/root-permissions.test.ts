import { extendSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '#server/schema/index.ts';
import { rootsWithoutPermission } from '#server/schema/root-permissions.ts';

test('every root field stands under a row of the permission table', () => {
  expect(rootsWithoutPermission(buildSchema())).toEqual([]);
});

test('a root field that somebody adds without one is named', () => {
  const grown = extendSchema(buildSchema(), parse('extend type Query { everythingAboutEverybody: String }'));
  expect(rootsWithoutPermission(grown)).toContain('Query.everythingAboutEverybody');
});
