/** Fields that many types have. All of them resolve to what the root's one query brought (see `compiled.ts`). */
import type { EnumRef, InterfaceRef, ObjectRef } from '@pothos/core';
import { builder, DateTime } from './builder.ts';
import { read } from './compiled.ts';
import { Locale } from './enums.ts';

/** A row that a compiled query brought: which keys it has depends on what was asked for. */
export type Row = Record<string, unknown>;
type Types = typeof builder.$inferSchemaTypes;
export type RowRef = ObjectRef<Types, Row, Row> | InterfaceRef<Types, Row, Row>;

/** Declares an object type whose rows are compiled. */
export const rowType = (name: string) => builder.objectRef<Row>(name);

/** How many elements a list without a page size counts as, where the node estimate multiplies (see `behaviours/`). */
const listSizes = { few: 3, several: 6, some: 12, many: 100 } as const;
export type ListSize = keyof typeof listSizes;

type FieldBuilder = PothosSchemaTypes.FieldBuilder<Types, Row>;
/** The field builder of a type whose rows are compiled. */
export type RowFields = PothosSchemaTypes.ObjectFieldBuilder<Types, Row>;
const said = (description: string | undefined) => (description === undefined ? {} : { description });

/** Field makers over one type's field builder; `maybe…` are nullable, `worded…` take the language. */
// biome-ignore lint/suspicious/noExplicitAny: object and interface field builders share these methods and no type.
export function fieldsOf(builderOfType: any) {
  const t = builderOfType as FieldBuilder;
  const locale = () => ({ locale: t.arg({ type: Locale, required: true, defaultValue: 'DA' }) });
  return {
    id: () => t.field({ type: 'ID', description: 'Opaque and global.', resolve: read }),
    text: (description?: string) => t.field({ type: 'String', ...said(description), resolve: read }),
    maybeText: (description?: string) => t.field({ type: 'String', nullable: true, ...said(description), resolve: read }),
    texts: (description?: string) => t.field({ type: ['String'], ...said(description), resolve: read }),
    worded: (description?: string) => t.field({ type: 'String', args: locale(), ...said(description), resolve: read }),
    maybeWorded: (description?: string) => t.field({ type: 'String', nullable: true, args: locale(), ...said(description), resolve: read }),
    wordedTexts: (description?: string) => t.field({ type: ['String'], args: locale(), ...said(description), resolve: read }),
    int: (description?: string) => t.field({ type: 'Int', ...said(description), resolve: read }),
    maybeInt: (description?: string) => t.field({ type: 'Int', nullable: true, ...said(description), resolve: read }),
    float: (description?: string) => t.field({ type: 'Float', ...said(description), resolve: read }),
    maybeFloat: (description?: string) => t.field({ type: 'Float', nullable: true, ...said(description), resolve: read }),
    moment: (description?: string) => t.field({ type: DateTime, ...said(description), resolve: read }),
    flag: (description?: string) => t.field({ type: 'Boolean', ...said(description), resolve: read }),
    // biome-ignore lint/suspicious/noExplicitAny: whichever enum it is, its values pass through as they are.
    enumerated: <T extends EnumRef<Types, any>>(type: T, description?: string) => t.field({ type, ...said(description), resolve: read }),
    one: (type: RowRef, description?: string) => t.field({ type, ...said(description), resolve: read }),
    maybe: (type: RowRef, description?: string) => t.field({ type, nullable: true, ...said(description), resolve: read }),
    list: (type: RowRef, size: ListSize, description?: string) => t.field({ type: [type], ...said(description), extensions: { listSize: listSizes[size] }, resolve: read }),
    locale,
  };
}
