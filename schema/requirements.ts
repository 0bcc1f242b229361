import pg from 'pg';

const OLDEST = 15;
const EXTENSIONS = ['citext', 'pg_trgm'];
/** Under which requests are answered: libs/database/net.ts. */
const READER = 'plenary_reader';

/** What is known of a database before anything is made in it. */
export interface DatabaseFacts {
  database: string;
  role: string;
  encoding: string;
  isReadOnly: boolean;
  /** Extensions that the server does not have. */
  unknown: string[];
  /** Whether an extension or the job queue's schema has still to be made. */
  needsDatabase: boolean;
  mayCreateInDatabase: boolean;
  /** Whether no migration has run yet. */
  needsSchema: boolean;
  mayCreateInSchema: boolean;
  /** Whether the role of the net is there; it belongs to the whole server. */
  hasReader: boolean;
  mayCreateRoles: boolean;
  /** Whether one may act as it, or let oneself. */
  mayBeReader: boolean;
}

const FACTS = `select current_database() as database, current_user as role, current_setting('server_encoding') as encoding,
    current_setting('transaction_read_only') = 'on' as "isReadOnly",
    array(select name from unnest($1::text[]) name where not exists (select from pg_available_extensions a where a.name = name.name)) as unknown,
    to_regnamespace('graphile_worker') is null
      or exists (select from unnest($1::text[]) name where not exists (select from pg_extension where extname = name)) as "needsDatabase",
    has_database_privilege(current_database(), 'CREATE') as "mayCreateInDatabase",
    to_regclass('public.migrations') is null as "needsSchema",
    coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false) as "mayCreateInSchema",
    to_regrole('${READER}') is not null as "hasReader", u.rolcreaterole or u.rolsuper as "mayCreateRoles",
    coalesce((select pg_has_role(current_user, r.oid, w.way) from pg_roles r where r.rolname = '${READER}'), false)
      or u.rolcreaterole and w.way = 'MEMBER' as "mayBeReader"
    from pg_roles u,
      -- From PostgreSQL 16 on a member may be barred from acting as what it is a member of, and who may create roles may not join any.
      lateral (select case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end) w(way)
    where u.rolname = current_user`;

/** What stands in the way, each with what to do about it; nothing where the portal can be brought in. */
export function unmet({ database, role, encoding, unknown, isReadOnly, ...facts }: DatabaseFacts): string[] {
  const [owned, to] = [pg.escapeIdentifier(database), pg.escapeIdentifier(role)];
  const grants = [
    facts.needsDatabase && !facts.mayCreateInDatabase ? `grant create on database ${owned} to ${to};` : '',
    facts.needsSchema && !facts.mayCreateInSchema ? `grant create on schema public to ${to};` : '',
  ];
  const missing = grants.filter(Boolean).join(' ');
  const reader = [facts.hasReader ? '' : `create role ${READER} nologin;`, `grant ${READER} to ${to};`].filter(Boolean).join(' ');
  const mayRead = facts.hasReader ? facts.mayBeReader : facts.mayCreateRoles;
  return [
    encoding === 'UTF8'
      ? ''
      : `its encoding is ${encoding}: make it anew with  create database ${owned} encoding 'UTF8' template template0;`,
    isReadOnly ? 'it takes no changes: it is a standby, or set to be read only' : '',
    unknown.length ? `its server has no extension ${unknown.join(', ')}: install the contrib package of PostgreSQL there` : '',
    missing && !isReadOnly ? `${to} may not make what the portal needs in it: let its owner run  ${missing}` : '',
    mayRead ? '' : `${to} cannot act as the role ${READER}, under which requests are answered: let a superuser run  ${reader}`,
  ].filter(Boolean);
}

/** Refuses an address without a PostgreSQL that answers, or one older than the SQL is written for. No message repeats the address: it holds a password. @public asked for by its name in tools/postgres/given.mjs */
export const requirePostgres = (url: string, name = 'DATABASE_URL') => ask(url, name, async () => undefined);

/** Refuses, besides, a database in which the portal cannot be made; names all that stands in the way. */
export async function requireUsable(url: string, name = 'DATABASE_URL'): Promise<void> {
  const problems = await ask(url, name, async (client) => unmet((await client.query<DatabaseFacts>(FACTS, [EXTENSIONS])).rows[0]!));
  if (problems.length)
    throw new Error(`${name} leads to a database that cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`);
}

async function ask<T>(url: string, name: string, question: (client: pg.Client) => Promise<T>): Promise<T> {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error(`${name} must begin with postgres:// or postgresql://`);
  const client = await connect(url, name);
  try {
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`);
    const { version } = rows[0]!;
    if (version < OLDEST) throw new Error(`${name} leads to PostgreSQL ${version}; Plenary needs ${OLDEST} or newer.`);
    return await question(client);
  } finally {
    await client.end();
  }
}

async function connect(url: string, name: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // a server that goes away here is reported by the query in hand
    await client.connect();
    return client;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    // PostgreSQL's own codes begin with a digit, the system's with a letter: it is there, and says no.
    const what = /^\d/.test(code ?? '') ? 'leads to a PostgreSQL that lets nobody in so' : 'is set, but no PostgreSQL answers there';
    throw new Error(`${name} ${what}: ${message || code}`, { cause: error });
  }
}
