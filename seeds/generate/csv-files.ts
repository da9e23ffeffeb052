/** Rows as the files that Neo4j's bulk import reads: one a label and one a relationship type, with the columns that the vocabulary declares. */
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Label, nodes as vocabulary } from '#graph-schema/nodes.ts';
import { type RelationshipName, relationships } from '#graph-schema/relationships.ts';
import type { BulkFiles } from '#server/database/bulk-import.ts';
import type { Sink } from './country.ts';

interface Column { name: string; list: boolean; type: string }

const columnOf = ([name, shape]: [string, z.ZodType]): Column => {
  const inner = shape instanceof z.ZodOptional ? shape.unwrap() as z.ZodType : shape;
  if (inner instanceof z.ZodArray) return { name, list: true, type: inner.element instanceof z.ZodNumber ? 'long[]' : 'string[]' };
  if (inner instanceof z.ZodBoolean) return { name, list: false, type: 'boolean' };
  if (inner instanceof z.ZodNumber) return { name, list: false, type: inner.format === 'safeint' || inner.format === 'int32' ? 'long' : 'double' };
  return { name, list: false, type: 'string' };
};
const columnsOf = (shape: z.ZodObject): Column[] => Object.entries(shape.shape as Record<string, z.ZodType>).map(columnOf);

/** Lists are joined by `;`: what is generated holds none. */
const cell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  const text = Array.isArray(value) ? value.join(';') : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const bufferSize = 1 << 18;

/** One file, written in large pieces. */
function openFile(file: string, header: string): { line(text: string): void; close(): void } {
  const descriptor = openSync(file, 'w');
  let buffered = header;
  const flush = (): void => {
    writeSync(descriptor, buffered);
    buffered = '';
  };
  return {
    line(text) {
      buffered += text;
      if (buffered.length > bufferSize) flush();
    },
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

/** Writes into `folder`; `close()` ends the files and says what there is to import. */
export function csvFiles(folder: string): Sink & { close(): BulkFiles } {
  type Out = ReturnType<typeof openFile> & { file: string; columns: Column[] };
  const nodeFiles = new Map<Label, Out>();
  const relationshipFiles = new Map<RelationshipName, Out>();
  const open = (name: string, columns: Column[], heads: string[]): Out => {
    const file = path.join(folder, `${name}.csv`);
    return { file, columns, ...openFile(file, `${heads.join(',')}\n`) };
  };
  return {
    node(label, properties) {
      let out = nodeFiles.get(label);
      if (!out) {
        const columns = columnsOf(vocabulary[label].properties);
        out = open(label, columns, columns.map(({ name, type }) => (name === 'id' ? 'id:ID' : `${name}:${type}`)));
        nodeFiles.set(label, out);
      }
      let line = '';
      for (const { name } of out.columns) line += line === '' ? cell(properties[name]) : `,${cell(properties[name])}`;
      out.line(`${line}\n`);
    },
    relationship(type, from, to, properties) {
      let out = relationshipFiles.get(type);
      if (!out) {
        const columns = columnsOf(relationships[type].properties);
        out = open(type, columns, [':START_ID', ':END_ID', ...columns.map(({ name, type: of }) => `${name}:${of}`)]);
        relationshipFiles.set(type, out);
      }
      let line = `${from},${to}`;
      for (const { name } of out.columns) line += `,${cell(properties[name])}`;
      out.line(`${line}\n`);
    },
    close() {
      for (const { close } of [...nodeFiles.values(), ...relationshipFiles.values()]) close();
      return {
        nodes: [...nodeFiles].map(([label, { file }]) => ({ labels: [label, ...vocabulary[label].marks], file })),
        relationships: [...relationshipFiles].map(([type, { file }]) => ({ type, file })),
      };
    },
  };
}
