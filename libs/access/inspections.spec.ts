import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { as, daysAgo, id, inspected, openExplaining, portal, talk, toAfrica, toSecret, why, whyOf } from '../../test/support/explaining.js';

beforeAll(openExplaining);
afterAll(() => portal.stop());

describe('an auditor', () => {
  it('is told grounds, label and dates of any item by id, address or reference, and nothing of what it holds', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('READ')]);
    const [{ reference }] = await portal.sql('select reference from document where item_id = $1', [paper]);
    for (const name of [paper, `${portal.url}/documents/${paper}`, reference]) {
      const told = await inspected('auditor', 'reader', name);
      expect(told).toMatchObject({ itemId: paper, kind: 'DOCUMENT', tlp: 'AMBER', explanation: { level: 'READ', hiddenPaths: false } });
      expect(told.body).not.toContain(reference);
      expect(told.body).not.toContain('A paper');
    }
    expect(await inspected('auditor', 'head', paper)).toMatchObject({
      explanation: { level: 'MANAGE', grounds: [{ code: 'CUSTODY_HEAD' }] },
    });
  });

  it('of people who are not active, and of discussions too', async () => {
    const thread = await talk.opened(as['author']!, { documentId: await talk.paper(as['author']!, [toAfrica('READ')]) });
    id['former'] = await portal.person('Former Delegate');
    expect(await inspected('auditor', 'former', thread)).toMatchObject({
      kind: 'THREAD',
      explanation: { grounds: [{ code: 'NOT_ACTIVE' }, { code: 'NOT_RELEASED' }] },
    });
    expect(await inspected('auditor', 'reader', thread)).toMatchObject({ explanation: { level: 'READ' } });
  });

  it('sees of groups what the directory shows them', async () => {
    const paper = await talk.paper(as['author']!, [toSecret('READ')]);
    const told = await inspected('auditor', 'hana', paper);
    expect(told).toMatchObject({ explanation: { level: null, hiddenPaths: true } });
    expect(told.body).not.toContain('DG.9');
  });

  it('has every asking in the trail, and what found nothing too', async () => {
    const paper = await talk.paper(as['author']!);
    const entries = () =>
      portal.sql(`select item_id, details from audit where action = 'INSPECT' and actor_id = $1 order by seq desc limit 2`, [
        id['auditor'],
      ]);
    await inspected('auditor', 'reader', paper, daysAgo(1));
    expect((await entries())[0]).toMatchObject({
      item_id: paper,
      details: { asked: paper, personId: id['reader'], at: expect.any(String) },
    });
    expect(await inspected('auditor', 'reader', 'CIED/2026/R-ZZZZZ')).toBe('NOT_FOUND');
    expect((await entries())[0]).toMatchObject({ item_id: null, details: { asked: 'CIED/2026/R-ZZZZZ' } });
  });

  it('is nobody else: other duties and delegates are refused, whatever the names', async () => {
    for (const who of ['author', 'moderator'])
      for (const name of [await talk.paper(as['author']!), randomUUID(), 'none'])
        expect(await inspected(who, 'reader', name)).toBe('FORBIDDEN');
  });

  it('gets no right to read by it', async () => {
    const paper = await talk.paper(as['author']!);
    expect(await why('auditor', paper)).toBe('NOT_FOUND');
    expect(await whyOf('auditor', 'reader', paper)).toBe('NOT_FOUND');
  });
});
