import { createHash } from 'node:crypto';
import pg from 'pg';
import { Database, Ids } from '#database';
import { loadParties } from '#parties';
import { createDatabase } from '../support/postgres.mjs';
import { TestPortal } from '../support/portal.js';

/** Ids that follow from a seed: the same in every world that begins with it. */
export class GivenIds extends Ids {
  private seed = '';
  private count = 0;
  /** Since the seed. */
  made: string[] = [];

  begin(seed: string): void {
    this.seed = seed;
    this.count = 0;
    this.made = [];
  }

  override next(): string {
    const id = this.hash().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5');
    this.made.push(id);
    return id;
  }

  override word(alphabet: string, length: number): string {
    const bytes = Array.from({ length: Math.ceil(length / 32) }, () => Buffer.from(this.hash(), 'hex'));
    const word = Array.from(Buffer.concat(bytes).subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
    this.made.push(word);
    return word;
  }

  private hash(): string {
    return createHash('sha256').update(`${this.seed} ${++this.count}`).digest('hex');
  }
}

/** A statement finds these before PostgreSQL's own, since the search path of the test's database names their schema first. */
const CLOCKS = ['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp'];
const GIVEN = `
  create schema given;
  create table given.moment (at timestamptz not null, seed text not null);
  create sequence given.made;
  insert into given.moment values ('2026-01-01', '');
  ${CLOCKS.map((name) => `create function given.${name}() returns timestamptz language sql stable as 'select at from given.moment';`).join('\n')}
  create function given.gen_random_uuid() returns uuid language sql volatile as $$ select md5(seed || nextval('given.made'))::uuid from given.moment $$;
  -- Who is told first is for the planner to say, and whom else is told may be hidden: a notice is named by what it says.
  create function given.name_notice() returns trigger language plpgsql as $$ begin
    new.id := md5(concat_ws(' ', new.person_id, new.item_id, new.post_id, new.asking_id, new.kind, new.at))::uuid; return new; end $$;
  create trigger name_notice before insert on public.notice for each row execute function given.name_notice();
  grant usage on schema given to public;
  grant select on given.moment to public;
  grant usage on sequence given.made to public;`;
/** What was read with the clock in it when it was made keeps PostgreSQL's own: defaults are made again, anything else must not be there. */
const NAMES = [...CLOCKS, 'gen_random_uuid'].join('|');
const DEFAULTS = `select format('alter table %s alter column %I set default %s', d.adrelid::regclass, a.attname, pg_get_expr(d.adbin, d.adrelid)) as again
  from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where pg_get_expr(d.adbin, d.adrelid) ~ '\\m(${NAMES})\\('`;
const BOUND = `
  select p.proname as name from pg_proc p where p.pronamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
    and (p.prosqlbody is not null and pg_get_functiondef(p.oid) ~ '\\m(${NAMES})\\(' or p.proconfig::text ~ 'search_path' and p.prosrc ~ '\\m(${NAMES})\\('
      or p.prosrc ~* '\\m(current_timestamp|current_date|localtimestamp|pg_catalog)\\M')
  union all select polname from pg_policy where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ '\\m(${NAMES})\\('
  union all select viewname from pg_views where schemaname not in ('pg_catalog', 'information_schema') and definition ~ '\\m(${NAMES})\\('`;

async function give(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: bound } = await client.query(BOUND);
    if (bound.length) throw new Error(`These keep a clock of their own: ${bound.map(({ name }) => name).join(', ')}.`);
    const { rows: defaults } = await client.query(DEFAULTS);
    await client.query(GIVEN);
    await client.query(`alter database ${client.database} set search_path = given, pg_catalog, public`);
    await client.query('set search_path = given, pg_catalog, public');
    for (const { again } of defaults) await client.query(again);
  } finally {
    await client.end();
  }
}

/** A portal whose ids and clock are given: it answers as any other that is given the same. */
export class GivenPortal extends TestPortal {
  constructor(
    database: ConstructorParameters<typeof TestPortal>[0],
    readonly ids = new GivenIds(),
  ) {
    super(database, (builder) => builder.overrideProvider(Ids).useValue(ids));
  }

  /** What it asked its database since ids began. */
  statements: string[] = [];

  override async start(): Promise<this> {
    await super.start();
    const database = this.app.get(Database);
    const query = database.query.bind(database);
    database.query = <Row>(sql: string, params?: unknown[]) => {
      this.statements.push(sql);
      return query<Row>(sql, params);
    };
    return this;
  }

  /** From now on it is this moment, until another is said, and ids follow from the seed. */
  async at(moment: Date, seed: string): Promise<void> {
    this.ids.begin(seed);
    this.statements = [];
    await this.sql(`with begun as (select setval('given.made', 1)) update given.moment set at = $1, seed = $2 from begun`, [moment, seed]);
  }
}

export async function startGiven(): Promise<GivenPortal> {
  const database = await createDatabase();
  await give(database.url);
  const portal = new GivenPortal(database);
  await portal.start();
  await loadParties((text, params) => portal.sql(text, params));
  return portal;
}
