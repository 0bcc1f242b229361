import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { isList, LISTS_WITHIN_LISTS } from '../../libs/graphql/limit-depth.js';
import type { TestPortal } from '../support/portal.js';

/** The schema as this portal serves it. */
export async function servedSchema(portal: TestPortal): Promise<GraphQLSchema> {
  return buildClientSchema((await portal.gql(getIntrospectionQuery())).data);
}

/** Every operation of it: `Query.document`, `Mutation.release` … */
export function operationsOf(schema: GraphQLSchema): string[] {
  return [schema.getQueryType()!, schema.getMutationType()!]
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
    .sort();
}

/** Who there is: told by the directory rule, and entered only where a query begins with it. */
const DIRECTORY = ['Party', 'Person', 'WorkingGroup', 'Accreditation', 'Membership', 'Seat', 'Office', 'Duty'];
const ARGUMENTS: Record<string, string> = { language: '(language: "en")' };

const isAskable = (field: GraphQLField<unknown, unknown>) => field.args.every((arg) => !isRequiredArgument(arg) || arg.name in ARGUMENTS);
const argumentsOf = (field: GraphQLField<unknown, unknown>) =>
  field.args
    .filter(isRequiredArgument)
    .map(({ name }) => ARGUMENTS[name])
    .join('');

/** The members of a union have fields of one name and different types: each gets a name of its own. */
function selection(schema: GraphQLSchema, typeName: string, above: string[], lists: number, prefix = ''): string {
  const type = schema.getType(typeName)!;
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map(({ name }) => `... on ${name} ${selection(schema, name, above, lists, `${name}_`)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(isAskable);
  const asked = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
    if (isLeafType(inner)) return `${name}${argumentsOf(field)}`;
    const within = lists + Number(isList(field));
    const isDeep =
      within > LISTS_WITHIN_LISTS ||
      above.length > 6 ||
      above.includes(inner.name) ||
      (DIRECTORY.includes(typeName) && above.length > 0 && DIRECTORY.includes(inner.name));
    return isDeep ? [] : `${name}${argumentsOf(field)} ${selection(schema, inner.name, [...above, typeName], within)}`;
  });
  return `{ __typename ${asked.filter((each) => !each.endsWith('{ __typename  }')).join(' ')} }`;
}

/** Every list that needs no arguments, with every field that can be asked of what is in it. */
export function listsOf(schema: GraphQLSchema): Record<string, string> {
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return Object.fromEntries(
    fields.map((field) => [field.name, `{ ${field.name} ${selection(schema, getNamedType(field.type).name, [], Number(isList(field)))} }`]),
  );
}
