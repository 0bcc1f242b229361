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
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { costOfOperation, DEAREST } from '../../libs/graphql/limit-cost.js';
import { isList, LISTS_WITHIN_LISTS } from '../../libs/graphql/limit-depth.js';
import { isWhole } from '../support/extent.js';
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
/** How far in a list is asked for, pages and their edges counted. */
const DEEPEST = isWhole ? 7 : 5;
const ARGUMENTS: Record<string, string> = { language: '(language: "en")' };

const isAskable = (field: GraphQLField<unknown, unknown>) => field.args.every((arg) => !isRequiredArgument(arg) || arg.name in ARGUMENTS);
/** Characters that make no more words than a query may have. */
const LONGEST = 20_000;
/** Short pages: the limit on what a query costs reckons with their length. */
const SHORT = '(first: 3)';
const argumentsOf = (field: GraphQLField<unknown, unknown>) =>
  field.args.some(({ name }) => name === 'first')
    ? SHORT
    : field.args
        .filter(isRequiredArgument)
        .map(({ name }) => ARGUMENTS[name])
        .join('');

/** The members of a union have fields of one name and different types: each gets a name of its own. */
function selection(schema: GraphQLSchema, typeName: string, above: string[], lists: number, prefix = ''): string {
  return together(selections(schema, typeName, above, lists, prefix));
}
const together = (asked: string[]) => `{ __typename ${asked.join(' ')} }`;

/** The same field by field. */
function selections(schema: GraphQLSchema, typeName: string, above: string[], lists: number, prefix: string): string[] {
  const type = schema.getType(typeName)!;
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `... on ${name} ${selection(schema, name, above, lists, `${name}_`)}`);
  if (!isObjectType(type)) return [];
  const fields = Object.values(type.getFields()).filter(isAskable);
  const asked = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
    if (isLeafType(inner)) return `${name}${argumentsOf(field)}`;
    const within = lists + Number(isList(field));
    const isDeep =
      within > LISTS_WITHIN_LISTS ||
      above.length >= DEEPEST ||
      above.includes(inner.name) ||
      (DIRECTORY.includes(typeName) && above.length > 0 && DIRECTORY.includes(inner.name));
    return isDeep ? [] : `${name}${argumentsOf(field)} ${selection(schema, inner.name, [...above, typeName], within)}`;
  });
  return asked.filter((each) => !each.endsWith('{ __typename  }'));
}

const mayBeAsked = (schema: GraphQLSchema, text: string) => {
  const document = parse(text, { maxTokens: 50_000 });
  return text.length < LONGEST && costOfOperation(document, schema, document.definitions[0] as OperationDefinitionNode) <= DEAREST;
};

/** One query, or several where one would ask for more than one may: what a thing says itself, and each that it leads to. */
function queriesOf(schema: GraphQLSchema, ask: (fields: string) => string, typeName: string, above: string[], lists: number): string[] {
  const whole = ask(selection(schema, typeName, above, lists));
  const type = schema.getType(typeName)!;
  if (mayBeAsked(schema, whole)) return [whole];
  if (!isObjectType(type)) return []; // nobody may ask for it, so that it tells nobody anything
  const inside = [...above, typeName];
  const parts = selections(schema, typeName, above, lists, '');
  const leaves = parts.filter((each) => !each.endsWith('}'));
  const fields = Object.values(type.getFields()).filter(({ name }) =>
    parts.some((each) => each.endsWith('}') && each.split(/[ (]/)[0] === name),
  );
  const deeper = fields.flatMap((field) =>
    queriesOf(
      schema,
      (inner) => ask(`{ ${field.name}${argumentsOf(field)} ${inner} }`),
      getNamedType(field.type).name,
      inside,
      lists + Number(isList(field)),
    ),
  );
  return leaves.length && mayBeAsked(schema, ask(together(leaves))) ? [ask(together(leaves)), ...deeper] : deeper;
}

/**
 * Every list that needs no arguments, with every field that can be asked of what is in it, as far as DEEPEST: in as few queries as one may ask, each with several of
 * one list's parts.
 */
export function listsOf(schema: GraphQLSchema): Record<string, string[]> {
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return Object.fromEntries(
    fields.map((field) => {
      const ask = (inner: string) => `{ ${field.name}${argumentsOf(field)} ${inner} }`;
      return [field.name, packed(schema, queriesOf(schema, ask, getNamedType(field.type).name, [], Number(isList(field))))];
    }),
  );
}

/** Queries for one field each, put together under names of their own as long as one may ask for that much at once. */
function packed(schema: GraphQLSchema, queries: string[]): string[] {
  const fields = queries.map((query) => query.slice(2, -2));
  const packs: string[][] = [];
  for (const [place, field] of fields.entries()) {
    const named = `part${place}: ${field}`;
    const last = packs.at(-1);
    if (last && mayBeAsked(schema, `{ ${[...last, named].join(' ')} }`)) last.push(named);
    else packs.push([named]);
  }
  return packs.map((parts) => `{ ${parts.join(' ')} }`);
}
