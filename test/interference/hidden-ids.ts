import { cursorOf } from '#graphql';
import type { TestPortal } from '../support/portal.js';
import { Harvest } from './harvest.js';

/** Each table whose rows have a name that can be asked for: its key, of one column. */
const KEYS = `select t.relname as table, a.attname as key from pg_index i join pg_class t on t.oid = i.indrelid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
  where i.indisprimary and i.indnkeyatts = 1 and t.relnamespace = 'public'::regnamespace and a.atttypid in ('uuid'::regtype, 'text'::regtype)
    and t.relname <> 'throttle' order by t.relname`;
const ITEMS =
  'select i.id, i.sort_at::text as at, d.reference from item i left join document d on d.item_id = i.id order by i.sort_at desc';

/** What the schema calls the rows of a table. */
const typeOf = (table: string) =>
  table === 'body_membership' ? 'Membership' : table.replace(/(^|_)(\w)/g, (_, _before, letter: string) => letter.toUpperCase());

/** Every id, reference and cursor that there is in one world and not in the other, whoever is or is not told of it. */
export async function idsOnlyIn(knowing: TestPortal, plain: TestPortal, types: ReadonlySet<string>): Promise<Harvest> {
  const [all, known] = await Promise.all([knowing, plain].map((portal) => idsIn(portal, types)));
  all!.drop(known!);
  return all!;
}

async function idsIn(portal: TestPortal, types: ReadonlySet<string>): Promise<Harvest> {
  const ids = new Harvest(types);
  for (const { table, key } of await portal.sql<{ table: string; key: string }>(KEYS))
    for (const { id } of await portal.sql<{ id: string }>(`select ${key}::text as id from ${table} order by 1`)) ids.add(typeOf(table), id);
  for (const { id, at, reference } of await portal.sql<{ id: string; at: string; reference: string | null }>(ITEMS)) {
    ids.add('cursor', cursorOf({ at, id }));
    if (reference) ids.add('reference', reference);
  }
  return ids;
}
