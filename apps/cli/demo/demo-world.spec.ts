import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Settings } from '#settings';
import { startPortal, type TestPortal } from '../../../test/support/portal.js';
import { CliModule } from '../cli.module.js';
import { DemoWorld } from './demo-world.js';
import { PAPERS } from './papers.js';
import { PEOPLE } from './people.js';
import { THREADS } from './threads.js';

let portal: TestPortal;
let cli: TestingModule;

beforeAll(async () => {
  portal = await startPortal();
  cli = await Test.createTestingModule({ imports: [CliModule] })
    .overrideProvider(Settings)
    .useValue(portal.settings)
    .compile();
  await cli.init(); // as the command does
});
afterAll(async () => {
  await cli.close();
  await portal.stop();
});

const counts = async () => {
  const [row] = await portal.sql<{ people: number; papers: number; issued: number; groups: number; threads: number; posts: number }>(
    `select (select count(*)::int from person) as people, (select count(*)::int from document) as papers,
       (select count(*)::int from version where issued_at is not null) as issued, (select count(*)::int from working_group) as groups,
       (select count(*)::int from thread) as threads, (select count(*)::int from post) as posts`,
  );
  return row;
};
const posts = THREADS.flatMap((thread) => thread.posts).length;
const whole = { people: PEOPLE.length, papers: PAPERS.length, issued: PAPERS.length, groups: 2, threads: THREADS.length, posts };

it('a demo world whose making was interrupted is completed, nothing twice and nothing half', async () => {
  await portal.sql(`create function interrupt() returns trigger language plpgsql as $$
    begin if (select count(*) from document) = 4 then raise exception 'interrupted'; end if; return new; end $$`);
  await portal.sql('create trigger interrupt before update on version for each row execute function interrupt()');
  await expect(cli.get(DemoWorld).make()).rejects.toThrow('interrupted');
  await portal.sql('drop trigger interrupt on version');
  expect(await counts()).toEqual({ ...whole, papers: 3, issued: 3, threads: 0, posts: 0 });
  await portal.sql(`create function interrupt_talk() returns trigger language plpgsql as $$
    begin if new.seq = 6 then raise exception 'cut short'; end if; return new; end $$`);
  await portal.sql('create trigger interrupt before insert on post for each row execute function interrupt_talk()');
  await expect(cli.get(DemoWorld).make()).rejects.toThrow('cut short');
  await portal.sql('drop trigger interrupt on post');
  expect(await counts()).toEqual({ ...whole, threads: 1, posts: 5 });
  expect(await cli.get(DemoWorld).make()).toBe(true);
  expect(await counts()).toEqual(whole);
});

it('has discussions of every way to name those who speak, the answers beneath what they answer', async () => {
  const rows = await portal.sql<{ title: string; attribution: string; answers: number; revisions: number; pins: number }>(
    `select t.title, m.attribution::text, (select count(*)::int from post p where p.thread_id = t.item_id and p.parent_id is not null) as answers,
       (select count(*)::int from post_revision r join post p on p.id = r.post_id where p.thread_id = t.item_id) as revisions,
       (select count(*)::int from thread_pin n where n.thread_id = t.item_id) as pins
     from thread t join item i on i.id = t.item_id join terms m on m.item_id = coalesce(i.follows, i.id) and m.until_at is null`,
  );
  const by = Object.fromEntries(rows.map(({ title, ...row }) => [title, row]));
  expect(by).toEqual(
    Object.fromEntries(
      THREADS.map(({ title, pinned, posts: said }) => [
        title,
        {
          attribution: /share one thing/.test(title) ? 'CHATHAM_HOUSE' : /Trainers/.test(title) ? 'PARTY_ONLY' : 'NAMED',
          answers: said.filter(({ answers }) => answers !== undefined).length,
          revisions: said.filter(({ then }) => then !== undefined).length,
          pins: pinned ? 1 : 0,
        },
      ]),
    ),
  );
});

it('has one report and one asking for emergency access that wait', async () => {
  const [row] = await portal.sql(
    `select (select count(*)::int from report where closed_at is null and post_id is not null) as reports,
       (select count(*)::int from break_glass_asking where decided_at is null) as askings`,
  );
  expect(row).toEqual({ reports: 1, askings: 1 });
});

it('a whole one is left alone, whatever people have done in it', async () => {
  await portal.sql(`update document set titles = '{"en": "Another title"}' where kind = 'STATEMENT'`);
  expect(await cli.get(DemoWorld).make()).toBe(false);
  expect(await counts()).toEqual(whole);
});
