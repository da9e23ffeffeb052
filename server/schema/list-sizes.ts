/** The node estimate multiplies by the size of lists (see `behaviours/node-estimate.ts`): each must say how large it may be. */
import { getNamedType, type GraphQLSchema, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql';

/** Lists that say nothing of their size: the estimate would not know what to count. Empty in a schema that may start. */
export const listsWithoutSize = (schema: GraphQLSchema): string[] => Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) return [];
  return Object.values(type.getFields()).filter((field) => {
    const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
    return isListType(bare) && isCompositeType(getNamedType(field.type)) && !('listSize' in field.extensions) && !('pageOfParent' in field.extensions);
  }).map((field) => `${type.name}.${field.name}`);
});
