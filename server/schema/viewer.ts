/** Whoever is asking. */
import { viewerUser } from '#server/read-models/viewer.ts';
import { builder } from './builder.ts';
import { User } from './refs.ts';
import { answerOne } from './root.ts';

const asked = answerOne(viewerUser);
builder.queryField('viewer', (t) => t.field({
  type: User, nullable: true, description: 'Whoever is asking; null of somebody who has not signed in, and of a program.',
  resolve: (root, args, context, info) => (context.viewer.id === null || context.viewer.via === 'key' ? null : asked(root, args, context, info)),
}));
