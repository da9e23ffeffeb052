/** What is new to whoever is asking. */
import type { Context } from '#server/context.ts';
import { seeNotifications } from '#server/identity/news-seen.ts';
import { can } from '#server/identity/permissions.ts';
import { notifications, unreadNotifications } from '#server/read-models/notification.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder, DateTime } from './builder.ts';
import { askGraph } from './compiled.ts';
import { NotificationKind } from './enums.ts';
import { fieldsOf, type Row, rowType } from './fields.ts';
import { Change, Comment, Proposal } from './refs.ts';
import { proposalsFor } from './whose-proposals.ts';

const Notification = rowType('Notification');
Notification.implement({
  description: 'Something that is new to whoever is asking, and what it is about: one of the three.',
  fields: (t) => {
    const { enumerated, moment, flag, maybe } = fieldsOf(t);
    return { kind: enumerated(NotificationKind), at: moment(), unread: flag('It came after they last looked.'), proposal: maybe(Proposal), comment: maybe(Comment), change: maybe(Change) };
  },
});

/** Nobody in particular and programs have no news. */
const hasNews = ({ viewer }: Context): boolean => viewer.id !== null && viewer.via !== 'key';
const mine = ({ viewer }: Context) => {
  const may = (districts: string[]) => can(viewer, 'reviewProposal', { kind: 'proposal', organisations: [], districts, authors: [] }, {}) === 'YES';
  return { reviews: viewer.districts.filter((district) => may([district])), reviewer: may([]) };
};
const given = (context: Context) => ({ mine: mine(context), ...proposalsFor(context) });

builder.queryFields((t) => ({
  notifications: t.field({
    type: [Notification], description: 'What is new to whoever is asking: the newest 60.', extensions: { listSize: 60 },
    resolve: async (_root, _arguments, context, info) => (hasNews(context) ? ((await askGraph(notifications, shapes, context, info, given(context))) as Row[]) : []),
  }),
  unreadNotifications: t.int({
    description: 'How many came after they last looked.',
    resolve: async (_root, _arguments, context, info) => (hasNews(context) ? Number((await askGraph(unreadNotifications, shapes, context, info, given(context)))[0] ?? 0) : 0),
  }),
}));

builder.mutationField('seeNotifications', (t) => t.field({
  type: 'Boolean', description: 'Whoever is asking has looked at everything until then. Repeating it changes nothing; whether there was somebody to note it for.', args: { until: t.arg({ type: DateTime, required: true }) },
  resolve: async (_root, { until }, context) => {
    if (!hasNews(context)) return false;
    await seeNotifications(context.writing.database, context.viewer, until);
    return true;
  },
}));
