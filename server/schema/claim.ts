/** What a link says and why: the thing people confirm, comment on, propose against and undo. */
import { DateTime } from './builder.ts';
import { read } from './compiled.ts';
import { ContributionRole, Evidence, LinkKind, StandingType } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Actor, Citation, Claim, Ground } from './refs.ts';

Ground.implement({
  description: 'One reason to believe a claim: a citation, or a reason and the organisation that gave it.',
  fields: (t) => ({
    evidence: t.field({ type: Evidence, resolve: read }), citation: fieldsOf(t).maybe(Citation), reason: fieldsOf(t).maybeWorded(), by: fieldsOf(t).maybe(Actor),
    at: t.field({ type: DateTime, nullable: true, resolve: read }),
  }),
});

Claim.implement({
  description: 'What a link says, and why. `evidence` is that of its strongest ground.',
  interfaces: [Node],
  fields: (t) => ({
    version: fieldsOf(t).int(), kind: t.field({ type: LinkKind, resolve: read }), actor: fieldsOf(t).one(Actor), target: fieldsOf(t).one(Entity),
    role: t.field({ type: ContributionRole, nullable: true, resolve: read }), how: fieldsOf(t).maybeWorded('What the actor does there, in a few words.'), implied: fieldsOf(t).flag('The plan says "vi".'), evidence: t.field({ type: Evidence, resolve: read }), standing: t.field({ type: StandingType, resolve: read }),
    grounds: fieldsOf(t).list(Ground, 'few'), citations: fieldsOf(t).list(Citation, 'few', 'Of all its grounds.'), validFrom: fieldsOf(t).maybeInt('Plan year.'), validTo: fieldsOf(t).maybeInt('Plan year.'),
  }),
});
