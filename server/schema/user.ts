/** People who have signed in, as far as others may see them. */
import { Ability, Role } from './enums.ts';
import { abilitiesOf } from './abilities.ts';
import { fieldsOf } from './fields.ts';
import { Node } from './node.ts';
import { Actor, District, User } from './refs.ts';

User.implement({
  description: 'Somebody who has signed in.',
  interfaces: [Node],
  fields: (t) => ({
    may: t.field({ type: [Ability], description: 'Of whoever is asking; empty of others.', resolve: (row, _arguments, { viewer }, info) => (row[info.path.key] === viewer.id ? abilitiesOf(viewer) : []) }),
    name: fieldsOf(t).text(), role: fieldsOf(t).enumerated(Role), organisation: fieldsOf(t).maybe(Actor), actsFor: fieldsOf(t).list(Actor, 'few', 'Everybody it may speak for, its organisation included.'), districts: fieldsOf(t).list(District, 'few', 'Where its role holds.'),
  }),
});
