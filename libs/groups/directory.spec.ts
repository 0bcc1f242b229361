import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let admin: string;
let adminId: string;
const run = (field: string, type: string, input: object, fields = 'id', cookie = admin) =>
  portal.gql(`mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} } }`, { input }, cookie);

beforeAll(async () => {
  portal = await startPortal();
  adminId = await portal.officer('Ada');
  admin = await portal.as(adminId);
});
afterAll(() => portal.stop());

describe('an accreditation', () => {
  const accredit = (personId: string, role = 'DELEGATE', more: object = {}) =>
    run('accredit', 'AccreditInput', { personId, partyId: partyId('KEN'), role, ...more }, 'id status');
  const act = async (field: string, accreditationId: string, more: object = {}) => {
    const type =
      { suspendAccreditation: 'SuspendAccreditationInput', endAccreditation: 'EndAccreditationInput' }[field] ?? 'AccreditationIdInput';
    const { data, details } = await run(field, type, { accreditationId, ...more }, 'status');
    return data?.[field].status ?? details.reason;
  };

  it('is pending until approved, then active, suspended, active again, and ended for good', async () => {
    const personId = await portal.person('Ken Delegate');
    const cookie = await portal.as(personId);
    const isActive = async () => (await portal.gql('{ viewer { active capacities { id role } } }', {}, cookie)).data.viewer.active;
    const { data } = await accredit(personId);
    expect(data.accredit.status).toBe('PENDING');
    expect(await isActive()).toBe(false);
    expect(await act('approveAccreditation', data.accredit.id)).toBe('ACTIVE');
    expect(await isActive()).toBe(true);
    expect(await act('approveAccreditation', data.accredit.id)).toBe('ALREADY_APPROVED');
    expect(await act('suspendAccreditation', data.accredit.id, { reason: 'Note verbale 12' })).toBe('SUSPENDED');
    expect(await isActive()).toBe(false);
    expect(await act('liftAccreditationSuspension', data.accredit.id)).toBe('ACTIVE');
    expect(await act('endAccreditation', data.accredit.id)).toBe('ENDED');
    expect(await isActive()).toBe(false);
    expect(await act('liftAccreditationSuspension', data.accredit.id)).toBe('ENDED');
  });

  it('is given once for the same person, party, role and time, and never in the past', async () => {
    const personId = await portal.person('Twice Asked');
    await accredit(personId);
    expect((await accredit(personId)).details).toEqual({ reason: 'ALREADY_ACCREDITED' });
    expect((await accredit(personId, 'ADVISER')).code).toBeUndefined();
    expect((await accredit(personId, 'HEAD', { from: '2020-01-01T00:00:00Z' })).details.problems[0].field).toBe('from');
  });

  it('raises the access epoch with every change', async () => {
    const epoch = async () => Number((await portal.sql('select value from access_epoch'))[0].value);
    const before = await epoch();
    await accredit(await portal.person('Epoch Maker'));
    expect(await epoch()).toBe(before + 1);
  });
});

describe('duties', () => {
  it('leave one administrator at least', async () => {
    const [duty] = await portal.sql('select id from duty where person_id = $1', [adminId]);
    expect((await run('endDuty', 'EndDutyInput', { dutyId: duty.id })).details).toEqual({ reason: 'LAST_ADMINISTRATOR' });
    expect((await run('suspendPerson', 'SuspendPersonInput', { personId: adminId, reason: 'x' })).details).toEqual({
      reason: 'LAST_ADMINISTRATOR',
    });
  });

  it('are given by administrators alone', async () => {
    const delegate = await portal.as(await portal.delegate('Ambitious', 'FRA'));
    const input = { personId: adminId, duty: 'AUDITOR' };
    expect((await run('giveDuty', 'GiveDutyInput', input, 'id', delegate)).details).toEqual({ needed: 'ADMINISTRATOR' });
    expect((await run('giveDuty', 'GiveDutyInput', input, 'duties { duty }')).data.giveDuty.duties).toHaveLength(2);
  });
});

describe('the directory', () => {
  const ask = async (cookie?: string) => {
    const query =
      'query ($id: ID!) { party(id: $id) { code members { member { code } } people { note person { name email suspended invited duties { duty } } } } }';
    return (await portal.gql(query, { id: partyId('BRA') }, cookie)).data.party;
  };

  it('shows parties to everyone, people to active persons, contact data to their own party and administrators', async () => {
    const own = await portal.as(await portal.delegate('Bia Brasil', 'BRA', 'HEAD'));
    const other = await portal.as(await portal.delegate('Otto Other', 'DEU'));
    const inactive = await portal.as(await portal.person('In Active'));
    expect(await ask()).toEqual({ code: 'BRA', members: [], people: [] });
    expect((await ask(inactive)).people).toEqual([]);
    const told = { name: 'Bia Brasil', email: null, suspended: null, invited: null, duties: [] };
    expect((await ask(other)).people).toEqual([{ note: null, person: told }]);
    expect((await ask(own)).people[0].person.email).toBe('bia.brasil@example.org');
    expect((await ask(admin)).people[0].person).toMatchObject({ email: 'bia.brasil@example.org', suspended: false, invited: true });
  });

  it('answers a malformed id as one that was never given out', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000']) {
      for (const field of ['party', 'group'])
        expect((await portal.gql(`{ ${field}(id: "${id}") { id } }`, {}, admin)).code).toBe('NOT_FOUND');
    }
  });

  it('lists persons for administrators alone, page by page', async () => {
    const query =
      'query ($after: String) { persons(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }';
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await portal.gql(query, { after }, admin);
      names.push(...data.persons.edges.map(({ node }: any) => node.name));
      ({ hasNextPage: more, endCursor: after } = data.persons.pageInfo);
    }
    const stored = await portal.sql('select name from person order by name, id');
    expect(names).toEqual(stored.map(({ name }) => name));
    expect((await portal.gql(query, {}, await portal.as(await portal.delegate('Curious', 'ITA')))).code).toBe('FORBIDDEN');
  });
});

describe('a group', () => {
  const create = async (tag: string, kind: string) => {
    const { data, details } = await run('createGroup', 'CreateGroupInput', {
      tag,
      kind,
      series: `CIED/${tag}`,
      names: [{ language: 'en', text: tag }],
    });
    return (data?.createGroup.id as string | undefined) ?? details.reason;
  };
  const see = async (id: string, cookie?: string) => {
    const fields = 'id seats { id } viewerSeats { id } viewerMay { file assignNumber curate administer }';
    return portal.gql(`query ($id: ID!) { group(id: $id) { ${fields} } }`, { id }, cookie);
  };

  it('of drafters is seen by its own people and administrators, and by nobody else anywhere', async () => {
    const id = await create('DG.1', 'DRAFTING_GROUP');
    const member = await portal.as(await portal.delegate('Mem Ber', 'JPN'));
    await run('seat', 'SeatInput', { groupId: id, capacity: 'PARTICIPANT', partyId: partyId('JPN') });
    const outsider = await portal.as(await portal.delegate('Out Sider', 'PER'));
    expect((await see(id, member)).data.group).toMatchObject({ viewerMay: { file: true, assignNumber: false }, viewerSeats: [{}] });
    for (const cookie of [outsider, undefined]) {
      expect((await see(id, cookie)).code).toBe('NOT_FOUND');
      expect((await portal.gql('{ groups { id } }', {}, cookie)).data.groups).not.toContainEqual({ id });
    }
    expect((await see(id, admin)).data.group.viewerMay).toEqual({ file: false, assignNumber: false, curate: false, administer: true });
  });

  it('seats an elected officer for the term, who then speaks for it, until the office ends', async () => {
    const id = await create('WG.7', 'WORKING_GROUP');
    const personId = await portal.delegate('Chai Rwoman', 'MAR');
    const cookie = await portal.as(personId);
    const capacities = async () => (await portal.gql('{ viewer { capacities { id office } groups { id } } }', {}, cookie)).data.viewer;
    const { data } = await run(
      'elect',
      'ElectInput',
      { groupId: id, personId, office: 'CHAIR' },
      'offices { id } seats { id person { name } }',
    );
    expect(data.elect.seats).toEqual([{ id: expect.any(String), person: { name: 'Chai Rwoman' } }]);
    expect((await see(id, cookie)).data.group.viewerMay).toEqual({ file: true, assignNumber: true, curate: true, administer: false });
    expect((await capacities()).capacities).toContainEqual({ id, office: 'CHAIR' });
    expect((await run('endSeat', 'EndSeatInput', { seatId: data.elect.seats[0].id })).details).toEqual({ reason: 'SEAT_OF_OFFICE' });
    await run('endOffice', 'EndOfficeInput', { officeId: data.elect.offices[0].id });
    expect((await capacities()).groups).toEqual([]);
    expect((await see(id, cookie)).data.group.seats).toEqual([]);
  });

  it('has a tag and a series of its own', async () => {
    await create('WG.8', 'WORKING_GROUP');
    expect(await create('WG.8', 'WORKING_GROUP')).toBe('TAG_TAKEN');
  });

  it('is given another mandate by an administrator alone, and the change is on record', async () => {
    const id = await create('WG.10', 'WORKING_GROUP');
    const stranger = await portal.as(await portal.delegate('Man Date', 'CHL'));
    const input = { groupId: id, mandate: [{ language: 'fr', text: 'Échanger des informations.' }] };
    const fields = 'mandate(language: "en") mandates { language text }';
    expect((await run('updateGroup', 'UpdateGroupInput', input, fields, stranger)).code).toBe('FORBIDDEN');
    expect((await run('updateGroup', 'UpdateGroupInput', input, fields)).data.updateGroup).toEqual({
      mandate: 'Échanger des informations.',
      mandates: input.mandate,
    });
    expect(await portal.sql(`select action from audit where details->>'groupId' = $1 order by at desc limit 1`, [id])).toEqual([
      { action: 'UPDATE_GROUP' },
    ]);
  });

  it('lets observers file only where it says so', async () => {
    const id = await create('WG.9', 'WORKING_GROUP');
    const observer = await portal.as(await portal.delegate('Ob Server', 'CHL'));
    await run('seat', 'SeatInput', { groupId: id, capacity: 'OBSERVER', partyId: partyId('CHL') });
    expect((await see(id, observer)).data.group.viewerMay.file).toBe(false);
    await run('updateGroup', 'UpdateGroupInput', { groupId: id, observersMayFile: true });
    expect((await see(id, observer)).data.group.viewerMay.file).toBe(true);
  });
});
