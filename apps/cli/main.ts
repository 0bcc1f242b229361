import { accessCheck } from './access-check/access-check.command.js';
import { createAdministrator } from './create-administrator.command.js';
import { seedDemo } from './demo/seed-demo.command.js';
import { importFolder } from './import.command.js';
import { migrate } from './migrate.command.js';
import { scan } from './scan.command.js';
import { storage } from './storage.command.js';
import { printPortalSchema } from './print-schema.command.js';

type Command = (args: string[]) => Promise<boolean | void>;
const COMMANDS: Record<string, [Command, string]> = {
  'create-administrator': [createAdministrator, '--name "…" --email …  lets the first person in'],
  migrate: [migrate, 'brings the database up to this release'],
  storage: [
    storage,
    'scrub | rotate | encrypt  looks whether all files are there and whole; wraps their keys by a new master key; encrypts old ones',
  ],
  scan: [scan, '[again]  how many files wait for the scanner, and what it said; has what it found looked at again'],
  import: [
    importFolder,
    'FOLDER [--dry-run] [--as EMAIL] [--csv NAME]  files the papers of a folder as its CSV says: all of them or none (docs/import.md)',
  ],
  'access-check': [accessCheck, 'FILE…  checks case files of the access model'],
  'seed-demo': [seedDemo, 'fills an empty portal with an invented world, for trying out'],
  'print-schema': [printPortalSchema, 'prints the GraphQL schema'],
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  const lines = Object.entries(COMMANDS).map(([known, [, what]]) => `  ${known}  ${what}`);
  console.error(`Commands:\n${lines.join('\n')}`);
  process.exitCode = 2;
} else {
  try {
    if ((await command[0](args)) === false) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
