import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Settings } from '#settings';
import { startPortal, type TestPortal } from '../../../test/support/portal.js';
import { CliModule } from '../cli.module.js';
import { DemoWorld } from './demo-world.js';
import { PAPERS } from './papers.js';
import { PEOPLE } from './people.js';

let portal: TestPortal;
let cli: TestingModule;

beforeAll(async () => {
  portal = await startPortal();
  cli = await Test.createTestingModule({ imports: [CliModule] })
    .overrideProvider(Settings)
    .useValue(portal.settings)
    .compile();
});
afterAll(async () => {
  await cli.close();
  await portal.stop();
});

const counts = async () => {
  const [row] = await portal.sql<{ people: number; papers: number; issued: number; groups: number }>(
    `select (select count(*)::int from person) as people, (select count(*)::int from document) as papers,
       (select count(*)::int from version where issued_at is not null) as issued, (select count(*)::int from working_group) as groups`,
  );
  return row;
};
const whole = { people: PEOPLE.length, papers: PAPERS.length, issued: PAPERS.length, groups: 2 };

it('a demo world whose making was interrupted is completed, nothing twice and nothing half', async () => {
  await portal.sql(`create function interrupt() returns trigger language plpgsql as $$
    begin if (select count(*) from document) = 4 then raise exception 'interrupted'; end if; return new; end $$`);
  await portal.sql('create trigger interrupt before update on version for each row execute function interrupt()');
  await expect(cli.get(DemoWorld).make()).rejects.toThrow('interrupted');
  await portal.sql('drop trigger interrupt on version');
  expect(await counts()).toEqual({ ...whole, papers: 3, issued: 3 });
  expect(await cli.get(DemoWorld).make()).toBe(true);
  expect(await counts()).toEqual(whole);
});

it('a whole one is left alone, whatever people have done in it', async () => {
  await portal.sql(`update document set titles = '{"en": "Another title"}' where kind = 'STATEMENT'`);
  expect(await cli.get(DemoWorld).make()).toBe(false);
  expect(await counts()).toEqual(whole);
});
