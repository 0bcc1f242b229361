import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

const TOLD = ['documentId', 'itemId', 'versionId', 'threadId', 'postId'];
/** A post or report as a mutation, beside the query of that name. */
const NAMED: Record<string, string> = { 'Mutation.post': 'addPost', 'Mutation.report': 'sendReport' };
/** One's own words, looked at by themselves; and numbers for administrators alone (docs/decisions/0010). */
const APART = ['drafts', 'previewDirectory'];
const inputFields = (type: GraphQLInputType): string[] => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.keys(named.getFields()) : [];
};

const isTold = ({ name, args }: GraphQLField<unknown, unknown>) =>
  args.some((arg) => [...inputFields(arg.type), ...(name === 'threads' ? [] : [arg.name])].some((field) => TOLD.includes(field))) ||
  /^(document(ByReference)?|thread|post|report)$/.test(name) ||
  /^markNotices/.test(name);

function yields(type: string, seen = new Set<string>()): boolean {
  if (type === 'Document') return true;
  if (seen.has(type)) return false;
  seen.add(type);
  const named = schema.getType(type);
  if (isUnionType(named)) return named.getTypes().some(({ name }) => yields(name, seen));
  if (!isObjectType(named) && !isInterfaceType(named)) return false;
  return Object.values(named.getFields()).some((field) => yields(getNamedType(field.type).name, seen));
}

/** The operations that the schema has, by what this file must ask. */
export function operations(): { told: string[]; listing: string[] } {
  const queries = Object.values(schema.getQueryType()!.getFields());
  const mutations = Object.values(schema.getMutationType()!.getFields()).filter(isTold);
  const told = [...queries.filter(isTold).map(({ name }) => name), ...mutations.map(({ name }) => NAMED[`Mutation.${name}`] ?? name)];
  const listing = queries.filter((field) => !isTold(field) && !APART.includes(field.name) && yields(getNamedType(field.type).name));
  return { told, listing: listing.map(({ name }) => name) };
}
