/** People who have signed in, as far as others may see them. */
import { Role } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Node } from './node.ts';
import { Actor, District, User } from './refs.ts';

User.implement({
  description: 'Somebody who has signed in.',
  interfaces: [Node],
  fields: (t) => ({
    name: fieldsOf(t).text(), role: fieldsOf(t).enumerated(Role), organisation: fieldsOf(t).maybe(Actor), actsFor: fieldsOf(t).list(Actor, 'few', 'Everybody it may speak for, its organisation included.'), districts: fieldsOf(t).list(District, 'few', 'Where its role holds.'),
  }),
});
