import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { author, openPapers, portal, reader, release, stranger } from '../../test/support/papers.js';
import { indexed, suggested, suggest } from '../../test/support/searching.js';

const GREEN = { handling: { ...HANDLING, tlp: 'GREEN' } };
beforeAll(openPapers, 60_000);
afterAll(() => portal.stop());

async function paper(title: string, to?: string, more: object = GREEN): Promise<string> {
  const { id } = await fileDraft(portal, author, 'FRA', title, more);
  if (to) await release(id, to, 'DISCOVER');
  await indexed(portal);
  return id;
}

describe('a title that is being typed', () => {
  const cases: [string, string, string[]][] = [
    ['from the third letter of a word', 'Quarries and their blasting', ['qua', 'quar', 'quarri', 'quarries', 'blas']],
    ['words before it whole, in another form too', 'Monitoring of detonators', ['monitor det', 'detonator moni']],
    ['words that say nothing, passed over', 'Protection of the peacekeepers', ['protection of the', 'of the peace']],
    ['without its accents', 'Résolution équilibrée', ['resol', 'équil', 'equilib']],
    ['in Arabic with its article or without', 'المفاوضات في نيروبي', ['المفا', 'مفاوض', 'نير']],
    ['in Russian', 'Предупреждение взрывов', ['преду', 'взры']],
    ['in Chinese from the first letter on', '简易爆炸装置', ['爆', '爆炸', '简易爆炸']],
    ['a name with a slip', 'Statement of Zimbabwean experts', ['zimbabwaen', 'zimbawean']],
  ];
  it.each(cases)('leads to it: %s', async (_, title, typings) => {
    const id = await paper(title, 'KEN');
    for (const typed of typings)
      for (const cookie of [author, reader])
        expect({ typed, found: await suggested(portal, cookie, typed) }).toEqual({ typed, found: [id] });
  });

  it('leads to no more than as many as were asked for, and to nothing before there is enough', async () => {
    for (let n = 0; n < 8; n += 1) await paper(`Wheelbarrow ${n}`);
    expect(await suggested(portal, author, 'wheelb')).toHaveLength(6);
    expect((await suggest(portal, author, 'wheelb', 3)).data.searchSuggestions).toHaveLength(3);
    for (const typed of ['', ' ', 'w', 'wh', '-', '"']) expect(await suggested(portal, author, typed)).toEqual([]);
  });

  it('leads to what has a word in its title, and not to what has it elsewhere', async () => {
    await paper('Of fruit', 'KEN', { ...GREEN, summaries: [{ language: 'en', text: 'Nectarines' }] });
    expect(await suggested(portal, author, 'nectar')).toEqual([]);
  });
});

describe('a symbol that is being typed', () => {
  it('leads to its paper, from its beginning or that of its last part, and after a slip', async () => {
    const id = await paper('Something else', 'KEN');
    await portal.sql(`update document set symbol = 'CIED/WG.7/2026/WP.34' where item_id = $1`, [id]);
    await indexed(portal);
    for (const typed of ['CIED/WG.7/2', 'cied/wg.7/2026/wp.34', 'WP.34', 'cied wg7 2026 wp34', 'CEID/WG.7/2026/WP.34'])
      expect({ typed, found: await suggested(portal, reader, typed) }).toEqual({ typed, found: [id] });
  });
});

describe('a discussion', () => {
  it('is suggested by its title to who reads it', async () => {
    const talk = new Discussing(portal, new Map([[author, 'FRA'], [reader, 'KEN']])); // prettier-ignore
    const document = await talk.paper(author, [toParty('KEN')]);
    const thread = await talk.opened(reader, { documentId: document, title: 'Kaleidoscopes for all' });
    await indexed(portal);
    expect(await suggested(portal, author, 'kalei')).toEqual([thread]);
    expect(await suggested(portal, stranger, 'kalei')).toEqual([]);
  });
});

describe('what is not to be seen', () => {
  it('is suggested to nobody: it is answered as what never was', async () => {
    const id = await paper('Zygomorphic minutes');
    await portal.sql(`update document set symbol = 'CIED/WG.9/2026/WP.1' where item_id = $1`, [id]);
    await indexed(portal);
    expect(await suggested(portal, author, 'zygom')).toEqual([id]);
    for (const cookie of [reader, stranger, undefined])
      for (const [typed, nowhere] of [
        ['zygom', 'zyzzo'],
        ['CIED/WG.9/2026/W', 'CIED/WG.8/2026/W'],
      ])
        expect((await suggest(portal, cookie, typed!)).body).toBe((await suggest(portal, cookie, nowhere!)).body);
  });

  it('is suggested no more in the moment in which the right ends, before the index knows', async () => {
    const id = await paper('Quixotic arrangements', 'KEN');
    expect(await suggested(portal, reader, 'quixo')).toEqual([id]);
    await portal.sql(`update release set until_at = now() where item_id = $1`, [id]);
    await portal.sql('call project(array[$1::uuid])', [id]);
    expect(await suggested(portal, reader, 'quixo')).toEqual([]);
  });
});
