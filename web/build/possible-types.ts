/** Tells the cache which types each interface of the API stands for, read from the printed schema while building: `import { possibleTypes } from 'api:possible-types'`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, isAbstractType } from 'graphql';
import type { Plugin } from 'vite';

const id = 'api:possible-types';
const file = fileURLToPath(new URL('../../server/schema.graphql', import.meta.url));

export const possibleTypes = (): Plugin => ({
  name: 'possible-types',
  resolveId: (asked) => (asked === id ? `\0${id}` : null),
  async load(asked) {
    if (asked !== `\0${id}`) return null;
    this.addWatchFile(file);
    const schema = buildSchema(await readFile(file, 'utf8'));
    const types = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && !type.name.startsWith('__'));
    const possible = Object.fromEntries(types.map((type) => [type.name, isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : []]));
    return `export const possibleTypes = ${JSON.stringify(possible)};`;
  },
});
