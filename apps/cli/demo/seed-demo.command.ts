import { mkdir, writeFile } from 'node:fs/promises';
import { loadSettings } from '#settings';
import { withApp } from '../with-app.js';
import { DemoWorld } from './demo-world.js';
import { PASSWORD, PEOPLE, SHOWN } from './people.js';

/** `seed-demo`: makes the demo world in an empty portal, and writes down for the start who can sign in. */
export async function seedDemo(): Promise<void> {
  if (!loadSettings().DEMO_WORLD)
    throw new Error('The demo world has known passwords: it is made only with DEMO_WORLD=true, never in production.');
  const made = await withApp(async (app) => app.get(DemoWorld).make());
  const accounts = SHOWN.map(([key, role]) => {
    const { name, email } = PEOPLE.find((person) => person.key === key)!;
    return { name, email, password: PASSWORD, role };
  });
  await mkdir('.plenary', { recursive: true });
  await writeFile('.plenary/demo.json', JSON.stringify(accounts, null, 2));
  console.log(made ? 'The demo world is there.' : 'There are people already; nothing was added.');
}
