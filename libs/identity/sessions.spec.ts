import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startPortal, type TestPortal } from '../../test/support/portal.js';
import { Administrators } from './index.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { name } } }';
const REDEEM = 'mutation ($input: RedeemLinkInput!) { redeemLink(input: $input) { person { name } } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { link person { id } } }';
const VIEWER = '{ viewer { person { name } } }';
const WHO = { email: 'ada@example.org', password: 'twelve characters' };
const DAY = 86_400_000;

let portal: TestPortal;
let ada: string;
let address = 1;
const from = (last: number) => ({ 'x-forwarded-for': `192.0.2.${last}` });
/** Every sign-in comes from an address of its own, unless a test counts them. */
const signIn = (input: object = WHO, headers = from((address += 1))) => portal.gql(SIGN_IN, { input }, undefined, headers);
const viewer = (cookie?: string) => portal.gql(VIEWER, {}, cookie);

beforeAll(async () => {
  portal = await startPortal();
  ada = await portal.app.get(Administrators).create({ name: 'Ada', ...WHO });
});
afterAll(() => portal.stop());

describe('a session', () => {
  const row = async () => (await portal.sql('select seen_at, expires_at, data from session where person_id = $1', [ada]))[0];
  /** As if all of the session's past had been so much longer ago. */
  const passes = (time: string) =>
    portal.sql(
      `update session set seen_at = seen_at - $2::interval, expires_at = expires_at - $2::interval,
         data = jsonb_build_object('seenAt', (data->>'seenAt')::numeric - extract(epoch from $2::interval) * 1000) where person_id = $1`,
      [ada, time],
    );
  const lastsDays = (date: Date | string) => (new Date(date).getTime() - Date.now()) / DAY;
  const cookieLasts = (setCookie: string) => lastsDays(/Expires=([^;]+)/.exec(setCookie)![1]!);
  let cookie: string;
  beforeEach(async () => {
    await portal.sql('delete from session');
    cookie = (await signIn()).cookie!;
  });

  it('lasts the days of the settings from signing in', async () => {
    expect(portal.settings.SESSION_DAYS).toBe(14);
    expect(lastsDays((await row()).expires_at)).toBeCloseTo(14, 2);
  });

  it('moves its end with every use, its cookie too, and is still the same session', async () => {
    await passes('13 days 23 hours');
    const { data, setCookie } = await viewer(cookie);
    expect(data.viewer.person.name).toBe('Ada');
    expect(cookieLasts(setCookie!)).toBeCloseTo(14, 2);
    expect(setCookie!.split(';')[0]).toBe(cookie);
    const { seen_at, expires_at } = await row();
    expect(lastsDays(expires_at)).toBeCloseTo(14, 2);
    expect(lastsDays(seen_at)).toBeCloseTo(0, 2);
    await passes('13 days 23 hours');
    expect((await viewer(cookie)).data.viewer.person.name).toBe('Ada');
  });

  it('writes its use down every five minutes, not at every request', async () => {
    await passes('4 minutes 30 seconds');
    const before = await row();
    expect((await viewer(cookie)).setCookie).toBeUndefined();
    expect(await row()).toEqual(before);
    await passes('1 minute');
    expect((await viewer(cookie)).setCookie).toBeDefined();
    expect((await row()).expires_at.getTime()).toBeGreaterThan(before.expires_at.getTime());
  });

  it('ends when it was not used so long, whatever the cookie says', async () => {
    await passes('14 days 1 second');
    expect((await viewer(cookie)).data.viewer).toBeNull();
    expect((await portal.gql('{ sessions { id } }', {}, cookie)).code).toBe('UNAUTHENTICATED');
    expect(lastsDays((await row()).expires_at)).toBeLessThan(0);
  });

  it('lasts as the settings say today, not as they said when it began', async () => {
    const original = portal.settings.SESSION_DAYS;
    try {
      portal.settings.SESSION_DAYS = 2;
      await portal.restart();
      await passes('1 day');
      expect(cookieLasts((await viewer(cookie)).setCookie!)).toBeCloseTo(2, 2);
      expect(lastsDays((await row()).expires_at)).toBeCloseTo(2, 2);
    } finally {
      portal.settings.SESSION_DAYS = original;
      await portal.restart();
    }
  });
});

describe('on record is', () => {
  const trail = () => portal.sql(`select actor_id as actor, action, details from audit order by seq`);
  const newest = async (count: number) => (await trail()).slice(-count);
  /** What work adds to the trail. */
  const added = async (work: () => Promise<unknown>) => {
    const before = (await trail()).length;
    await work();
    return (await trail()).slice(before);
  };

  it('who signed in and out, and out everywhere', async () => {
    const cookie = (await signIn()).cookie!;
    expect(await newest(1)).toEqual([{ actor: ada, action: 'SIGN_IN', details: {} }]);
    expect(await added(() => portal.gql('mutation { signOut }', {}, cookie))).toEqual([{ actor: ada, action: 'SIGN_OUT', details: {} }]);
    const other = (await signIn()).cookie!;
    const everywhere = await added(() => portal.gql('mutation { signOutEverywhere }', {}, other));
    expect(everywhere.map(({ actor, action }) => [actor, action])).toContainEqual([ada, 'SIGN_OUT_EVERYWHERE']);
  });

  it('who came in by a one-time link', async () => {
    const input = { name: 'Bo Berg', email: 'bo@example.org' };
    const { data } = await portal.gql(INVITE, { input }, (await signIn()).cookie);
    const token = data.invite.link.split('/link/')[1];
    const entries = await added(() => portal.gql(REDEEM, { input: { token, password: 'a password of Bo' } }));
    expect(entries).toEqual([
      { actor: data.invite.person.id, action: 'REDEEM_LINK', details: { purpose: 'INVITE' } },
      { actor: data.invite.person.id, action: 'SIGN_IN', details: {} },
    ]);
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it('a refused sign-in, alike for somebody known and for nobody, without what was typed', async () => {
    const guess = { ...WHO, password: 'a guess, quite wrong' };
    const [known] = await added(() => signIn(guess, from(200)));
    const [unknown] = await added(() => signIn({ ...guess, email: 'nobody@example.org' }, from(200)));
    const sealed = expect.stringMatching(/^[0-9a-f]{32}$/);
    for (const entry of [known, unknown])
      expect(entry).toEqual({ actor: null, action: 'SIGN_IN_REFUSED', details: { email: sealed, address: sealed } });
    expect(known.details.address).toBe(unknown.details.address);
    expect(known.details.email).not.toBe(unknown.details.email);
    for (const typed of [WHO.email, guess.password, '192.0.2']) expect(JSON.stringify(await trail())).not.toContain(typed);
  });

  it('of one who guesses on and on, each attempt and then once that they are slowed down', async () => {
    const entries = await added(async () => {
      for (let guess = 0; guess < 12; guess += 1) await signIn({ ...WHO, password: `guess ${guess}` }, from(201));
    });
    expect(entries.map(({ action }) => action)).toEqual([...Array(8).fill('SIGN_IN_REFUSED'), 'SIGN_IN_THROTTLED']);
    expect(new Set(entries.map(({ details }) => JSON.stringify(details))).size).toBe(1);
  });

  it('a wrong current password, though the change is undone', async () => {
    const cookie = (await signIn()).cookie!;
    const wrong = () => portal.gql(CHANGE, { input: { current: 'not this one', password: 'another password' } }, cookie, from(202));
    expect(await added(wrong)).toEqual([{ actor: ada, action: 'CHANGE_PASSWORD_REFUSED', details: {} }]);
  });
});
