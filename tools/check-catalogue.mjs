// What the migrations leave in the database equals schema/catalogue.txt; --write makes it so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildServer } from './build.mjs';
import { requireCli } from './cli.mjs';
import { connected } from './postgres/answers.mjs';
import { startTemporary } from './postgres/temporary.mjs';
import { Refusal, inProject, refuseOnError } from './project.mjs';

const committed = inProject('schema', 'catalogue.txt');

// The job queue brings and updates its own schema, so only `public` is ours to keep.
const parts = {
  columns: `select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
      coalesce(case when a.attgenerated <> '' then ' generated ' else ' default ' end || pg_get_expr(d.adbin, d.adrelid), '')) line
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  constraints: `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) line from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  indexes: `select indexdef line from pg_indexes where schemaname = 'public'`,
  types: `select format('%s enum (%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) line
    from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname`,
  views: `select format('%s %s', c.relname, pg_get_viewdef(c.oid)) line from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')`,
  functions: `select pg_get_functiondef(p.oid) line from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  triggers: `select pg_get_triggerdef(t.oid) line from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  policies: `select format('%s %s %s %s to %s using (%s) check (%s)', tablename, policyname, permissive, cmd, roles, qual, with_check) line from pg_policies where schemaname = 'public'
    union all select format('%s has row security%s', relname, case when relforcerowsecurity then ', for its owner too' else '' end) from pg_class
      where relnamespace = 'public'::regnamespace and relrowsecurity`,
  grants: `select format('%s: %s', relname, privilege) line from (select c.relname, string_agg(a.privilege_type, ', ' order by a.privilege_type) as privilege
      from pg_class c cross join lateral aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace and a.grantee = 'plenary_reader'::regrole group by 1) g`,
  extensions: `select extname line from pg_extension where extname <> 'plpgsql'`,
};

refuseOnError(async () => {
  await buildServer();
  const server = await startTemporary();
  try {
    await requireCli(['migrate'], { DATABASE_URL: server.url, LOG_LEVEL: 'error' }, ['ignore', 'ignore', 'inherit']);
    compare(await catalogueOf(server.url));
  } finally {
    await server.stop();
  }
});

function catalogueOf(url) {
  return connected(url, async (client) => {
    const sections = [];
    for (const [name, sql] of Object.entries(parts)) {
      // Sorted here: the order must not depend on a server's collation.
      const lines = (await client.query(sql)).rows.map(({ line }) => line.trimEnd()).sort();
      sections.push(`-- ${name}`, ...lines, '');
    }
    return sections.join('\n');
  });
}

function compare(found) {
  if (process.argv.includes('--write')) return writeFileSync(committed, found);
  const expected = existsSync(committed) ? readFileSync(committed, 'utf8') : '';
  if (found === expected) return undefined;
  const [was, is] = [expected.split('\n'), found.split('\n')];
  const shown = [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ];
  throw new Refusal(
    `The migrated database is not schema/catalogue.txt:\n${shown.slice(0, 40).join('\n')}\nAfter a new migration run: node tools/check-catalogue.mjs --write`,
  );
}
