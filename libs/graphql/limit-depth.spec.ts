import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { clientOperations } from '../../test/contract/client-operations.js';
import { DEEPEST, limitDepth, limitLists, LISTS_WITHIN_LISTS } from './limit-depth.js';

const tree = buildSchema('type Query { leaf: Int tree: Query }');
const isRefused = (query: string) => validate(tree, parse(query), [limitDepth(3)]).length > 0;

describe('a query', () => {
  it.each([
    ['as deep as it may be', '{ tree { tree { leaf } } }', false],
    ['one deeper', '{ tree { tree { tree { leaf } } } }', true],
    ['under an alias', '{ a: tree { b: tree { c: tree { leaf } } } }', true],
    ['in an inline fragment', '{ tree { ... on Query { tree { ... { tree { leaf } } } } } }', true],
    ['in a fragment', '{ tree { ...F } } fragment F on Query { tree { tree { leaf } } }', true],
    ['in a fragment of a fragment', '{ ...F } fragment F on Query { tree { ...G } } fragment G on Query { tree { tree { leaf } } }', true],
    ['in a fragment spread at two depths', '{ ...F tree { tree { ...F } } } fragment F on Query { tree { leaf } }', true],
    ['in the second of two operations', 'query A { leaf } query B { tree { tree { tree { leaf } } } }', true],
    ['in a fragment that nobody spreads', '{ leaf } fragment F on Query { tree { tree { tree { leaf } } } }', false],
    ['of a fragment that is not there', '{ tree { ...Missing } }', false],
  ])('%s', (_, query, refused) => {
    expect(isRefused(query)).toBe(refused);
  });

  it('whose fragments spread themselves is measured and ends', () => {
    expect(isRefused('{ ...F } fragment F on Query { tree { ...F } }')).toBe(false);
    expect(isRefused('{ ...F } fragment F on Query { tree { ...G } } fragment G on Query { tree { ...F tree { tree { leaf } } } }')).toBe(
      true,
    );
  });

  it('whose fragments spread each other twice is measured at once', () => {
    const fragments = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ');
    const begun = Date.now();
    expect(isRefused(`{ ...F0 } ${fragments} fragment F60 on Query { tree { tree { tree { leaf } } } }`)).toBe(true);
    expect(Date.now() - begun).toBeLessThan(2_000);
  });
});

describe('lists', () => {
  const forest = buildSchema(
    'type Query { leaf: Int tree: Query! trees: [Query!]! page: Page! tags: [String!]! } type Page { edges: [Query!]! }',
  );
  const isTooMany = (query: string) => validate(forest, parse(query), [limitLists(2)]).length > 0;

  it.each([
    ['as many as may be', '{ trees { trees { leaf } } }', false],
    ['one more', '{ trees { trees { trees { leaf } } } }', true],
    ['beside each other', '{ trees { a: trees { leaf } b: trees { leaf } } c: trees { leaf } }', false],
    ['with others between', '{ trees { tree { trees { tree { page { edges { leaf } } } } } } }', true],
    ['in fragments', '{ ...F } fragment F on Query { trees { ...G } } fragment G on Query { trees { ... { trees { leaf } } } }', true],
    ['of values', '{ trees { trees { tags } } }', false],
    ['of fields that are not there', '{ forest { trees { trees { trees { leaf } } } } }', false],
  ])('%s', (_, query, refused) => {
    expect(isTooMany(query)).toBe(refused);
  });
});

describe('the limit of the portal', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  const operations = Object.entries(clientOperations('query', 'mutation', 'subscription'));

  it.each(operations)('lets the client ask %s, and leaves it two fields more', (_, text) => {
    expect(validate(schema, parse(text), [limitDepth(DEEPEST - 2), limitLists(LISTS_WITHIN_LISTS)])).toEqual([]);
  });

  it('lets tools read the schema', () => {
    expect(validate(schema, parse(getIntrospectionQuery()), [limitDepth(DEEPEST), limitLists(LISTS_WITHIN_LISTS)])).toEqual([]);
  });
});
