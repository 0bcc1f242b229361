import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import {
  author,
  draft,
  HANDLING,
  issued,
  openPapers,
  PDF,
  portal,
  prepare,
  reader,
  release,
  stranger,
  upload,
} from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

describe('documents', () => {
  const CARD =
    'query($id: ID!) { document(id: $id) { reference title(language: "fr") originator { __typename } writtenAs issuedAt viewerLevel unread } }';
  const CONTENT =
    'query($id: ID!) { document(id: $id) { content { author { name } versions { issuedBy { name } preparedBy { name } files { name } } releasedTo { kind } } } }';

  it('show a prepared version to nobody but editors', async () => {
    const id = await draft();
    await release(id, 'KEN', 'READ');
    await prepare(id, await upload(author, PDF));
    expect((await portal.gql(CONTENT, { id }, reader)).data.document.content.versions).toEqual([]);
    expect((await portal.gql(CONTENT, { id }, author)).data.document.content.versions).toHaveLength(1);
  });

  it('under the Chatham House rule say nothing of who it was', async () => {
    const { id } = await issued(PDF, 'from-France.pdf', { ...HANDLING, attribution: 'CHATHAM_HOUSE' });
    await release(id, 'KEN', 'READ');
    const card = (await portal.gql(CARD, { id }, reader)).data.document;
    expect(card).toMatchObject({ originator: null, writtenAs: 'WITHHELD' });
    expect(card.issuedAt).toMatch(/T00:00:00.000Z$/);
    const { body } = await portal.gql(CONTENT, { id }, reader);
    expect(body).not.toMatch(/France|Aline|FRA/);
    expect(body).toContain('.fr.pdf');
  });

  it('once withdrawn leave their card to those who had them', async () => {
    const { id } = await issued();
    await release(id, 'KEN', 'READ');
    const withdraw = () =>
      portal.gql(
        'mutation($input: WithdrawInput!) { withdraw(input: $input) { withdrawnAt } }',
        { input: { documentId: id, reason: 'Wrong paper' } },
        author,
      );
    expect((await withdraw()).data.withdraw.withdrawnAt).toBeTruthy();
    expect((await withdraw()).details).toEqual({ reason: 'WITHDRAWN' });
    expect((await portal.gql(CARD, { id }, reader)).data.document.viewerLevel).toBe('DISCOVER');
    expect((await portal.gql(CONTENT, { id }, reader)).details).toEqual({ needed: 'READ' });
    expect((await portal.gql(CARD, { id }, stranger)).code).toBe('NOT_FOUND');
  });

  it('name to their readers no group that those may not see', async () => {
    const { id } = await issued();
    await release(id, 'KEN', 'READ');
    const group = randomUUID();
    await portal.sql(
      `insert into working_group (id, tag, kind, names, series) values ($1, 'DG.1', 'DRAFTING_GROUP', '{"en": "Drafting"}', 'CIED/DG.1')`,
      [group],
    );
    await portal.sql(`insert into seat (id, group_id, capacity, party_id) values (gen_random_uuid(), $1, 'PARTICIPANT', $2)`, [
      group,
      partyId('FRA'),
    ]);
    const addReleases = [{ audience: { kind: 'GROUP', groupId: group }, level: 'READ' }];
    const input = { documentId: id, capacity: partyId('FRA'), addReleases };
    expect(
      (await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author)).code,
    ).toBeUndefined();
    const kinds = async (cookie: string) => {
      const query = 'query($id: ID!) { document(id: $id) { content { releasedTo { kind group { tag } } } } }';
      return (await portal.gql(query, { id }, cookie)).data.document.content.releasedTo.map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds(reader)).toEqual(['PARTY']);
    expect(await kinds(author)).toEqual(['PARTY', 'GROUP']);
  });

  it('can be deleted only before anybody else was given them, and then with their bytes', async () => {
    const remove = (documentId: string) =>
      portal.gql('mutation($input: DocumentIdInput!) { deleteDraft(input: $input) }', { input: { documentId } }, author);
    const { id } = await issued();
    expect((await remove(id)).data.deleteDraft).toBe(true);
    expect((await portal.gql(CARD, { id }, author)).code).toBe('NOT_FOUND');
    const { id: released } = await issued();
    await release(released, 'KEN', 'DISCOVER');
    expect((await remove(released)).details).toEqual({ reason: 'LEFT_CUSTODY' });
  });
});

describe('numbers', () => {
  it('are given by an officer, to what the whole group has, one after the other', async () => {
    const group = randomUUID();
    await portal.sql(
      `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.9', 'WORKING_GROUP', '{"en": "Nine"}', 'CIED/WG.9')`,
      [group],
    );
    await portal.sql(
      `insert into seat (id, group_id, capacity, party_id) values (gen_random_uuid(), $1, 'PARTICIPANT', $2), (gen_random_uuid(), $1, 'PARTICIPANT', $3)`,
      [group, partyId('FRA'), partyId('KEN')],
    );
    const chairId = await portal.delegate('Chris Chair', 'KEN');
    await portal.sql(`insert into office (id, group_id, person_id, office) values (gen_random_uuid(), $1, $2, 'CHAIR')`, [group, chairId]);
    const chair = await portal.as(chairId);
    const number = (documentId: string, cookie: string) =>
      portal.gql(
        'mutation($input: AssignNumberInput!) { assignNumber(input: $input) { symbol } }',
        { input: { documentId, groupId: group } },
        cookie,
      );
    const to = (documentId: string, kind: string) => ({
      documentId,
      capacity: partyId('FRA'),
      addReleases: [{ audience: { kind, groupId: group }, level: 'READ' }],
    });
    const symbols = [];
    for (let round = 1; round <= 2; round += 1) {
      const { id } = await issued();
      await portal.gql(
        'mutation($input: FileInGroupInput!) { fileInGroup(input: $input) { id } }',
        { input: { documentId: id, groupId: group } },
        author,
      );
      await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input: to(id, 'GROUP') }, author);
      expect((await number(id, reader)).details).toEqual({ needed: 'OFFICER' });
      expect((await number(id, chair)).details).toEqual({ reason: 'NOT_OPEN_TO_GROUP' });
      await portal.gql(
        'mutation($input: DistributionInput!) { release(input: $input) { id } }',
        { input: to(id, 'GROUP_OBSERVERS') },
        author,
      );
      expect(
        (await portal.gql('query($id: ID!) { document(id: $id) { viewerMay { assignNumber } } }', { id }, chair)).data.document.viewerMay
          .assignNumber,
      ).toBe(true);
      symbols.push((await number(id, chair)).data.assignNumber.symbol);
      const { data } = await portal.gql(
        'query($id: ID!) { group(id: $id) { library { edges { node { id } } } received { edges { node { id } } } } }',
        { id: group },
        reader,
      );
      expect(data.group.library.edges[0].node.id).toBe(id);
      expect(data.group.received.edges[0].node.id).toBe(id);
    }
    const year = new Date().getUTCFullYear();
    expect(symbols).toEqual([`CIED/WG.9/${year}/WP.1`, `CIED/WG.9/${year}/WP.2`]);
  });
});

describe('notices', () => {
  const NOTICES = '{ viewer { unreadNotices } notices { edges { node { id kind document { id unread } } } } }';

  it('tell those whom a release reached, and are gone with what they are about', async () => {
    const { id } = await issued();
    await release(id, 'BRA', 'READ');
    await portal.app.get(JobRunner).drain();
    const told = (await portal.gql(NOTICES, {}, stranger)).data;
    expect(told.notices.edges.map(({ node }: any) => [node.kind, node.document])).toEqual([['RELEASED', { id, unread: true }]]);
    expect(told.viewer.unreadNotices).toBe(1);
    const [row] = await portal.sql('select id from release where item_id = $1', [id]);
    const input = { documentId: id, capacity: partyId('FRA'), closeReleases: [row.id] };
    expect(
      (await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author)).code,
    ).toBeUndefined();
    expect((await portal.gql(NOTICES, {}, stranger)).data).toEqual({ viewer: { unreadNotices: 0 }, notices: { edges: [] } });
  });
});
