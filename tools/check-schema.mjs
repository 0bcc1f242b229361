// schema/schema.graphql is what the code says, and the client's types are what the schema says; --write makes it so.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildServer } from './build.mjs';
import { Refusal, inProject, project, refuseOnError } from './project.mjs';
import { filesBelow } from './sources.mjs';

const isWriting = process.argv.includes('--write');
const committed = inProject('schema', 'schema.graphql');
const generated = 'apps/web/src/generated';

refuseOnError(async () => {
  await buildServer();
  const printed = printSchema();
  if (isWriting) writeFileSync(committed, printed);
  else if (printed !== readFileSync(committed, 'utf8'))
    throw new Refusal('schema/schema.graphql is not what the code says. Run: node tools/check-schema.mjs --write');
  checkGenerated();
});

function printSchema() {
  const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', PATH: process.env.PATH, LOG_LEVEL: 'error' };
  const run = spawnSync(process.execPath, [inProject('dist/apps/cli/main.js'), 'print-schema'], { cwd: project, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Refusal(`print-schema failed:\n${run.stderr}${run.stdout}`);
  return run.stdout;
}

function checkGenerated() {
  const before = contents();
  const run = spawnSync(
    process.execPath,
    [inProject('node_modules/@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.ts', '--silent'],
    { cwd: project, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Refusal(`The client's operations do not fit the schema:\n${run.stderr}${run.stdout}`);
  const changed = [...contents()].filter(([file, content]) => before.get(file) !== content).map(([file]) => file);
  if (!changed.length || isWriting) return;
  for (const file of changed) if (before.has(file)) writeFileSync(inProject(file), before.get(file));
  throw new Refusal(`Generated types are out of date: ${changed.join(', ')}. Run: node tools/check-schema.mjs --write`);
}

const contents = () => new Map(filesBelow(generated).map((file) => [file, readFileSync(inProject(file), 'utf8')]));
