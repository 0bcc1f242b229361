import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { author, HANDLING, issued, openPapers, PDF, portal, prepare, reader, send, understand, upload } from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

let paper: Awaited<ReturnType<typeof issued>>;
async function paperUnder(tlp: string, level = 'READ'): Promise<void> {
  paper = await issued(PDF, 'papier.pdf', { ...HANDLING, tlp });
  const audience = tlp === 'RED' ? { kind: 'PERSON', personId: await readerId() } : { kind: 'PARTY', partyId: partyId('KEN') };
  await change({ addReleases: [{ audience, level }] });
}
const readerId = async () => (await portal.sql(`select id from person where name = 'Rosa Reader'`))[0].id;
const change = (input: object) =>
  portal.gql(
    'mutation($input: DistributionInput!) { release(input: $input) { tlp } }',
    { input: { documentId: paper.id, capacity: partyId('FRA'), ...input } },
    author,
  );
const relabel = (tlp: string) => change({ handling: { ...HANDLING, tlp } });

/** What the file answers: 200, or what is needed. */
async function opened(cookie = reader, method = 'GET'): Promise<number | string> {
  const answer = await send(`/files/${paper.file.id}`, method, cookie);
  if (answer.status === 200 || method === 'HEAD') return answer.status;
  const { error } = (await answer.json()) as { error: { code: string; details: { needed: string } } };
  return `${error.code} ${error.details.needed}`;
}
const asked = async (cookie = reader) => {
  const text = 'query($id: ID!) { document(id: $id) { content { labelToUnderstand } } }';
  return (await portal.gql(text, { id: paper.id }, cookie)).data.document.content.labelToUnderstand;
};
const REFUSED = 'FORBIDDEN UNDERSTANDING';
const openings = () => portal.sql('select 1 from opening where document_id = $1', [paper.id]);

describe('before the first opening', () => {
  it.each(['RED', 'AMBER_STRICT', 'AMBER'])('under %s the server serves nothing until what it means was said to be read', async (tlp) => {
    await paperUnder(tlp);
    expect([await opened(), await opened(reader, 'HEAD'), await asked()]).toEqual([REFUSED, 403, tlp]);
    expect(await openings()).toEqual([]);
    expect((await understand(paper.id, reader, tlp)).data.understandLabel.content.labelToUnderstand).toBeNull();
    expect([await opened(), await asked()]).toEqual([200, null]);
    const trail = await portal.sql(`select details from audit where item_id = $1 and action = 'UNDERSTAND_LABEL'`, [paper.id]);
    expect(trail).toEqual([{ details: { tlp } }]);
  });

  it.each(['GREEN', 'CLEAR'])('under %s nothing is asked', async (tlp) => {
    await paperUnder(tlp);
    expect([await asked(), await opened()]).toEqual([null, 200]);
  });

  it('it is asked of each person and of each paper', async () => {
    await paperUnder('AMBER');
    const colleague = await portal.as(await portal.delegate('Cara Colleague', 'KEN'));
    await understand(paper.id);
    expect([await opened(), await opened(colleague)]).toEqual([200, REFUSED]);
    await paperUnder('AMBER');
    expect(await opened()).toBe(REFUSED);
  });
});

describe('who knows under what label a paper stands', () => {
  beforeEach(() => paperUnder('AMBER', 'EDIT'));

  it('is not asked: its author, and whoever filed a file of it; the head of its delegation is', async () => {
    const head = await portal.as(await portal.delegate('Hugo Head', 'FRA', 'HEAD'));
    expect([await asked(author), await opened(author)]).toEqual([null, 200]);
    expect([await asked(head), await opened(head)]).toEqual(['AMBER', REFUSED]);
    expect((await prepare(paper.id, await upload(reader, PDF), reader)).code).toBeUndefined();
    expect([await asked(), await opened()]).toEqual([null, 200]);
  });
});

describe('a label that changes', () => {
  beforeEach(async () => {
    await paperUnder('AMBER');
    await understand(paper.id);
  });

  it('is asked about again once it is tightened, and not when it is loosened', async () => {
    await relabel('AMBER_STRICT');
    expect([await opened(), await asked()]).toEqual([REFUSED, 'AMBER_STRICT']);
    await understand(paper.id, reader, 'AMBER_STRICT');
    expect(await opened()).toBe(200);
    await relabel('AMBER');
    expect([await opened(), await asked()]).toEqual([200, null]);
  });

  it('in the meantime is told: nobody says that they have read up on another label than it has', async () => {
    await relabel('AMBER_STRICT');
    expect((await understand(paper.id)).details).toEqual({ reason: 'LABEL_CHANGED' });
    expect(await opened()).toBe(REFUSED);
  });
});

it('what is said below READ, or of a paper that is not there, is refused', async () => {
  await paperUnder('AMBER', 'DISCOVER');
  expect((await understand(paper.id)).details).toEqual({ needed: 'READ' });
  expect((await understand(paper.file.id)).code).toBe('NOT_FOUND');
  expect(await opened()).toBe('FORBIDDEN READ');
});
