/** What changed: the history, and the changes that are proposed. */
import { changes } from '#server/read-models/change.ts';
import { builder, DateTime } from './builder.ts';
import { followChanges } from './change-feed.ts';
import { read } from './compiled.ts';
import { connectionType } from './connection.ts';
import { ChangeOperation } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Actor, Change, Claim, User } from './refs.ts';
import { answer } from './root.ts';

Change.implement({
  description: 'One entry of the append-only history, or a change that is only proposed so far. `sequence` grows by one with every change that lands.',
  interfaces: [Node],
  fields: (t) => {
    const { maybeInt, maybe, maybeText, worded, flag, enumerated } = fieldsOf(t);
    return {
      sequence: maybeInt('Null while it is only proposed.'), operation: enumerated(ChangeOperation),
      entity: t.field({ type: Entity, nullable: true, description: 'Null for what is not there yet or no more, and where `claim` is what changed.', resolve: read }),
      claim: maybe(Claim), label: worded('What it was called then: survives deletion and merging.'), byOrganisation: maybe(Actor), by: maybe(User, 'Null to those who may not see people.'),
      at: t.field({ type: DateTime, nullable: true, resolve: read }), summary: worded(), before: maybeText('JSON.'), after: maybeText('JSON.'), reason: maybeText('Why, in the words of who made it.'),
      undoes: maybeInt('The sequence of the change that it takes back.'), erased: flag('Its content held personal data and is gone.'),
    };
  },
});

export const ChangeConnection = connectionType('Change', Change);

builder.queryField('changes', (t) => t.field({
  type: ChangeConnection, description: 'What changed, newest first: everything, one thing (with the links to it), or what one organisation has done (its slug).',
  args: { first: t.arg.int(), after: t.arg.string(), entity: t.arg.id(), byOrganisation: t.arg.string() }, resolve: answer(changes) as never,
}));

builder.subscriptionField('changeFeed', (t) => t.field({
  type: Change, description: 'Every change after `afterSequence`, then each new one as it lands; without it, those from now on. Each once and in order, whichever server one asks.',
  args: { afterSequence: t.arg.int() }, subscribe: followChanges as never, resolve: (row) => row as never,
}));
