/** The digest before a council meeting. */
import { digest } from '#server/read-models/digest.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder } from './builder.ts';
import { askGraph } from './compiled.ts';
import { fieldsOf, type Row, rowType } from './fields.ts';
import { Actor, Change, Commitment, Meeting, Plan, Proposal } from './refs.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import { proposalsFor } from './whose-proposals.ts';

const DigestPart = rowType('DigestPart');
DigestPart.implement({ description: 'A body and the commitments it is about.', fields: (t) => ({ actor: fieldsOf(t).one(Actor), commitments: fieldsOf(t).list(Commitment, 'several') }) });

const Digest = rowType('Digest');
Digest.implement({
  description: 'What a council wants to know before it meets. Lists hold the newest or the first of what the counts count.',
  fields: (t) => {
    const { one, maybe, moment, int, list } = fieldsOf(t);
    return {
      plan: one(Plan), since: moment('From when changes are told.'), meeting: maybe(Meeting, 'The next council meeting that a plan of the same place tells of, as exactly as is known.'), lastMeeting: maybe(Meeting, 'The latest that is over. Where no `meeting` is known, it is not known when the next one is.'),
      changes: list(Change, 'some', 'Newest first, at most 50.'), changeCount: int(),
      unconfirmed: list(DigestPart, 'some', 'Who is said to have a part and has not said so itself. Collectives and whoever is only meant by "vi" are left out.'), unconfirmedCount: int('Of pairs of a body and a commitment.'), confirmedCount: int('The same of those that have.'),
      declined: list(DigestPart, 'few', 'Who has said that it does not.'), proposals: list(Proposal, 'some', 'Those that wait, oldest first, as far as the viewer reads proposals.'), proposalCount: int(),
    };
  },
});

/** Where no day is given: about how long a council does not meet. */
const defaultDays = 90;
const day = /^\d{4}-\d{2}-\d{2}$/;

builder.queryField('digest', (t) => t.field({
  type: Digest, nullable: true, description: 'Of a plan, since a day (YYYY-MM-DD); without one, the last ninety days.', args: { plan: t.arg.string({ required: true }), since: t.arg.string() },
  resolve: async (_root, { since }, context, info) => {
    if (since && !(day.test(since) && !Number.isNaN(Date.parse(since)))) throw new InvalidInput('since', 'must be a day: YYYY-MM-DD.');
    const from = since ? new Date(`${since}T00:00:00Z`) : new Date(Date.now() - defaultDays * 86_400_000);
    const given = { since: from.toISOString(), today: new Date().toISOString().slice(0, 10), ...proposalsFor(context) };
    return ((await askGraph(digest, shapes, context, info, given))[0] ?? null) as Row | null;
  },
}));
