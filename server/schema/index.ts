/** The whole schema. Every field of a compiled type has a reading: what has none fails here, at start, and not in somebody's face. */
import { type GraphQLSchema, isObjectType } from 'graphql';
import { shapes } from '#server/read-models/shapes.ts';
import { builder } from './builder.ts';
import { listsWithoutSize } from './list-sizes.ts';
import { guardRoots, rootsWithoutPermission } from './root-permissions.ts';
import './actor.ts';
import './administration.ts';
import './change.ts';
import './citation.ts';
import './claim.ts';
import './comment.ts';
import './commitment.ts';
import './concept.ts';
import './digest.ts';
import './focus-area.ts';
import './meeting.ts';
import './network.ts';
import './notification.ts';
import './partners.ts';
import './place.ts';
import './plan.ts';
import './proposal.ts';
import './propose-changes.ts';
import './remove-personal-data.ts';
import './revert-change.ts';
import './review-proposal.ts';
import './saved-view.ts';
import './search.ts';
import './set-plan-status.ts';
import './user.ts';
import './viewer.ts';

/** Builds it. @throws naming every field without a reading, and every reading without a field */
export function buildSchema(): GraphQLSchema {
  const schema = builder.toSchema();
  const problems = Object.entries(shapes).flatMap(([name, shape]) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [`${name} is read but is no type of the schema`];
    const fields = Object.keys(type.getFields()).filter((field) => field !== 'cursor');
    return [
      ...fields.filter((field) => !(field in shape)).map((field) => `${name}.${field} has no reading`),
      ...Object.keys(shape).filter((field) => !fields.includes(field)).map((field) => `${name}.${field} is read but is no field`),
    ];
  });
  problems.push(...listsWithoutSize(schema).map((field) => `${field} is a list that says nothing of its size`));
  problems.push(...rootsWithoutPermission(schema).map((field) => `${field} stands under no permission: root-permissions.ts names the row`));
  if (problems.length) throw new Error(`The schema and the read models differ:\n${problems.join('\n')}`);
  guardRoots(schema);
  return schema;
}
