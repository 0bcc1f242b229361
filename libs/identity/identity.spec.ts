import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPortal, type TestPortal } from '../../test/support/portal.js';
import { Administrators } from './index.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { active person { name } } }';
const REDEEM = 'mutation ($input: RedeemLinkInput!) { redeemLink(input: $input) { active person { name } } }';
const VIEWER = '{ viewer { active duties person { name } } }';
const WHO = { email: 'ada@example.org', password: 'twelve characters' };

let portal: TestPortal;
let address = 1;
/** Every test comes from an address of its own: the throttle counts by address. */
const fromElsewhere = () => ({ 'x-forwarded-for': `192.0.2.${(address += 1)}` });
const signIn = (input: object, headers: Record<string, string> = fromElsewhere()) => portal.gql(SIGN_IN, { input }, undefined, headers);

beforeAll(async () => {
  portal = await startPortal();
  await portal.app.get(Administrators).create({ name: 'Ada', ...WHO });
});
afterAll(() => portal.stop());

describe('signing in', () => {
  it('gives a session, whose cookie scripts cannot read and other sites cannot send', async () => {
    const { data, setCookie, cookie } = await signIn(WHO);
    expect(data.signIn).toEqual({ active: true, person: { name: 'Ada' } });
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires=']) expect(setCookie).toContain(flag);
    expect((await portal.gql(VIEWER, {}, cookie)).data.viewer).toEqual({
      active: true,
      duties: ['ADMINISTRATOR'],
      person: { name: 'Ada' },
    });
  });

  it('answers an unknown e-mail and a wrong password alike', async () => {
    const unknown = await signIn({ email: 'nobody@example.org', password: WHO.password });
    const wrong = await signIn({ ...WHO, password: 'something else' });
    expect(wrong).toMatchObject({ code: 'UNAUTHENTICATED', details: { reason: 'WRONG_CREDENTIALS' } });
    expect(unknown.body).toBe(wrong.body);
    expect(wrong.cookie).toBeUndefined();
  });

  it('stores no secret that opens a session, and changes it at every sign-in', async () => {
    const [one, two] = [await signIn(WHO), await signIn(WHO)];
    expect(one.cookie).not.toBe(two.cookie);
    const secret = decodeURIComponent(one.cookie!.split('=')[1]!).split('.')[0]!;
    const [row] = await portal.sql('select count(*)::int as count from session where id = $1 or data::text like $2', [
      secret,
      `%${secret}%`,
    ]);
    expect(row.count).toBe(0);
  });

  it('is slowed down for whoever guesses, though the portal restarts, and for nobody else', async () => {
    const guesser = fromElsewhere();
    for (let guess = 0; guess < 8; guess += 1)
      expect((await signIn({ ...WHO, password: `guess ${guess}` }, guesser)).code).toBe('UNAUTHENTICATED');
    await portal.restart();
    const { code, details } = await signIn(WHO, guesser);
    expect(code).toBe('TOO_MANY');
    expect(details.retryAfter).toBeGreaterThan(60);
    expect((await signIn(WHO)).data.signIn.person.name).toBe('Ada');
  });

  it('is possible while suspended, and gives nothing', async () => {
    const id = await portal.officer('Suspended Officer', 'MODERATOR');
    await portal.sql('insert into person_suspension (id, person_id, from_at) values (gen_random_uuid(), $1, now())', [id]);
    expect((await portal.gql(VIEWER, {}, await portal.as(id))).data.viewer).toMatchObject({ active: false, duties: [] });
  });
});

describe('sessions', () => {
  it('end one by one, by their owner alone', async () => {
    const [mine, other] = [(await signIn(WHO)).cookie!, (await signIn(WHO)).cookie!];
    const { data } = await portal.gql('{ sessions { id current } }', {}, other);
    const id = data.sessions.find(({ current }: { current: boolean }) => current).id;
    const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) }';
    const stranger = await portal.as(await portal.person('A Stranger'));
    expect((await portal.gql(end, { input: { id } }, stranger)).code).toBe('NOT_FOUND');
    expect((await portal.gql(end, { input: { id } }, mine)).data.endSession).toBe(true);
    expect((await portal.gql(VIEWER, {}, other)).data.viewer).toBeNull();
    expect((await portal.gql(VIEWER, {}, mine)).data.viewer).not.toBeNull();
  });

  it('all end by signing out everywhere', async () => {
    const [one, two] = [(await signIn(WHO)).cookie!, (await signIn(WHO)).cookie!];
    await portal.gql('mutation { signOutEverywhere }', {}, one);
    for (const cookie of [one, two]) expect((await portal.gql(VIEWER, {}, cookie)).data.viewer).toBeNull();
  });

  it('others end when the password changes, for which the current one is needed', async () => {
    const [mine, other] = [(await signIn(WHO)).cookie!, (await signIn(WHO)).cookie!];
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
    const wrong = await portal.gql(change, { input: { current: 'not this one', password: 'another password' } }, mine);
    expect(wrong.details.reason).toBe('WRONG_PASSWORD');
    expect((await portal.gql(change, { input: { current: WHO.password, password: 'short' } }, mine)).code).toBe('INVALID');
    expect((await portal.gql(change, { input: { current: WHO.password, password: WHO.password } }, mine)).data.changePassword).toBe(true);
    expect((await portal.gql(VIEWER, {}, other)).data.viewer).toBeNull();
    expect((await portal.gql(VIEWER, {}, mine)).data.viewer).not.toBeNull();
  });

  it('are not opened by a request without the header that browsers cannot forge', async () => {
    const body = JSON.stringify({ query: SIGN_IN, variables: { input: WHO } });
    const answer = await fetch(`${portal.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('one-time links', () => {
  const invite = async (email: string) => {
    const query = 'mutation ($input: InviteInput!) { invite(input: $input) { link person { id } } }';
    const { data, details } = await portal.gql(query, { input: { name: 'Bo Berg', email } }, (await signIn(WHO)).cookie);
    return { id: data?.invite.person.id as string, token: data?.invite.link.split('/link/')[1] as string, details };
  };
  const reset = async (personId: string) => {
    const query = 'mutation ($input: PersonIdInput!) { resetPassword(input: $input) { link } }';
    const { data } = await portal.gql(query, { input: { personId } }, (await signIn(WHO)).cookie);
    return data.resetPassword.link.split('/link/')[1] as string;
  };
  const redeem = (token: string, password = 'a password of Bo') => portal.gql(REDEEM, { input: { token, password } });
  const info = (token: string) => portal.gql('query ($token: String!) { link(token: $token) { purpose name email } }', { token });

  it('let a person in who sets a password, once, of two at once too', async () => {
    const { token } = await invite('bo@example.org');
    expect((await info(token)).data.link).toEqual({ purpose: 'INVITE', name: 'Bo Berg', email: 'bo@example.org' });
    const both = await Promise.all([redeem(token), redeem(token)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['NOT_FOUND', undefined]);
    const { cookie } = both.find(({ code }) => !code)!;
    expect((await portal.gql(VIEWER, {}, cookie)).data.viewer).toEqual({ active: false, duties: [], person: { name: 'Bo Berg' } });
    expect((await info(token)).code).toBe('NOT_FOUND');
    expect((await signIn({ email: 'bo@example.org', password: 'a password of Bo' })).data.signIn.active).toBe(false);
  });

  it('are kept as fingerprints, and are in no audit entry', async () => {
    const { token } = await invite('kept@example.org');
    const [row] = await portal.sql(
      `select (select count(*)::int from one_time_link where token_hash = $1) + (select count(*)::int from audit where details::text ~ $1 or details::text ~ '@') as count`,
      [token],
    );
    expect(row.count).toBe(0);
  });

  it('void the ones before, and end all sessions when redeemed', async () => {
    const { id, token } = await invite('cy@example.org');
    const newer = await reset(id);
    expect((await redeem(token)).details).toEqual({ reason: 'LINK_SPENT' });
    const { cookie } = await redeem(newer);
    const last = await reset(id);
    expect((await info(last)).data.link.purpose).toBe('RESET');
    await redeem(last, 'yet another password');
    expect((await portal.gql(VIEWER, {}, cookie)).data.viewer).toBeNull();
  });

  it('are given by administrators alone, to one person for an e-mail address', async () => {
    expect((await invite('ADA@example.org')).details).toEqual({ reason: 'EMAIL_TAKEN' });
    const delegate = await portal.as(await portal.delegate('Not An Administrator', 'KEN'));
    const query = 'mutation ($input: PersonIdInput!) { resetPassword(input: $input) { link } }';
    const somebody = { input: { personId: await portal.person('Some Body') } };
    expect((await portal.gql(query, somebody, delegate)).details).toEqual({ needed: 'ADMINISTRATOR' });
    expect((await portal.gql(query, somebody)).code).toBe('UNAUTHENTICATED');
  });
});

describe('the first administrator', () => {
  it('is refused under an e-mail address that is known', async () => {
    await expect(
      portal.app.get(Administrators).create({ name: 'Ada', email: 'ADA@example.org', password: WHO.password }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused with a short password', async () => {
    await expect(portal.app.get(Administrators).create({ name: 'Eve', email: 'eve@example.org', password: 'short' })).rejects.toMatchObject(
      { code: 'INVALID' },
    );
  });
});
