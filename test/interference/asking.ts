import { astFromValue, print } from 'graphql';
import type { Field } from './selections.js';

/** A call of the API: of a mutation, or of a query. */
export interface Call {
  query: string;
  variables: object;
}
export type Given = Record<string, unknown>;

/** A field with its arguments as they stand in a query. They are variables, so that a server reads each query once, whatever it is asked about. */
export interface Asked {
  text: string;
  types: string[];
  variables: Given;
}

/** Written out: what a query may cost is reckoned by them, and one that is not known yet counts as the longest. */
const WRITTEN_OUT = ['first', 'last'];

/** `owner`: tells its variables from those of other fields of the query. */
export function askedWith(field: Field, given: Given, owner = ''): Asked {
  const asked: Asked = { text: field.name, types: [], variables: {} };
  const texts = field.args
    .filter(({ name }) => given[name] !== undefined)
    .map(({ name, type }) => {
      if (WRITTEN_OUT.includes(name)) return `${name}: ${print(astFromValue(given[name], type)!)}`;
      asked.types.push(`$${owner}${name}: ${type.toString()}`);
      asked.variables[`${owner}${name}`] = given[name];
      return `${name}: $${owner}${name}`;
    });
  if (texts.length) asked.text += `(${texts.join(', ')})`;
  return asked;
}

/** A query with fields that were asked like this in it. */
export function queryWith(body: string, ...asked: Asked[]): Call {
  const types = asked.flatMap((each) => each.types);
  return {
    query: `query${types.length ? `(${types.join(', ')})` : ''} ${body}`,
    variables: Object.assign({}, ...asked.map((each) => each.variables)),
  };
}
