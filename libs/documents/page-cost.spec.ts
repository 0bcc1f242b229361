import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

const PAGE = `query($first: Int) { documents(first: $first) { pageInfo { hasNextPage } edges { node {
  id kind reference symbol title(language: "en") languages issuedAt originator { ... on Party { code } ... on WorkingGroup { tag } } tlp withdrawnAt
  viewerLevel unread groups { tag } viewerMay { read manage delete assignNumber } } } } }`;
const MOST = 8;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

it("a page of documents takes as many statements for fifty as for two, and at most eight with the viewer's standing", async () => {
  const author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
  for (let n = 0; n < 52; n += 1) {
    const input = { capacity: partyId('FRA'), kind: 'LETTER', titles: [{ language: 'en', text: `Letter ${n}` }], handling };
    await portal.gql('mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id } }', { input }, author);
  }
  const cost = async (first: number) => {
    const query = jest.spyOn(portal.app.get(Database), 'query');
    const { data } = await portal.gql(PAGE, { first }, author);
    const statements = query.mock.calls.map(([sql]) => sql.trim().slice(0, 60)).filter((sql) => !sql.startsWith('update session'));
    query.mockRestore();
    expect(data.documents.edges).toHaveLength(first);
    return statements;
  };
  await cost(2); // the directory is read once, and then kept
  const [few, many] = [await cost(2), await cost(50)];
  expect(many).toHaveLength(few.length);
  expect(many.length).toBeLessThanOrEqual(MOST);
});
