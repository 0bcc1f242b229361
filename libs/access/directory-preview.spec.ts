import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DistributionStore } from '#access';
import { Database } from '#database';
import { partyId } from '#parties';
import {
  admin, adminId, ask, author, authorId, enters, group, openDirectory, paper, paths, portal, preview, toBody, toGroup, toParty,
} from '../../test/support/directory.js'; // prettier-ignore
import { HANDLING } from '../../test/support/papers.js';

beforeAll(openDirectory);
afterAll(() => portal.stop());

describe('accrediting somebody', () => {
  it('is shown in numbers by path and label, once approved, and says no title, originator or date', async () => {
    await paper([toParty('KEN')]);
    await paper([toBody('AU')], [], 'AMBER');
    await paper([toParty('KEN')], [], 'AMBER_STRICT');
    const personId = await portal.person('Emma Newcomer');
    const answer = await ask({ accredit: { personId, partyId: partyId('KEN'), role: 'DELEGATE' } });
    const { gained, lost, entered, onApproval } = answer.data.previewDirectory;
    expect(onApproval).toBe(true);
    expect(paths(gained)).toEqual(['2 READ RELEASED PARTY KEN', '1 READ RELEASED BODY AU']);
    expect(gained).toMatchObject({
      papers: 3,
      isMore: false,
      labels: [
        { label: 'AMBER_STRICT', papers: 1 },
        { label: 'AMBER', papers: 2 },
      ],
    });
    expect(lost.papers).toBe(0);
    expect(enters(entered)).toEqual(expect.arrayContaining(['RELEASED COMMUNITY', 'RELEASED PARTY', 'RELEASED BODY']));
    for (const secret of ['Zephyrine', 'FRA', 'France', 'Aline']) expect(answer.body).not.toContain(secret);
  });

  it('as head shows what the delegation originated, by custody', async () => {
    const personId = await portal.person('Hedda Head');
    const { gained, entered } = await preview({ accredit: { personId, partyId: partyId('FRA'), role: 'HEAD' } });
    expect(enters(entered)).toContain('CUSTODY_HEAD PARTY');
    const [{ count }] = await portal.sql(`select count(*)::int from item where originator_party = $1`, [partyId('FRA')]);
    expect(paths(gained)).toEqual([`${count} MANAGE CUSTODY_HEAD PARTY FRA`]);
  });

  it('is refused as the accreditation itself would be, and leaves nothing behind but the trail of who asked', async () => {
    const personId = await portal.delegate('Ken Kenyan', 'KEN');
    const input = { accredit: { personId, partyId: partyId('KEN'), role: 'DELEGATE' } };
    expect((await ask(input)).details).toEqual({ reason: 'ALREADY_ACCREDITED' });
    const fresh = await portal.person('Nobody Yet');
    await preview({ accredit: { ...input.accredit, personId: fresh } });
    expect(await portal.sql('select 1 from accreditation where person_id = $1', [fresh])).toEqual([]);
    expect(
      await portal.sql(
        `select 1 from audit where action like '%ACCREDIT%' and details ->> 'personId' = $1 and action <> 'PREVIEW_DIRECTORY'`,
        [fresh],
      ),
    ).toEqual([]);
    const [row] = await portal.sql(`select actor_id, details from audit where action = 'PREVIEW_DIRECTORY' order by seq desc limit 1`);
    expect(row).toEqual({ actor_id: adminId, details: { change: 'accredit', ...input.accredit, personId: fresh } });
  });

  it('from a day to come is looked at as of that day', async () => {
    const from = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const expiry = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const documentId = await paper([toParty('NOR')]);
    const personId = await portal.person('Nora Later');
    const input = { accredit: { personId, partyId: partyId('NOR'), role: 'DELEGATE', from } };
    expect(await preview(input)).toMatchObject({ at: from, gained: { papers: 1 } });
    await portal.gql(
      'mutation($input: DistributionInput!) { release(input: $input) { id } }',
      { input: { documentId, capacity: partyId('FRA'), expiry } },
      author,
    );
    expect((await preview(input)).gained.papers).toBe(0);
  });
});

describe('a seat', () => {
  it('of a delegation shows what each of its people would see, and its end what they would not', async () => {
    await paper([toGroup()]);
    await paper([toGroup('READ'), toParty('JOR')]);
    await portal.delegate('Jamil One', 'JOR');
    await portal.delegate('Jamila Two', 'JOR');
    const seat = { groupId: group, partyId: partyId('JOR'), capacity: 'PARTICIPANT' };
    const before = await preview({ seat });
    expect(before.party.code).toBe('JOR');
    expect(before.persons.map(({ name }: { name: string }) => name).sort()).toEqual(['Jamil One', 'Jamila Two']);
    expect(before.entered).toHaveLength(1);
    expect(before.entered[0].persons).toHaveLength(2);
    expect(paths(before.gained)).toEqual(['1 COMMENT RELEASED GROUP FOC.1']);
    const { data } = await portal.gql(
      'mutation($input: SeatInput!) { seat(input: $input) { seats { id party { code } } } }',
      { input: seat },
      admin,
    );
    const seatId = data.seat.seats.find(({ party }: { party: { code: string } }) => party.code === 'JOR').id;
    const after = await preview({ endSeat: { seatId } });
    expect([after.lost.papers, after.gained.papers, after.left.length]).toEqual([1, 0, 1]);
  });

  it('that an exclusion names takes papers away, and its end gives them back', async () => {
    await paper([toParty('CHL')], [{ kind: 'GROUP_OBSERVERS', groupId: group }]);
    const personId = await portal.delegate('Carla Chilean', 'CHL');
    const seat = { groupId: group, personId, capacity: 'OBSERVER' };
    expect(await preview({ seat })).toMatchObject({ lost: { papers: 1 }, gained: { papers: 0 } });
    await portal.gql('mutation($input: SeatInput!) { seat(input: $input) { id } }', { input: seat }, admin);
    const [{ id: seatId }] = await portal.sql('select id from seat where person_id = $1', [personId]);
    expect(await preview({ endSeat: { seatId } })).toMatchObject({ lost: { papers: 0 }, gained: { papers: 1 } });
  });

  it('with an office raises what its holder may do with papers they know already', async () => {
    await paper([toGroup('READ'), { audience: { kind: 'BUREAU', groupId: group }, level: 'MANAGE' }]);
    const personId = await portal.delegate('Felix French', 'FRA');
    const { raised, gained, entered } = await preview({ elect: { groupId: group, personId, office: 'VICE_CHAIR' } });
    expect([raised.papers, gained.papers]).toEqual([1, 0]);
    expect(enters(entered)).toContain('RELEASED BUREAU');
  });
});

describe('a membership of a regional body', () => {
  it('shows the people of the state what was released to the body, though it is back-dated', async () => {
    await paper([toBody('CARICOM')]);
    await portal.delegate('Ulla Uruguayan', 'URY');
    const accede = { bodyId: partyId('CARICOM'), memberId: partyId('URY'), from: '2020-01-01T00:00:00.000Z' };
    const { gained, party, entered } = await preview({ accede });
    expect([paths(gained), party.code, enters(entered)]).toEqual([['1 READ RELEASED BODY CARICOM'], 'URY', ['RELEASED BODY']]);
  });
});

describe('what takes rights away', () => {
  it('is refused where it would leave no administrator', async () => {
    expect((await ask({ suspendPerson: { personId: adminId, reason: 'A test' } })).details).toEqual({ reason: 'LAST_ADMINISTRATOR' });
  });

  it('shows what a suspended person loses, papers to them by name among it', async () => {
    const personId = await portal.delegate('Nils Named', 'SWE');
    await paper([{ audience: { kind: 'PERSON', personId }, level: 'READ' }], [], 'RED');
    const { lost, left } = await preview({ suspendPerson: { personId, reason: 'A test' } });
    expect(paths(lost)).toEqual(['1 READ RELEASED PERSON ']);
    expect(lost.labels).toEqual([{ label: 'RED', papers: 1, isMore: false }]);
    expect(enters(left)).toContain('RELEASED COMMUNITY');
  });
});

describe('the asking', () => {
  const change = () => ({ giveDuty: { personId: adminId, duty: 'AUDITOR' } });
  it('is for administrators alone, and of one change at a time', async () => {
    expect((await ask(change(), author)).details).toEqual({ needed: 'ADMINISTRATOR' });
    expect((await ask({})).details.problems).toEqual([{ field: 'input', rule: 'exactlyOne' }]);
    expect((await ask({ ...change(), endDuty: { dutyId: randomUUID() } })).details.problems).toEqual([
      { field: 'input', rule: 'exactlyOne' },
    ]);
  });

  it('of somebody who is refused it leaves no trail of its own', async () => {
    const count = async () => (await portal.sql(`select count(*)::int as n from audit where action = 'PREVIEW_DIRECTORY'`))[0].n;
    const before = await count();
    await ask(change(), author);
    expect(await count()).toBe(before);
  });
});

describe('beyond a thousand papers', () => {
  beforeEach(async () => {
    const database = portal.app.get(Database);
    const items = Array.from({ length: 1_200 }, () => randomUUID());
    const terms = { ...HANDLING, embargoAt: null, expiryAt: null } as never as { tlp: 'AMBER' };
    await database.transaction(() =>
      portal.app.get(DistributionStore).store({
        items: items.map((id) => ({ id, kind: 'DOCUMENT' as const, originatorParty: partyId('FRA'), originatorGroup: null, authorId })),
        terms: items.map((itemId) => ({ itemId, ...terms })) as never,
        releases: items.map((itemId) => ({
          itemId,
          audience: { kind: 'BODY' as const, subject: partyId('ASEAN') },
          level: 'READ' as const,
        })),
      }),
    );
  }, 60_000);

  it('is said and no more: other paths stay exact', async () => {
    await paper([toParty('THA')]);
    const personId = await portal.person('Tida Thai');
    const { gained } = await preview({ accredit: { personId, partyId: partyId('THA'), role: 'DELEGATE' } });
    expect([gained.papers, gained.isMore]).toEqual([1_000, true]);
    const through = (kind: string) => gained.paths.find(({ through: { audience } }: any) => audience.kind === kind);
    expect(through('BODY')).toMatchObject({ papers: 1_000, isMore: true });
    expect(through('PARTY')).toMatchObject({ papers: 1, isMore: false });
  });
});
