/**
 * Gives the browser each operation as its text and not as the tree that the code generator writes: a twelfth of the script to read, and urql reads a text only
 * when it is first asked for. A fragment stands once, however many operations use it.
 */
import { type DefinitionNode, type DocumentNode, Kind, print, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const generated = /\/web\/src\/gql\/graphql\.ts$/;
const written = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode<.*>;$/gm;

const textOf = (definition: DefinitionNode): string => JSON.stringify(stripIgnoredCharacters(print(definition)));

export const operationsAsText = (): Plugin => ({
  name: 'operations-as-text',
  enforce: 'pre',
  transform(code, id) {
    if (!generated.test(id)) return null;
    const fragments = new Map<string, string>();
    const rest = code.replaceAll(written, (_, name: string, tree: string) => {
      const { definitions } = JSON.parse(tree) as DocumentNode;
      const parts = definitions.map((definition) => {
        if (definition.kind !== Kind.FRAGMENT_DEFINITION) return textOf(definition);
        const constant = `fragment_${definition.name.value}`;
        fragments.set(constant, textOf(definition));
        return constant;
      });
      return `export const ${name} = ${parts.join(' + ')};`;
    });
    if (fragments.size === 0) this.error('The generated operations look otherwise than expected: none was found.');
    return { code: `${[...fragments].map(([constant, text]) => `const ${constant} = ${text};`).join('\n')}\n${rest}`, map: null };
  },
});
