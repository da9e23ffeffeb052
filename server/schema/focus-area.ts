/** Focus areas and their figures. */
import { focusAreaBySlug } from '#server/read-models/focus-area.ts';
import { builder } from './builder.ts';
import { connectionField } from './connection.ts';
import { FocusAreaActorsConnection } from './edges.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Citation, Commitment, Concept, FocusArea, Indicator, Meeting, Plan, Statement } from './refs.ts';
import { answerOne } from './root.ts';

Indicator.implement({
  description: 'A figure as the plan gives it: "omkring 350", "14 to 18", with what it counts and what is doubtful about it.',
  interfaces: [Node],
  fields: (t) => {
    const { worded, float, text, maybeText, wordedTexts, list } = fieldsOf(t);
    return {
      name: worded(), low: float(), high: float('The same as `low` but for intervals.'), qualifier: maybeText('The plan\'s own hedge.'), unit: text(), period: text('What time it is of: "2025".'),
      base: maybeText('What it is a share or a count of.'), doubts: wordedTexts('What speaks against taking it as it stands.'), citations: list(Citation, 'few'),
    };
  },
});

FocusArea.implement({
  description: 'A numbered focus area of one plan.',
  interfaces: [Node, Entity],
  fields: (t) => {
    const { text, maybeWorded, one, list } = fieldsOf(t);
    return {
      number: text('"2.2"'), plan: one(Plan), goal: maybeWorded(), indicators: list(Indicator, 'few'), alsoPromised: list(Statement, 'few', 'What the running text says outside the numbered commitments.'),
      legalBases: list(Concept, 'few'), meetings: list(Meeting, 'few', 'Those that its section tells of.'), theme: one(Concept, 'The same theme in every year\'s plan and every district.'), summary: maybeWorded(),
      commitments: list(Commitment, 'several'), actors: connectionField(t, FocusAreaActorsConnection, 'Everybody who serves it, by a commitment or by running text: one edge an actor.'),
      citations: list(Citation, 'few'),
    };
  },
});

builder.queryField('focusArea', (t) => t.field({ type: FocusArea, nullable: true, args: { slug: t.arg.string({ required: true }) }, resolve: answerOne(focusAreaBySlug) }));
