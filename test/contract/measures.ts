import { randomUUID } from 'node:crypto';
import type { TestPortal } from '../support/portal.js';
import { fileDraft } from './hidden-paper.js';

/** What the client's queries of the secretariat ask for. */
export const SECRETARIAT_PAGES: Record<string, () => object> = {
  OpenReports: () => ({ first: 50 }),
  MyReports: () => ({ first: 50 }),
  WaitingReports: () => ({}),
  Quarantines: () => ({ first: 50 }),
  HeldPosts: () => ({ first: 50 }),
  BreakGlassAskings: () => ({ first: 50 }),
  WaitingAskings: () => ({}),
};

/** Whom and what one more of every report, measure and asking is about. */
interface About {
  /** The cookie of the author, who is a moderator and an administrator too. */
  author: string;
  authorId: string;
  reporter: string;
  /** A document that both can read. */
  document: string;
  /** One that it adds to. */
  base: string;
}

const REPORT = `insert into report (id, item_id, post_id, release_id, reporter_id, reason, reported_at)
  select gen_random_uuid(), $1, $2, case when $2::uuid is null then (select r.id from release r where r.item_id = $1 limit 1) end, p.id, 'A reason', now()
  from unnest($3::uuid[]) p(id)`;
const HOLD = `with held as (update post set held_at = now(), held_by = $2 where id = $1)
  insert into post_hold (id, post_id, from_at, reason, set_by) values (gen_random_uuid(), $1, now(), 'A reason', $2)`;
const QUARANTINE = `insert into quarantine (id, item_id, from_at, reason, set_by) values (gen_random_uuid(), $1, now(), 'A reason', $2)`;
const ADDENDUM = `insert into modification (document_id, base_id, declared_by, kind) values ($1, $2, $3, 'ADDENDUM')`;
const ASKING = `insert into break_glass_asking (id, asker_id, asked_for, reason, hours, asked_at, decided_at, decided_by, is_approved, until_at)
  values ($1, $2, 'A reference', 'A reason', 1, now(), $4, $3, $5, $4::timestamptz + interval '1 hour')`;
const GRANT = `insert into break_glass (id, item_id, person_id, from_at, until_at, asking_id)
  values (gen_random_uuid(), $1, $2, now(), now() + interval '1 hour', $3)`;

/** A head of delegation with the duties of whose pages are measured. */
export async function officerOfFrance(portal: TestPortal): Promise<string> {
  const personId = await portal.delegate('Aline Author', 'FRA', 'HEAD');
  for (const duty of ['ADMINISTRATOR', 'MODERATOR'])
    await portal.sql('insert into duty (id, person_id, duty, from_at) values ($1, $2, $3, now())', [randomUUID(), personId, duty]);
  return personId;
}

/** One more of each, beside what is there: as rows, since making them is not what is measured. */
export async function addMeasures(portal: TestPortal, { author, authorId, reporter, document, base }: About): Promise<void> {
  await portal.sql(ADDENDUM, [document, base, authorId]);
  const { id: hidden } = await fileDraft(portal, author, 'FRA', 'Hidden');
  const [thread] = await portal.sql<{ id: string; post: string }>(
    `select t.item_id as id, p.id as post from thread t join post p on p.thread_id = t.item_id and p.seq = 1
     where t.group_id is not null and not exists (select from report r where r.item_id = t.item_id) order by t.opened_at desc limit 1`,
  );
  for (const [item, post] of [[document, null], [thread!.id, null], [thread!.id, thread!.post]]) await portal.sql(REPORT, [item, post, [authorId, reporter]]); // prettier-ignore
  await portal.sql(HOLD, [thread!.post, authorId]);
  await portal.sql(QUARANTINE, [hidden, authorId]);
  await portal.sql(ASKING, [randomUUID(), reporter, null, null, null]);
  const asking = randomUUID();
  await portal.sql(ASKING, [asking, authorId, reporter, new Date(), true]);
  await portal.sql(GRANT, [document, authorId, asking]);
  await portal.sql('call project(array[$1, $2]::uuid[])', [document, hidden]);
}
