import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { Moderating } from '../../test/support/moderating.js';

const ASKING = `{ id askedFor reason hours state mine asker { name } decidedBy { name } until document { id } thread { id } }`;
const desk = new Moderating();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

const ask = (askedFor: string, hours = 2, who: 'ada' | 'abel' | 'reader' = 'ada') =>
  desk.act(who, 'askBreakGlass', 'AskBreakGlassInput', { askedFor, reason: 'A threat to a person', hours }, ASKING);
const asked = async (askedFor: string, hours?: number): Promise<string> => (await ask(askedFor, hours)).data.askBreakGlass.id;
const decide = (how: 'approveBreakGlass' | 'endBreakGlass', askingId: string, who: 'ada' | 'abel' = 'abel') =>
  desk.act(who, how, 'AskingIdInput', { askingId }, ASKING);
const askings = async (who: 'ada' | 'abel', args = '') =>
  (await desk.ask(who, `{ breakGlassAskings${args} { edges { node ${ASKING} } } }`)).data.breakGlassAskings.edges.map(
    ({ node }: any) => node,
  );
const asking = async (who: 'ada' | 'abel', id: string) => (await askings(who)).find((each: any) => each.id === id);

/** What differs from one asking to the next, and says nothing. */
const same = (answer: { body: string }, askedFor: string) =>
  answer.body.replace(askedFor, '<asked>').replace(/"(id|until)":"[^"]+"/g, '"$1"');

let paper: Awaited<ReturnType<Moderating['paper']>>;
beforeEach(async () => {
  paper = await desk.paper();
});

describe('what exists and what does not', () => {
  it('are asked for, approved and listed in the same words; only who asked sees at the end that there is nothing', async () => {
    const [there, nowhere] = [`https://portal.example.org/documents/${paper.id}`, `https://portal.example.org/documents/${randomUUID()}`];
    const [one, other] = [await ask(there), await ask(nowhere)];
    expect(same(one, there)).toBe(same(other, nowhere));
    const ids = [one, other].map(({ data }) => data.askBreakGlass.id as string) as [string, string];
    const [yes, no] = [await decide('approveBreakGlass', ids[0]), await decide('approveBreakGlass', ids[1])];
    expect(same(yes, there)).toBe(same(no, nowhere));
    const listed = await Promise.all(ids.map((id) => asking('abel', id)));
    expect(same({ body: JSON.stringify(listed[0]) }, there)).toBe(same({ body: JSON.stringify(listed[1]) }, nowhere));
    expect((await asking('ada', ids[0])).document).toEqual({ id: paper.id });
    expect(await asking('ada', ids[1])).toMatchObject({ state: 'LIVE', document: null, thread: null });
  });

  it('cost who asks and who approves the same statements', async () => {
    const query = jest.spyOn(desk.portal.app.get(Database), 'query');
    const statements = async (askedFor: string) => {
      query.mockClear();
      await decide('approveBreakGlass', await asked(askedFor));
      return query.mock.calls.map(([sql]) => sql).sort(); // what loads by the way has no order of its own
    };
    await statements(paper.reference); // what is kept between requests is kept from here on
    const [there, nowhere] = [await statements(paper.reference), await statements('CIED/2026/R-ZZZZZ')];
    query.mockRestore();
    expect(there.length).toBeGreaterThan(5);
    expect(nowhere).toEqual(there);
  });

  it('are not looked up by the asking: what is there only later is found at the approval', async () => {
    const id = await asked(paper.reference);
    await desk.portal.sql(`update document set reference = reference || 'X' where item_id = $1`, [paper.id]);
    await decide('approveBreakGlass', id);
    expect(await desk.document('ada', paper.id)).toBe('NOT_FOUND');
  });
});

it.each(['link', 'reference', 'address of a reference', 'id', 'post', 'discussion'])('is asked for by %s', async (how) => {
  const thread = await desk.talk.opened(desk.as.author, { documentId: paper.id });
  const [post] = await desk.talk.posts(desk.as.author, thread);
  const texts: Record<string, string> = {
    link: `http://127.0.0.1/documents/${paper.id}?version=1`,
    reference: ` ${paper.reference} `,
    'address of a reference': `http://127.0.0.1/open?reference=${encodeURIComponent(paper.reference)}`,
    id: paper.id.toUpperCase(),
    post: `/posts/${post.id}`,
    discussion: `/discussions/${thread}`,
  };
  await decide('approveBreakGlass', await asked(texts[how]!));
  expect(await desk.document('ada', paper.id)).toEqual({ viewerLevel: 'READ' });
  expect((await desk.talk.posts(desk.as.ada, thread))[0].text).toBe('First words');
});

describe('approval', () => {
  it('is another administrator’s: neither one’s own, nor anybody else’s', async () => {
    const id = await asked(paper.reference);
    expect((await decide('approveBreakGlass', id, 'ada')).details).toEqual({ needed: 'ANOTHER_ADMINISTRATOR' });
    for (const who of ['moderator', 'reader', 'author'] as const)
      expect((await desk.act(who, 'approveBreakGlass', 'AskingIdInput', { askingId: id }, '{ id }')).details).toEqual({
        needed: 'ADMINISTRATOR',
      });
    expect((await ask(paper.reference, 2, 'reader')).details).toEqual({ needed: 'ADMINISTRATOR' });
    expect(await desk.document('ada', paper.id)).toBe('NOT_FOUND');
  });

  it('opens it to who asked alone, at READ, until its time is over, past an exclusion and a quarantine', async () => {
    await desk.release(paper.id, { addExclusions: [{ audience: { kind: 'PERSON', personId: desk.ids.ada } }] });
    const id = await asked(paper.reference, 72);
    const { data } = await decide('approveBreakGlass', id);
    expect(Date.parse(data.approveBreakGlass.until) - Date.now()).toBeGreaterThan(71 * 3_600_000);
    expect(await desk.document('ada', paper.id)).toEqual({ viewerLevel: 'READ' });
    expect(await desk.document('abel', paper.id)).toBe('NOT_FOUND');
    await desk.portal.sql(
      `update break_glass set from_at = now() - interval '2 hours', until_at = now() - interval '1 hour' where asking_id = $1`,
      [id],
    );
    await desk.portal.sql(`call project(array[$1::uuid])`, [paper.id]);
    expect(await desk.document('ada', paper.id)).toBe('NOT_FOUND');
  });

  it('is named as what it is by who can see this, beside a release to the same person, which counts where it would', async () => {
    const adas = async () => {
      const selection = 'distribution { reach { rows { persons { person { name } through { ground audience { kind } } } } } }';
      const { rows } = (await desk.document('author', paper.id, selection)).distribution.reach;
      const persons = rows.flatMap((row: any) => row.persons);
      return persons.find(({ person }: any) => person.name === 'Officer ada')?.through;
    };
    const [broken, released] = [
      { ground: 'BREAK_GLASS', audience: null },
      { ground: 'RELEASED', audience: { kind: 'PERSON' } },
    ];
    const ada = { audience: { kind: 'PERSON', personId: desk.ids.ada } };
    await decide('approveBreakGlass', await asked(paper.reference));
    expect(await adas()).toEqual([broken]);
    await desk.release(paper.id, { addReleases: [{ ...ada, level: 'READ' }] });
    expect(await adas()).toEqual([released, broken]);
    await desk.release(paper.id, { addExclusions: [ada] });
    expect(await adas()).toEqual([broken]);
  });

  it('is for 1 to 72 hours', async () => {
    for (const hours of [0, 73, -1]) expect((await ask(paper.reference, hours)).code).toBe('INVALID');
  });

  it('comes once, and not after a decline, an end, or the loss of the duty of who asked', async () => {
    const declined = await asked(paper.reference);
    await desk.act('abel', 'declineBreakGlass', 'DeclineBreakGlassInput', { askingId: declined, answer: 'No' }, '{ state }');
    expect((await decide('approveBreakGlass', declined)).details).toEqual({ reason: 'DECIDED' });
    const takenBack = await asked(paper.reference);
    expect((await decide('endBreakGlass', takenBack, 'abel')).details).toEqual({ needed: 'ASKER' });
    await decide('endBreakGlass', takenBack, 'ada');
    expect((await decide('approveBreakGlass', takenBack)).details).toEqual({ reason: 'ENDED' });
    const orphaned = await asked(paper.reference);
    await desk.portal.sql('update duty set until_at = now() where person_id = $1', [desk.ids.ada]);
    expect((await decide('approveBreakGlass', orphaned)).details).toEqual({ reason: 'NOT_ADMINISTRATOR' });
    await desk.portal.sql('update duty set until_at = null where person_id = $1', [desk.ids.ada]);
    const together = await asked(paper.reference);
    const codes = (await Promise.all([decide('approveBreakGlass', together), decide('approveBreakGlass', together)])).map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual(['CONFLICT', undefined]);
    expect(await desk.portal.sql('select 1 as one from break_glass where asking_id = $1', [together])).toEqual([{ one: 1 }]);
  });

  it('is told to custodians at once, with the administrator, the reason and the end; to readers never', async () => {
    await decide('approveBreakGlass', await asked(paper.reference));
    for (const who of ['author', 'head'] as const) expect(await desk.told(who, paper.id)).toContain('BREAK_GLASS_APPROVED');
    const query = '{ notices { edges { node { document { id } breakGlass { administrator { name } reason until } } } } }';
    const all = (await desk.ask('author', query)).data.notices.edges.map(({ node }: any) => node);
    expect(all.find((each: any) => each.document.id === paper.id && each.breakGlass).breakGlass).toEqual({
      administrator: { name: 'Officer ada' },
      reason: 'A threat to a person',
      until: expect.any(String),
    });
    expect(await desk.told('reader', paper.id)).not.toContain('BREAK_GLASS_APPROVED');
  });

  it('is ended before its time by any administrator, kept discussions included', async () => {
    const thread = await desk.talk.opened(desk.as.author, { documentId: paper.id });
    const id = await asked(paper.reference);
    await decide('approveBreakGlass', id);
    await desk.release(paper.id, { addReleases: [{ audience: { kind: 'PERSON', personId: desk.ids.stranger }, level: 'READ' }] });
    expect(await desk.talk.thread(desk.as.ada, thread)).toMatchObject({ followsDocument: false });
    expect((await decide('endBreakGlass', id, 'abel')).data.endBreakGlass).toMatchObject({ state: 'ENDED', document: null });
    expect(await desk.document('ada', paper.id)).toBe('NOT_FOUND');
    expect(await desk.talk.thread(desk.as.ada, thread)).toBe('NOT_FOUND');
    expect((await decide('endBreakGlass', id)).details).toEqual({ reason: 'ENDED' });
  });
});

it('what waits is shown to the other administrators, with the reason and what was typed', async () => {
  const id = await asked(paper.reference);
  const waiting = (await askings('abel', '(waiting: true)')).find((each: any) => each.id === id);
  expect(waiting).toMatchObject({
    askedFor: paper.reference,
    reason: 'A threat to a person',
    state: 'WAITING',
    mine: false,
    document: null,
  });
  expect((await askings('ada', '(waiting: true)')).map((each: any) => each.id)).not.toContain(id);
});
