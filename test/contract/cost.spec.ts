import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type OperationDefinitionNode, parse } from 'graphql';
import { costOfOperation, DEAREST, MOST_TOKENS } from '../../libs/graphql/limit-cost.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { clientOperations } from './client-operations.js';

let portal: TestPortal;
let cookie: string;
beforeAll(async () => {
  portal = await startPortal();
  cookie = await portal.as(await portal.delegate('Dana Delegate', 'KEN'));
});
afterAll(() => portal.stop());

const times = (n: number, text: (n: number) => string) => Array.from({ length: n }, (_, each) => text(each)).join(' ');
const MEMBERS = 'memberships { body { members { member { id } } } }';
const TOO_DEAR: Record<string, string> = {
  'of every party the members of its bodies': `{ parties { ${MEMBERS} } }`,
  'of one party the same fifty times': `{ parties(kinds: [REGIONAL_BODY]) { ${times(50, (n) => `a${n}: ${MEMBERS}`)} } }`,
  'long pages side by side': `{ ${times(40, (n) => `a${n}: documents(first: 100) { edges { node { id reference kind tlp } } }`)} }`,
  'many short pages': `{ ${times(60, (n) => `a${n}: threads(first: 1, unread: true) { pageInfo { hasNextPage } }`)} }`,
  'a page of each row of a page': '{ documents(first: 100) { edges { node { threads(first: 1) { pageInfo { hasNextPage } } } } } }',
  'pages of every group': '{ groups { library(first: 1) { edges { cursor } } received(first: 1) { edges { cursor } } } }',
  'who can see each row of a page': '{ documents(first: 100) { edges { node { distribution { reach { rows { level } } } } } } }',
  'much in fragments': `{ documents { edges { node { ...F0 } } } } ${times(12, (n) => `fragment F${n} on Document { ...F${n + 1} ...F${n + 1} }`)} fragment F12 on Document { id }`,
};

describe('refused before anything is looked up:', () => {
  it.each(Object.entries(TOO_DEAR))('%s', async (_, text) => {
    const { code, body } = await portal.gql(text, {}, cookie);
    expect([code, body]).toEqual(['INVALID', expect.stringContaining(`asks for more than ${DEAREST} things`)]);
  });

  it.each([
    ['one field a hundred thousand times', `{ ${'parties '.repeat(100_000)} }`],
    ['one field under many names', `{ ${times(MOST_TOKENS, (n) => `a${n}: __typename`)} }`],
  ])('%s, which is not even read to its end', async (_, text) => {
    const begun = Date.now();
    const { code, body } = await portal.gql(text, {}, cookie);
    expect([code, body]).toEqual(['INVALID', expect.stringContaining('tokens')]);
    expect(Date.now() - begun).toBeLessThan(2_000);
  });
});

describe('the client asks, and has as much room again:', () => {
  it.each(Object.entries(clientOperations('query', 'mutation', 'subscription')))('%s', (_, text) => {
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const document = parse(text, { maxTokens: MOST_TOKENS / 2 });
    expect(costOfOperation(document, schema, document.definitions[0] as OperationDefinitionNode)).toBeLessThan(DEAREST / 2);
  });
});
