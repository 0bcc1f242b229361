import { getNamedType, type GraphQLArgument, type GraphQLSchema, isLeafType } from 'graphql';
import type { Call } from './asking.js';
import type { Harvest } from './harvest.js';
import { SECRETS } from './hidden.js';
import { nearest, typeOf, unitsOf } from './selections.js';
import { type Hands, NEVER, NEVER_ISSUED, neverIssuedFor, valuesFor } from './values.js';

/** Put off to the end: after these there is less to do anything with. */
const ENDING = /^(withdraw|delete|discard|end(?!Session)|suspend|signOut|changePassword|redeem|resetPassword|release|takeOut|close)/;

/** Every mutation: with what one has in hand, and then with each other value of each part of its input. */
export function everyDeed(schema: GraphQLSchema, hands: Hands): Call[] {
  const fields = Object.values(schema.getMutationType()!.getFields());
  const sorted = [...fields.filter(({ name }) => !ENDING.test(name)), ...fields.filter(({ name }) => ENDING.test(name))];
  return sorted.flatMap((field, place) => {
    const [input] = field.args;
    if (!input) return [{ query: `mutation { ${field.name} }`, variables: {} }];
    const head = `mutation($input: ${getNamedType(input.type).name}!)`;
    const asked = `${field.name}(input: $input)`;
    const [query] = isLeafType(getNamedType(field.type))
      ? [`${head} { ${asked} }`]
      : nearest(schema, (inner) => `${head} { ${asked} ${inner} }`, unitsOf(schema, typeOf(field), 0));
    const seen = hands.seen.first(hands.meant[field.name] ?? []);
    const sendings = [`7b0f5a4e-6a3c-4f0e-9d0e-${String(place).padStart(12, '0')}`, ...hands.sendings];
    return inputsOf(input, { ...hands, seen, sendings }).map((value) => ({
      query: query!,
      variables: { input: value },
    }));
  });
}

function inputsOf(input: GraphQLArgument, hands: Hands): object[] {
  const few = { ...hands, seen: hands.seen.few(1), hidden: hands.hidden.few(1), moments: hands.moments.slice(-1), words: ['Some words'] };
  const [plain, ...others] = valuesFor(input, few, '') as object[];
  if (!plain) return [];
  // What is asked about something hidden or of no kind, and what an input can hold besides.
  return [...others.filter((input) => isTelling(input, plain, few)), plain];
}

/** Of an enumeration or a flag one value is as good as another. */
function isTelling(input: object, plain: object, { hidden, sendings }: Hands): boolean {
  const text = JSON.stringify(input);
  const isNew = Object.keys(input).some((key) => !(key in plain));
  return (
    isNew ||
    text.includes(SECRETS[0]!) ||
    text.includes(NEVER_ISSUED) ||
    text.includes(sendings.at(-1)!) ||
    hiddenIn(text, hidden).length > 0
  );
}

/** The ids of what is hidden that stand in a text; a cursor is none. */
const hiddenIn = (text: string, hidden: Harvest) => hidden.without('cursor').filter((id) => text.includes(id));

/** The same call with ids that were never given out in place of hidden ones; null where there is none. */
export function twinOf(call: Call, hidden: Harvest): Call | null {
  const text = JSON.stringify(call);
  const named = hiddenIn(text, hidden);
  return named.length ? (JSON.parse(named.reduce((said, id) => said.replaceAll(id, neverIssuedFor(id)), text)) as Call) : null;
}

/** What was answered, with what was asked about, and what was made for it, put out of sight. */
export function unnamed(answer: string, call: Call, hidden: Harvest, made: string[]): string {
  const asked = [...hiddenIn(JSON.stringify(call), hidden), ...NEVER].reduce((said, id) => said.replaceAll(id, '<it>'), answer);
  return made.reduce((said, id, place) => said.replaceAll(id, `<made ${place}>`), asked);
}
