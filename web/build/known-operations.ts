/** Writes down which operations the client sends, for servers that take no others from browsers: `operations.json`, each as the hash of its text as graphql-js prints it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatDocument, stringifyDocument } from '@urql/core';
import { concatAST, type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';
import type { Plugin } from 'vite';

const sources = fileURLToPath(new URL('../src', import.meta.url));
const hashOf = (document: DocumentNode): string => createHash('sha256').update(print(document)).digest('hex');

/** Every operation with the fragments that it uses, and no others. */
function operationsIn(folder: string): DocumentNode[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql')).sort();
  const { definitions } = concatAST(files.map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8'))));
  const fragments = new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const usedBy = (node: DocumentNode['definitions'][number], found = new Set<FragmentDefinitionNode>()): Set<FragmentDefinitionNode> => {
    visit(node, { FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) usedBy(fragment, found.add(fragment));
    } });
    return found;
  };
  return definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION).map((one) => ({ kind: Kind.DOCUMENT, definitions: [one, ...usedBy(one)] }));
}

/** Fragments have no order. */
const sorted = (document: DocumentNode): DocumentNode => ({ ...document, definitions: [...document.definitions].sort((a, b) => (print(a) < print(b) ? -1 : 1)) });

export const knownOperations = (): Plugin => ({
  name: 'known-operations',
  apply: 'build',
  generateBundle() {
    // As it is written, for what is fetched directly; as the client's cache completes it, for the rest.
    const hashes = operationsIn(sources).flatMap((document) => [document, formatDocument(document) as DocumentNode]).map((document) => hashOf(sorted(parse(stringifyDocument(document)))));
    this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify([...new Set(hashes)].sort()) });
  },
});
