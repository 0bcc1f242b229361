import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Moderating } from '../../test/support/moderating.js';

const desk = new Moderating();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

let paper: Awaited<ReturnType<Moderating['paper']>>;
async function breakGlass(): Promise<void> {
  const input = { askedFor: paper.reference, reason: 'A threat to a person', hours: 2 };
  const { data } = await desk.act('ada', 'askBreakGlass', 'AskBreakGlassInput', input, '{ id }');
  await desk.act('abel', 'approveBreakGlass', 'AskingIdInput', { askingId: data.askBreakGlass.id }, '{ id }');
}

describe('what is read under break-glass', () => {
  const TEXTS = `query($id: ID!) { document(id: $id) { title(language: "en") content { summary(language: "en") }
    threads(first: 3) { edges { node { posts(first: 3) { edges { node { text } } } } } } } }`;
  let grant: string;
  beforeEach(async () => {
    paper = await desk.paper();
    await desk.talk.opened(desk.as.author, { documentId: paper.id });
    await breakGlass();
    await desk.act('ada', 'understandLabel', 'UnderstandLabelInput', { documentId: paper.id, tlp: 'AMBER' }, '{ id }');
    grant = (await desk.portal.sql('select id from break_glass where item_id = $1', [paper.id]))[0].id;
  });
  const trail = (itemId: string) =>
    desk.portal.sql(
      `select action, actor_id, details from audit where item_id in ($1, (select id from item where follows = $1)) and details ? 'breakGlass'
        order by action desc, details ->> 'part', seq`,
      [itemId],
    );
  const file = () => fetch(`${desk.portal.url}/files/${paper.file}`, { headers: { cookie: desk.as.ada } });

  it('is on record with the grant, once a text and once a file; the card alone is no opening', async () => {
    await desk.document('ada', paper.id, 'title(language: "en") threads(first: 3) { edges { node { title } } }');
    expect(await trail(paper.id)).toEqual([]);
    expect((await desk.ask('ada', TEXTS, { id: paper.id })).body).toContain('First words');
    expect(await (await file()).text()).toBe('Salt and rope.\n');
    const by = { actor_id: desk.ids.ada };
    expect(await trail(paper.id)).toEqual([
      { ...by, action: 'OPEN_TEXT', details: { part: 'CONTENT', breakGlass: grant } },
      { ...by, action: 'OPEN_TEXT', details: { part: 'POSTS', breakGlass: grant } },
      {
        ...by,
        action: 'OPEN_FILE',
        details: { fileId: paper.file, how: 'DOWNLOADED', way: 'API', copyNumber: expect.any(String), range: null, breakGlass: grant },
      },
    ]);
    await desk.ask('reader', TEXTS, { id: paper.id });
    expect(await trail(paper.id)).toHaveLength(3);
  });

  it('stands in the ledger, where custodians find it', async () => {
    await file();
    const { ledger } = await desk.document(
      'author',
      paper.id,
      'ledger { lines(states: [OPENED]) { edges { node { person { id } readings { downloaded } } } } }',
    );
    expect(ledger.lines.edges).toEqual([{ node: { person: { id: desk.ids.ada }, readings: [{ downloaded: 1 }] } }]);
  });

  it('is not served where the record cannot be kept: neither texts, nor posts, nor a byte of a file', async () => {
    await desk.portal.sql(
      `create function refuse_record() returns trigger language plpgsql as $$ begin raise exception 'no record'; end $$`,
    );
    await desk.portal.sql(
      `create trigger refuse_record before insert on audit for each row when (new.action like 'OPEN_%') execute function refuse_record()`,
    );
    try {
      const { title, content } = await desk.document('ada', paper.id, 'title(language: "en") content { summary(language: "en") }');
      expect([title, content]).toEqual(['A paper', null]);
      const { body } = await desk.ask('ada', TEXTS, { id: paper.id });
      for (const secret of ['Of salt', 'First words']) expect(body).not.toContain(secret);
      const [post] = await desk.talk.posts(
        desk.as.author,
        (await desk.portal.sql('select id from item where follows = $1', [paper.id]))[0].id,
      );
      const { body: alone } = await desk.ask('ada', 'query($id: ID!) { post(id: $id) { text } }', { id: post.id });
      expect(alone).not.toContain('First words');
      const answer = await file();
      expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('Salt')]);
    } finally {
      await desk.portal.sql('drop trigger refuse_record on audit');
      await desk.portal.sql('drop function refuse_record()');
    }
    expect((await desk.ask('ada', TEXTS, { id: paper.id })).body).toContain('First words');
  });
});
