import { type GraphQLSchema, isLeafType, getNamedType, isInputObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { isList, LISTS_WITHIN_LISTS } from '../../libs/graphql/limit-depth.js';
import { type Asked, askedWith, type Call, type Given, queryWith } from './asking.js';
import type { Harvest } from './harvest.js';
import { type Ask, type Field, namesOf, nearest, packed, plainly, typeOf, unitsOf } from './selections.js';
import { type Hands, valuesFor } from './values.js';

/** A way from a field of the query down to a type. */
interface Route {
  ask: Ask;
  begun: Asked;
  about: string;
  lists: number;
}

/** The arguments to ask a field with: what it must have, and then each value of each argument, one after the other. None where it cannot be asked. */
function combinations(field: Field, all: Hands): Given[] {
  const hands = { ...all, seen: all.seen.first(all.meant[field.name] ?? []) };
  const values = new Map(field.args.map((arg) => [arg.name, valuesFor(arg, hands, typeOf(field))]));
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (required.some((name) => values.get(name)!.length === 0)) return [];
  const plain = Object.fromEntries(required.map((name) => [name, values.get(name)![0]]));
  const page = field.args.some(({ name }) => name === 'first') ? { first: 3 } : {};
  const others = field.args.flatMap(({ name }) =>
    values
      .get(name)!
      .slice(required.includes(name) ? 1 : 0)
      .map((value) => ({ ...page, ...plain, [name]: value })),
  );
  return [{ ...page, ...plain }, ...others];
}

/** Everything with a field's plain arguments, and what stands nearest with each other combination. */
function questionsOf(schema: GraphQLSchema, field: Field, hands: Hands): Call[] {
  const [plain, ...others] = combinations(field, hands).map((given) => askedWith(field, given));
  if (!plain) return [];
  if (isLeafType(getNamedType(field.type))) return [plain, ...others].map((asked) => queryWith(`{ ${asked.text} }`, asked));
  const units = unitsOf(schema, typeOf(field), Number(isList(field)));
  const ask: Ask = (inner) => `{ ${plain.text} ${inner} }`;
  // Where it is asked for with a whole input, that says what is told of further in.
  const isWide = field.args.some(({ type }) => isInputObjectType(getNamedType(type)));
  // Of what the story means for it, everything.
  const meantFor = (hands.meant[field.name] ?? []).filter((id) => !isWide || !JSON.stringify(plain.variables).includes(id));
  const meant = isWide
    ? others.filter(({ variables }) => meantFor.some((id) => JSON.stringify(variables).includes(id)))
    : others.slice(0, Math.max(0, meantFor.length - 1));
  const all = packed(schema, ask, units).flatMap((body) =>
    [plain, ...meant].map((asked) => queryWith(body.replace(plain.text, asked.text), asked)),
  );
  const [near] = nearest(schema, ask, units, isWide ? 3 : 2);
  return [...all, ...others.flatMap((asked) => (near ? [queryWith(near.replace(plain.text, asked.text), asked)] : []))];
}

/** Fields further in that take arguments: on the shortest way to each, with each combination. */
function questionsWithin(schema: GraphQLSchema, hands: Hands): Call[] {
  return routesOf(schema, hands).flatMap(({ ask, begun, about, lists }) =>
    fieldsOf(schema, about)
      .filter(({ args }) => args.some((arg) => arg.name !== 'language'))
      .flatMap((field) => {
        const units = unitsOf(schema, typeOf(field), lists + Number(isList(field)));
        return combinations(field, hands).flatMap((given) => {
          const asked = askedWith(field, given, `${about}_`);
          return nearest(schema, (inner) => ask(`{ ${asked.text} ${inner} }`), units).map((body) => queryWith(body, begun, asked));
        });
      }),
  );
}

function fieldsOf(schema: GraphQLSchema, typeName: string): Field[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The shortest way to each type, of those that pass the fewest lists. */
function routesOf(schema: GraphQLSchema, hands: Hands): Route[] {
  const routes = new Map<string, Route>();
  const beginning = (field: Field): Route[] =>
    combinations(field, hands)
      .slice(0, 1)
      .map((given) => {
        const begun = askedWith(field, given);
        return { ask: (inner) => `{ ${begun.text} ${inner} }`, begun, about: typeOf(field), lists: Number(isList(field)) };
      });
  let ends = fieldsOf(schema, 'Query').flatMap(beginning);
  while (ends.length) {
    const fresh = ends
      .sort((a, b) => a.lists - b.lists)
      .filter(({ about }) => isObjectType(schema.getType(about)))
      .filter((route) => !routes.has(route.about) && routes.set(route.about, route));
    ends = fresh.flatMap(({ ask, begun, about, lists }) =>
      fieldsOf(schema, about)
        .filter((field) => lists + Number(isList(field)) <= LISTS_WITHIN_LISTS && !field.args.some((arg) => isRequiredArgument(arg)))
        .map((field) => ({
          ask: (inner: string) => ask(`{ __typename ${plainly(field)} ${inner} }`),
          begun,
          about: typeOf(field),
          lists: lists + Number(isList(field)),
        })),
    );
  }
  return [...routes.values()];
}

/** Everything that somebody can ask with what they have in hand, made from the schema alone. */
export function everyQuestion(schema: GraphQLSchema, hands: Hands): Call[] {
  const alone = fieldsOf(schema, 'Query').flatMap((field) => questionsOf(schema, field, hands));
  const calls = [...alone, ...questionsWithin(schema, hands)];
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

/** What can be asked with nothing in hand. */
export function everyList(schema: GraphQLSchema): Call[] {
  return listsOf(schema).flatMap((field) =>
    packed(schema, (inner) => `{ ${plainly(field)} ${inner} }`, unitsOf(schema, typeOf(field), Number(isList(field)))).map((body) =>
      queryWith(body),
    ),
  );
}

const listsOf = (schema: GraphQLSchema) => fieldsOf(schema, 'Query').filter(({ args }) => !args.some(isRequiredArgument));

/** For the names in long lists. */
export function namesInLists(schema: GraphQLSchema): Call[] {
  return listsOf(schema).flatMap((field) => {
    const units = namesOf(unitsOf(schema, typeOf(field), Number(isList(field))));
    return packed(schema, (inner) => `{ ${plainly(field, 20)} ${inner} }`, units).map((body) => queryWith(body));
  });
}

/** For the names in the first things of each type. */
export function namesInThings(schema: GraphQLSchema, things: Harvest): Call[] {
  return fieldsOf(schema, 'Query')
    .filter(({ args }) => args.length === 1 && args[0]!.name === 'id')
    .flatMap((field) => {
      const units = namesOf(unitsOf(schema, typeOf(field), 0, 20));
      const bodies = packed(schema, (inner) => `{ ${field.name}(id: $id) ${inner} }`, units);
      return things.of(typeOf(field), 3).flatMap((id) => bodies.map((body) => queryWith(body, askedWith(field, { id }))));
    });
}
