import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, parse, type OperationDefinitionNode, validate } from 'graphql';
import { costOfOperation, dear, lengthy, limitCost } from './limit-cost.js';

const schema = buildSchema(`type Query { tree: Tree trees: [Tree!]! page(first: Int! = 50, after: String): TreeConnection! }
  type Tree { leaf: Int page(first: Int! = 50): TreeConnection! sayings(first: Int, last: Int): TreeConnection! trees: [Tree!]! wood: [Tree!]! price: Int }
  type TreeConnection { edges: [TreeEdge!]! more: Boolean } type TreeEdge { node: Tree! }`);
const tree = (schema.getType('Tree') as GraphQLObjectType).getFields();
tree.wood!.extensions = lengthy(60);
tree.price!.extensions = dear(500);

const costOf = (query: string) => costOfOperation(parse(query), schema, parse(query).definitions[0] as OperationDefinitionNode);

describe('a query costs', () => {
  it.each([
    ['each thing it begins with a thousand', '{ tree { leaf } a: tree { leaf } }', 2 * 1001],
    ['what is in a list ten times', '{ tree { trees { a: leaf b: leaf } } }', 1000 + 1 + 10 * 2],
    ['what is in a list in a list a hundred times', '{ tree { trees { trees { leaf } } } }', 1000 + 1 + 10 * (1 + 10)],
    ['what is in a long list as often as is said beside it', '{ tree { wood { leaf } } }', 1000 + 1 + 60],
    ['what is on a page as often as is asked for', '{ page(first: 7) { edges { node { leaf } } } }', 1000 + 1 + 7 * 2],
    [
      'what is on a page whose length a variable says a hundred times',
      'query($n: Int!) { page(first: $n) { edges { node { leaf } } } }',
      1000 + 1 + 100 * 2,
    ],
    ['what is on a page of no said length as often as it is long then', '{ page { edges { node { leaf } } } }', 1000 + 1 + 50 * 2],
    ['no more than the longest page', '{ page(first: 100000) { edges { node { leaf } } } }', 1000 + 1 + 100 * 2],
    ['a page backwards the same', '{ tree { sayings(last: 3) { edges { node { leaf } } } } }', 1000 + 1000 + 1 + 3 * 2],
    ['each page within it a thousand', '{ page(first: 2) { edges { node { page(first: 3) { more } } } } }', 1000 + 1 + 2 * (1 + 1001)],
    ['what is dear as much as is said beside it', '{ tree { price trees { price } } }', 1000 + 500 + 1 + 10 * 500],
    ['a fragment as often as it is spread', '{ tree { ...F trees { ...F } } } fragment F on Tree { leaf a: leaf }', 1000 + 2 + 1 + 10 * 2],
    [
      'a fragment on an edge what its page makes of it',
      '{ page(first: 4) { ...F } } fragment F on TreeConnection { edges { node { leaf } } }',
      1000 + 1 + 4 * 2,
    ],
    ['an inline fragment what is in it', '{ tree { ... on Tree { leaf ... { leaf } } } }', 1000 + 2],
  ])('%s', (_, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });
});

it('a query is let through up to what it may cost, and refused beyond', () => {
  const refused = (most: number) => validate(schema, parse('{ tree { leaf } }'), [limitCost(most)]).map(({ message }) => message);
  expect(refused(1001)).toEqual([]);
  expect(refused(1000)).toEqual(['This query asks for more than 1000 things. Ask for less at once.']);
});

it('fragments that spread each other twice, or themselves, are reckoned at once', () => {
  const doubled = Array.from({ length: 200 }, (_, n) => `fragment F${n} on Tree { ...F${n + 1} ...F${n + 1} }`).join(' ');
  const begun = Date.now();
  expect(costOf(`{ tree { ...F0 } } ${doubled} fragment F200 on Tree { leaf }`)).toBeGreaterThan(1e50);
  expect(costOf('{ tree { ...F } } fragment F on Tree { leaf ...F }')).toBe(1001);
  expect(Date.now() - begun).toBeLessThan(2_000);
});
