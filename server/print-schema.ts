/** Writes the schema as the committed server/schema.graphql; `--check` fails where that is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from '#server/schema/index.ts';

const file = new URL('./schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('server/schema.graphql is out of date: run `npm run schema` and commit it.');
  process.exitCode = 1;
}
