/** Meetings. */
import { meetings } from '#server/read-models/meeting.ts';
import { builder } from './builder.ts';
import { MeetingKind, MeetingStatus } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Node } from './node.ts';
import { Actor, Citation, Meeting } from './refs.ts';
import { answerMany } from './root.ts';

Meeting.implement({
  description: 'A meeting. `when` is as exact as is known: "2026", "2026-03", "2026-Q4", "2026-03-12".',
  interfaces: [Node],
  fields: (t) => {
    const { worded, text, maybe, maybeInt, list, enumerated } = fieldsOf(t);
    return {
      title: worded(), kind: enumerated(MeetingKind), status: enumerated(MeetingStatus), council: maybe(Actor), parties: list(Actor, 'few'), when: text(), timesPerYear: maybeInt(), citations: list(Citation, 'few'),
    };
  },
});

builder.queryField('meetings', (t) => t.field({ type: [Meeting], description: 'In the order of their dates, however exact; with `plan`, those that it tells of.', args: { year: t.arg.int(), plan: t.arg.string() }, extensions: { listSize: 30 }, resolve: answerMany(meetings) }));
