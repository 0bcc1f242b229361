import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Discussing } from '../../test/support/discussions.js';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let talk: Discussing;
const ids: Record<string, string> = {};
const as: Record<string, string> = {};
const hidden = randomUUID();
beforeAll(async () => {
  portal = await startPortal();
  const codes = new Map<string, string>();
  const people = { author: 'FRA', head: 'FRA', ken: 'KEN', egon: 'EGY', otto: 'BRA', sven: 'SWE' };
  for (const [name, code] of Object.entries(people)) {
    ids[name] = await portal.delegate(`Mention ${name}`, code, name === 'head' ? 'HEAD' : 'DELEGATE');
    as[name] = await portal.as(ids[name]);
    codes.set(as[name], code);
  }
  await portal.person('Mention nobody');
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'DG.1', 'DRAFTING_GROUP', '{"en": "Hidden"}', 'CIED/DG.1')`,
    [hidden],
  );
  for (const name of ['sven', 'author'])
    await portal.sql(`insert into seat (id, group_id, capacity, person_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, [
      randomUUID(),
      hidden,
      ids[name],
    ]);
  talk = new Discussing(portal, codes);
}, 60_000);
afterAll(() => portal.stop());

/** A paper of the African Union without Egypt, and of a drafting group that Kenya does not see. */
async function discussed(handling: object = {}): Promise<string> {
  const to = [
    { audience: { kind: 'BODY', partyId: partyId('AU') }, level: 'COMMENT' },
    { audience: { kind: 'GROUP', groupId: hidden }, level: 'READ' },
  ];
  const document = await talk.paper(as.author!, to, handling);
  await talk.release(as.author!, document, { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('EGY') } }] });
  return talk.opened(as.ken!, { documentId: document });
}
async function judged(who: string, threadId: string, text = 'mention'): Promise<any> {
  const query = 'query($id: ID!, $text: String!) { mentionable(threadId: $id, text: $text) { canSee person { name } } }';
  const { data, code } = await portal.gql(query, { id: threadId, text }, as[who]);
  return data ? Object.fromEntries(data.mentionable.map(({ canSee, person }: any) => [person.name.split(' ')[1], canSee])) : code;
}

describe('whom one may mention', () => {
  it('is who the directory shows: active accredited persons, by a part of their name', async () => {
    const id = await discussed();
    expect(Object.keys(await judged('ken', id)).sort()).toEqual(['author', 'egon', 'head', 'ken', 'otto', 'sven']);
    expect(await judged('ken', id, 'ention sv')).toEqual({ sven: 'NO' });
    expect([await judged('ken', id, ' '), await judged('ken', id, '%')]).toEqual([{}, {}]);
    expect(await judged('otto', id)).toBe('NOT_FOUND');
  });

  it('is told to a reader by the audiences they know: neither an exclusion nor a hidden group shows', async () => {
    const id = await discussed();
    expect(await judged('ken', id)).toEqual({ author: 'YES', head: 'YES', ken: 'YES', egon: 'YES', otto: 'NO', sven: 'NO' });
  });

  it('is told in truth to who manages it', async () => {
    const id = await discussed();
    expect(await judged('author', id)).toEqual({ author: 'YES', head: 'YES', ken: 'YES', egon: 'NO', otto: 'NO', sven: 'YES' });
  });

  it('is not told where recipients are withheld', async () => {
    const id = await discussed({ recipients: 'WITHHELD' });
    expect(new Set(Object.values(await judged('ken', id)))).toEqual(new Set(['UNKNOWN']));
    expect((await judged('author', id)).egon).toBe('NO');
  });

  it('does not tell whose the paper is where attribution hides that', async () => {
    const id = await discussed({ attribution: 'CHATHAM_HOUSE' });
    expect(await judged('ken', id)).toMatchObject({ author: 'NO', head: 'NO', ken: 'YES' });
  });
});
