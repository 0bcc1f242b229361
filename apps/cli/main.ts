import { accessCheck } from './access-check/access-check.command.js';
import { migrate } from './migrate.command.js';

type Command = (args: string[]) => Promise<boolean | void>;
const COMMANDS: Record<string, [Command, string]> = {
  migrate: [migrate, 'brings the database up to this release'],
  'access-check': [accessCheck, 'FILE… - checks case files of the access model'],
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`Commands:\n${Object.entries(COMMANDS).map(([known, [, what]]) => `  ${known}  ${what}`).join('\n')}`);
  process.exitCode = 2;
} else {
  try {
    if ((await command[0](args)) === false) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
