import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Administrators } from '#identity';
import { withApp } from './with-app.js';

/** `create-administrator --name … --email …`: the password is asked for, or read from standard input, never from the arguments that others can list. */
export async function createAdministrator(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { name: { type: 'string' }, email: { type: 'string' } } });
  const { name, email } = values;
  if (!name || !email) throw new Error('Say who: create-administrator --name "…" --email …');
  const prompt = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stderr : undefined });
  const password = await prompt.question('Password, at least 12 characters: ');
  prompt.close();
  await withApp(async (app) => app.get(Administrators).create({ name, email, password }));
  console.log(`${name} can sign in as ${email}.`);
}
