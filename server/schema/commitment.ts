/** Commitments, and what running text says besides. */
import { commitmentBySlug } from '#server/read-models/commitment.ts';
import { builder } from './builder.ts';
import { connectionField } from './connection.ts';
import { CommitmentActorsConnection } from './edges.ts';
import { CommitmentStatus, LeadershipType, TenseType } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Citation, Commitment, Concept, FocusArea, Statement } from './refs.ts';
import { answerOne } from './root.ts';

Commitment.implement({
  description: 'One indsats of a focus area.',
  interfaces: [Node, Entity],
  fields: (t) => {
    const { int, worded, maybeText, one, maybe, list, enumerated } = fieldsOf(t);
    return {
      ordinal: int('Its place among the focus area\'s, from 1.'), summary: worded('In our own words.'), status: enumerated(CommitmentStatus), leadership: enumerated(LeadershipType),
      responsible: maybeText('As an action plan states it.'), due: maybeText(),
      implements: list(Commitment, 'few', "The district's commitments that an action plan's one carries out (udmønter)."), implementedBy: list(Commitment, 'few'),
      continues: maybe(Commitment, "Last year's."), focusArea: one(FocusArea),
      actors: connectionField(t, CommitmentActorsConnection, 'Who has a part in it: one edge an actor, strongest first.'),
      targetGroups: list(Concept, 'few', 'Whom it is for.'), directedAgainst: list(Concept, 'few', 'What it is directed against: no target group, no actor.'),
      methods: list(Concept, 'few'), legalBases: list(Concept, 'few'), citations: list(Citation, 'few'),
    };
  },
});

Statement.implement({
  description: 'What running text promises, reports or describes outside the numbered commitments.',
  interfaces: [Node, Entity],
  fields: (t) => {
    const { text, worded, maybe, list, enumerated } = fieldsOf(t);
    return {
      key: text(), summary: worded('In our own words.'), tense: enumerated(TenseType), focusArea: maybe(FocusArea, 'Null where it stands outside the focus areas.'),
      actors: connectionField(t, CommitmentActorsConnection, 'Who has a part in it.'), citations: list(Citation, 'few'),
    };
  },
});

builder.queryField('commitment', (t) => t.field({ type: Commitment, nullable: true, args: { slug: t.arg.string({ required: true }) }, resolve: answerOne(commitmentBySlug) }));
