/** Concepts: themes, target groups, methods, words and laws. */
import { conceptBySlug, concepts } from '#server/read-models/concept.ts';
import { builder } from './builder.ts';
import { CertaintyType, ConceptScheme } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Commitment, Concept, FocusArea, PublicSource } from './refs.ts';
import { answerMany, answerOne } from './root.ts';

Concept.implement({
  description: 'A SKOS concept: one preferred name and the other words people use for it.',
  interfaces: [Node, Entity],
  fields: (t) => {
    const { texts, maybeWorded, maybeFloat, wordedTexts, list, enumerated } = fieldsOf(t);
    return {
      scheme: enumerated(ConceptScheme), otherNames: texts(), definition: maybeWorded(), sources: list(PublicSource, 'few'), certainty: enumerated(CertaintyType), doubts: wordedTexts(),
      broader: list(Concept, 'few'), narrower: list(Concept, 'some'), related: list(Concept, 'few'), minAge: maybeFloat('Years.'), maxAge: maybeFloat('Years.'),
      focusAreas: list(FocusArea, 'some', 'Those about it or governed by it.'), commitments: list(Commitment, 'some', 'Those that reach it, are directed against it, use it or rest on it.'),
    };
  },
});

builder.queryFields((t) => ({
  concepts: t.field({ type: [Concept], args: { scheme: t.arg({ type: ConceptScheme, required: true }) }, extensions: { listSize: 100 }, resolve: answerMany(concepts) }),
  concept: t.field({ type: Concept, nullable: true, args: { slug: t.arg.string({ required: true }) }, resolve: answerOne(conceptBySlug) }),
}));
