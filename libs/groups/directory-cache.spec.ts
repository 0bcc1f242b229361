import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let cookie: string;
const group = randomUUID();

beforeAll(async () => {
  portal = await startPortal();
  cookie = await portal.as(await portal.delegate('Dana Delegate', 'KEN'));
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.1', 'WORKING_GROUP', '{"en": "Before"}', 'CIED/WG.1')`,
    [group],
  );
});
afterAll(() => portal.stop());

const nameOfGroup = async () =>
  (await portal.gql('query($id: ID!) { group(id: $id) { name(language: "en") } }', { id: group }, cookie)).data.group.name;
const nameOfParty = async () =>
  (await portal.gql('query($id: ID!) { party(id: $id) { name(language: "en") } }', { id: partyId('KEN') }, cookie)).data.party.name;

it('what is kept of the directory in memory is left behind by a change, whoever made it', async () => {
  expect(await nameOfGroup()).toBe('Before');
  await portal.sql(`update working_group set names = '{"en": "After"}' where id = $1`, [group]);
  expect(await nameOfGroup()).toBe('After');
  expect(await nameOfParty()).toBe('Kenya');
  await portal.sql(`update party set names = jsonb_set(names, '{en}', '"Republic of Kenya"') where id = $1`, [partyId('KEN')]);
  expect(await nameOfParty()).toBe('Republic of Kenya');
});

it('a change that was rolled back was never seen', async () => {
  const name = await nameOfGroup();
  await portal
    .sql(`do $$ begin update working_group set names = '{"en": "Never"}'; raise exception 'undone'; end $$`)
    .catch(() => undefined);
  expect(await nameOfGroup()).toBe(name);
});

it('a group that is made is there at once, and one that is gone is not found', async () => {
  const id = randomUUID();
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.2', 'WORKING_GROUP', '{"en": "Second"}', 'CIED/WG.2')`,
    [id],
  );
  const ask = () => portal.gql('query($id: ID!) { group(id: $id) { id } }', { id }, cookie);
  expect((await ask()).data.group.id).toBe(id);
  await portal.sql('delete from working_group where id = $1', [id]);
  expect((await ask()).code).toBe('NOT_FOUND');
});
