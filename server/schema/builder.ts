/** The schema's builder: its scalars, its context, and the two arguments that every text and every list has. */
import SchemaBuilder from '@pothos/core';
import type { Context } from '#server/context.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: false;
  Scalars: { DateTime: { Input: string; Output: string } };
}>({ defaultFieldNullability: false });

builder.queryType({ description: 'What the graph can be asked. Every root field is one round trip to the database.' });

const isoDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
export const DateTime = builder.scalarType('DateTime', {
  description: 'A moment in ISO 8601: 2026-03-12T09:00:00Z.',
  serialize: (value) => String(value),
  parseValue: (value) => {
    if (typeof value !== 'string' || !isoDateTime.test(value) || Number.isNaN(Date.parse(value))) throw new TypeError('DateTime must be a moment in ISO 8601, like 2026-03-12T09:00:00Z.');
    return value;
  },
});

builder.mutationType({ description: 'What can be changed. Every mutation takes an `idempotencyKey`: the same key with the same input answers with the first result.' });
builder.subscriptionType({ description: 'What can be followed: POST with `accept: text/event-stream`.' });
