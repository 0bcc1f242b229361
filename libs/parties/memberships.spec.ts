import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let admin: string;
beforeAll(async () => {
  portal = await startPortal();
  admin = await portal.as(await portal.officer('Ada'));
});
afterAll(() => portal.stop());

const run = (field: string, type: string, input: object) =>
  portal.gql(`mutation ($input: ${type}!) { ${field}(input: $input) { id from until member { code } } }`, { input }, admin);
const accede = (code: string, more: object = {}, body = 'AU') =>
  run('accede', 'AccedeInput', { bodyId: partyId(body), memberId: partyId(code), ...more });
const end = (membershipId: string, more: object = {}) => run('endMembership', 'EndMembershipInput', { membershipId, ...more });
const bodies = async (code: string): Promise<string[]> =>
  (await portal.gql(`{ party(id: "${partyId(code)}") { memberships { body { code } } } }`)).data.party.memberships.map(
    ({ body }: { body: { code: string } }) => body.code,
  );
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('an accession to a regional body', () => {
  it('makes a state a member from now on, and its end ends that', async () => {
    const { data } = await accede('BRA');
    expect(await bodies('BRA')).toContain('AU');
    await end(data.accede.id);
    expect(await bodies('BRA')).not.toContain('AU');
    expect((await end(data.accede.id)).details).toEqual({ reason: 'ENDED' });
  });

  it('may be back-dated, and so may its end, but not to before it began', async () => {
    const { data } = await accede('NOR', { from: day(-400) });
    expect(new Date(data.accede.from).getTime()).toBeLessThan(Date.now() - 399 * 86_400_000);
    expect((await end(data.accede.id, { at: day(-500) })).details.problems).toEqual([{ field: 'at', rule: 'notBeforeFrom' }]);
    expect((await end(data.accede.id, { at: day(-30) })).code).toBeUndefined();
    expect(await bodies('NOR')).not.toContain('AU');
    const [row] = await portal.sql('select until_at < now() as past from body_membership where id = $1', [data.accede.id]);
    expect(row.past).toBe(true);
  });

  it('is stored once for the same time', async () => {
    expect((await accede('KEN')).details).toEqual({ reason: 'ALREADY_MEMBER' });
    expect((await accede('JPN', { from: day(-20), until: day(-10) })).code).toBeUndefined();
    expect((await accede('JPN', { from: day(-15) })).details).toEqual({ reason: 'ALREADY_MEMBER' });
    expect((await accede('JPN')).code).toBeUndefined();
  });

  it('is of a state to a regional body, and ends after it begins', async () => {
    expect((await accede('EU')).details.problems).toEqual([{ field: 'memberId', rule: 'state' }]);
    expect((await accede('FRA', {}, 'KEN')).details.problems).toEqual([{ field: 'bodyId', rule: 'regionalBody' }]);
    expect((await accede('FRA', { until: day(-1) })).details.problems).toEqual([{ field: 'until', rule: 'afterFrom' }]);
  });

  it('that lies ahead is listed as coming, and one that is called off before it began never was', async () => {
    const coming = async () => (await portal.gql(`{ party(id: "${partyId('AU')}") { acceding { member { code } } } }`)).data.party.acceding;
    const { data } = await accede('CHL', { from: day(30) });
    expect(await bodies('CHL')).not.toContain('AU');
    expect(await coming()).toEqual([{ member: { code: 'CHL' } }]);
    expect((await end(data.accede.id)).code).toBeUndefined();
    expect(await coming()).toEqual([]);
  });

  it('opens what was released to the body, and its end closes it', async () => {
    const delegate = await portal.delegate('Indira Indian', 'IND');
    const audiences = async () =>
      (
        await portal.sql(`select 1 from standing(now()) s where s.person_id = $1 and s.kind = 'BODY' and s.subject = $2`, [
          delegate,
          partyId('AU'),
        ])
      ).length;
    const { data } = await accede('IND');
    expect(await audiences()).toBe(1);
    await end(data.accede.id);
    expect(await audiences()).toBe(0);
  });

  it('raises the access epoch and stands in the audit trail', async () => {
    const epoch = async () => Number((await portal.sql('select value from access_epoch'))[0].value);
    const before = await epoch();
    const { data } = await accede('CUB');
    expect(await epoch()).toBe(before + 1);
    const [row] = await portal.sql(`select details from audit where action = 'ACCEDE' order by seq desc limit 1`);
    expect(row.details).toMatchObject({ membershipId: data.accede.id, bodyId: partyId('AU') });
  });
});
