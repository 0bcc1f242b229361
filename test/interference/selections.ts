import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { costOfOperation, DEAREST } from '../../libs/graphql/limit-cost.js';
import { DEEPEST, isList, LISTS_WITHIN_LISTS } from '../../libs/graphql/limit-depth.js';

export type Field = GraphQLField<unknown, unknown>;
/** What is asked of one thing: its leaves, and what is asked of what it leads to, by the words that lead there. */
interface Selection {
  leaves: string[];
  within: Map<string, Selection>;
}
/** Leaves of one thing, and the words that lead to it from the field that a query begins with. */
interface Unit {
  path: string[];
  leaves: string[];
}

/** How a query begins: with the field that leads to what is selected. */
export type Ask = (selection: string) => string;

const REQUIRED: Record<string, string> = { language: '"en"' };
const isAskable = ({ args }: Field) => args.every((arg) => !isRequiredArgument(arg) || arg.name in REQUIRED);
/** A short page: the limit on what a query costs reckons with its length. */
const PAGE = 3;
/** A field with as few arguments as it takes. */
export function plainly({ name, args }: Field, page = PAGE): string {
  const given = args.flatMap((arg) =>
    arg.name === 'first' ? [`first: ${page}`] : isRequiredArgument(arg) ? [`${arg.name}: ${REQUIRED[arg.name]}`] : [],
  );
  return given.length ? `${name}(${given.join(', ')})` : name;
}

export const typeOf = (field: Field) => getNamedType(field.type).name;

/** What is no thing itself, but stands within one: it may hold something else in each. Pages hold things. */
function isPart(schema: GraphQLSchema, typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && !('id' in type.getFields()) && !/(Connection|Edge)$/.test(typeName);
}

/**
 * Everything that can be asked of a thing: the leaves of whatever it leads to, and once, on the shortest way, what each kind of thing leads to in
 * turn; what stands within it, each time. Members of a union have fields of one name and different types: each gets a name of its own.
 */
export function unitsOf(schema: GraphQLSchema, typeName: string, lists: number, page = PAGE): Unit[] {
  const units: Unit[] = [];
  const seen = new Set<string>();
  let ends = [{ typeName, lists, path: [] as string[] }];
  while (ends.length) {
    ends = ends.flatMap((end) => {
      const { leaves, further } = lookInto(schema, end.typeName, page);
      units.push({ path: end.path, leaves });
      if (seen.has(end.typeName) && !isPart(schema, end.typeName)) return [];
      seen.add(end.typeName);
      return further
        .map(({ word, to, list }) => ({ typeName: to, lists: end.lists + list, path: [...end.path, word] }))
        .filter((next) => next.lists <= LISTS_WITHIN_LISTS && next.path.length < DEEPEST - 2);
    });
  }
  return units;
}

function lookInto(schema: GraphQLSchema, typeName: string, page: number) {
  const type = schema.getType(typeName);
  const members = isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];
  const leaves = ['__typename'];
  const further: { word: string; to: string; list: number }[] = [];
  for (const member of members) {
    for (const field of Object.values(member.getFields()).filter(isAskable)) {
      const word = isUnionType(type)
        ? `... on ${member.name} { ${member.name}_${field.name}: ${plainly(field, page)}`
        : plainly(field, page);
      if (isObjectType(getNamedType(field.type)) || isUnionType(getNamedType(field.type)))
        further.push({ word, to: typeOf(field), list: Number(isList(field)) });
      else leaves.push(isUnionType(type) ? `${word} }` : word);
    }
  }
  return { leaves, further };
}

const NAME = /(^|: )(id|reference|kind|\w*cursor)( }|$)/i;
/** As the units, for the names alone by which things can be asked for. */
export const namesOf = (units: Unit[]): Unit[] =>
  units
    .map(({ path, leaves }) => ({ path, leaves: leaves.filter((leaf) => leaf === '__typename' || NAME.test(leaf)) }))
    .filter(({ leaves }) => leaves.length > 1);

function together(units: Unit[]): string {
  const root: Selection = { leaves: [], within: new Map() };
  for (const { path, leaves } of units) {
    let place = root;
    for (const word of path) {
      if (!place.within.has(word)) place.within.set(word, { leaves: [], within: new Map() });
      place = place.within.get(word)!;
    }
    place.leaves.push(...leaves);
  }
  return printed(root);
}

const printed = ({ leaves, within }: Selection): string =>
  `{ ${leaves.length ? leaves.join(' ') : '__typename'} ${[...within]
    .map(([word, inner]) => `${word} ${printed(inner)}${word.startsWith('...') ? ' }' : ''}`)
    .join(' ')} }`;

function costOf(schema: GraphQLSchema, query: string): number {
  const document = parse(query);
  return costOfOperation(document, schema, document.definitions[0] as OperationDefinitionNode);
}

/** As few queries as what a query may cost and its length allow; what alone costs more nobody may ask. */
export function packed(schema: GraphQLSchema, ask: Ask, units: Unit[]): string[] {
  const query = ask(together(units));
  if (query.length < 14_000 && costOf(schema, query) <= DEAREST) return [query];
  if (units.length === 1) return [];
  const half = Math.ceil(units.length / 2);
  return [...packed(schema, ask, units.slice(0, half)), ...packed(schema, ask, units.slice(half))];
}

/** What stands nearest: the thing itself and the leaves of what it leads to at once, an edge and its node counting as one. */
export function nearest(schema: GraphQLSchema, ask: Ask, units: Unit[], steps = 2): string[] {
  const depth = ({ path }: Unit) => path.filter((word) => word !== 'edges' && word !== 'node').length;
  return packed(
    schema,
    ask,
    units.filter((unit) => depth(unit) < steps),
  ).slice(0, 1);
}
