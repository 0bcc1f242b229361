import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { author, openPapers, portal, reader, release, stranger } from '../../test/support/papers.js';
import { found, indexed } from '../../test/support/searching.js';

beforeAll(openPapers, 60_000);
afterAll(() => portal.stop());

/** A paper that an import could have brought, with a card that the reader sees. */
async function brought(originalSymbol: string, attribution = 'PARTY_ONLY'): Promise<string> {
  const { id } = await fileDraft(portal, author, 'FRA', 'A paper', { handling: { ...HANDLING, tlp: 'GREEN', attribution } });
  await release(id, 'KEN', 'DISCOVER');
  await indexed(portal);
  await renamed(id, originalSymbol);
  return id;
}
async function renamed(id: string, originalSymbol: string | null): Promise<void> {
  await portal.sql('update document set original_symbol = $2 where item_id = $1', [id, originalSymbol]);
  await indexed(portal);
}
const HANDLE = 'mutation($input: DistributionInput!) { release(input: $input) { id } }';
async function handled(documentId: string, attribution: string): Promise<void> {
  const handling = { ...HANDLING, tlp: 'GREEN', attribution };
  const { code } = await portal.gql(HANDLE, { input: { documentId, capacity: partyId('FRA'), handling } }, author);
  expect(code).toBeUndefined();
}

describe('the symbol that a paper had elsewhere', () => {
  it('leads to it, as a whole and from its beginning, whoever sees its card, and nobody else', async () => {
    const id = await brought('A/C.1/74/INF.2');
    for (const asked of ['A/C.1/74/INF.2', 'a/c.1/74', 'INF.2', 'ac1 74 inf2']) {
      expect([asked, await found(portal, reader, asked)]).toEqual([asked, [id]]);
      for (const cookie of [stranger, undefined]) expect(await found(portal, cookie, asked)).toEqual([]);
    }
  });

  it('leads to it where it is no more than some words and numbers', async () => {
    const id = await brought('NV 12/2020 of Vendôme');
    for (const asked of ['NV 12/2020', 'nv 12 2020', 'vendome']) expect([asked, await found(portal, reader, asked)]).toEqual([asked, [id]]);
  });

  it('leads to it no more once it is another', async () => {
    const id = await brought('S/PV.8231');
    await renamed(id, 'S/PV.8232');
    expect([await found(portal, reader, 'S/PV.8231'), await found(portal, reader, 'S/PV.8232')]).toEqual([[], [id]]);
  });

  it('leads nobody to it under the Chatham House rule, as it would say whose it is', async () => {
    const id = await brought('KEN/NV/4711', 'CHATHAM_HOUSE');
    expect(await found(portal, reader, 'paper')).toContain(id);
    for (const cookie of [author, reader, stranger]) expect(await found(portal, cookie, 'KEN/NV/4711')).toEqual([]);
  });

  it('leads nobody to it from the moment in which it comes under that rule, before the index knows', async () => {
    const id = await brought('FRA/NV/4712');
    expect(await found(portal, reader, 'FRA/NV/4712')).toEqual([id]);
    await handled(id, 'CHATHAM_HOUSE');
    expect(await found(portal, reader, 'FRA/NV/4712')).toEqual([]);
    await indexed(portal);
    expect(await found(portal, reader, 'FRA/NV/4712')).toEqual([]);
    expect(await found(portal, reader, 'paper')).toContain(id);
  });
});
