import type { INestApplicationContext } from '@nestjs/common';
import { Audit } from '#audit';
import { StoredFiles } from '#documents';
import { type Finding, Rotation, Scrub, StorageAway } from '#storage';
import { withApp } from './with-app.js';

type Work = (app: INestApplicationContext) => Promise<boolean>;
const WORK: Record<string, Work> = { scrub, rotate, encrypt };

/** `storage scrub | rotate | encrypt`. False where something is amiss that somebody has to look at. */
export async function storage([name = '']: string[]): Promise<boolean> {
  const work = Object.hasOwn(WORK, name) ? WORK[name] : undefined;
  if (!work) throw new Error('Say what: storage scrub, storage rotate or storage encrypt.');
  try {
    return await withApp(work);
  } catch (error) {
    throw error instanceof StorageAway ? new Error(`${error.reason} Nothing more can be said before that.`) : error;
  }
}

/** Reports and changes nothing: what to do about damage is for people, who have the backups. */
async function scrub(app: INestApplicationContext): Promise<boolean> {
  const [files, look] = [app.get(StoredFiles), app.get(Scrub)];
  const found: Finding[] = [];
  const tell = (finding: Finding, of: string) => {
    found.push(finding);
    console.log([finding.kind.padEnd(10), of, `object ${finding.key}`, finding.what].filter(Boolean).join('  '));
  };
  let looked = 0;
  for await (const file of files.all()) {
    const finding = await look.look(file);
    if (finding && !(await files.ownerless([file.key])).length) tell(finding, file.isFiled ? `file ${file.id}` : 'upload');
    looked += 1;
  }
  for await (const finding of look.orphans((keys) => files.ownerless(keys))) tell(finding, '');
  console.log(
    `Read ${looked} files: ${found.length ? `${found.length} findings` : 'all of them are there and whole, and nothing is left over'}.`,
  );
  return found.length === 0;
}

async function rotate(app: INestApplicationContext): Promise<boolean> {
  const [rotation, audit] = [app.get(Rotation), app.get(Audit)];
  await audit.record({ actorId: null, action: 'ROTATE_KEYS_BEGIN', details: await rotation.ahead() });
  const failed = await rotation.run((left) => console.log(`${left} keys to wrap.`));
  await audit.record({ actorId: null, action: 'ROTATE_KEYS_END', details: { ...(await rotation.ahead()), failed } });
  for (const key of failed) console.log(`object ${key}: its key does not open, and is left as it was.`);
  console.log(
    failed.length
      ? `All but ${failed.length} keys are wrapped by the present master key.`
      : 'All keys are wrapped by the present master key.',
  );
  return failed.length === 0;
}

/** For files of a portal from before they were encrypted. */
async function encrypt(app: INestApplicationContext): Promise<boolean> {
  const files = app.get(StoredFiles);
  const left: string[] = [];
  let done = 0;
  for await (const file of files.plain()) {
    if (await files.encrypt(file)) done += 1;
    else left.push(file.id);
  }
  for (const id of left) console.log(`file ${id}: left as it was; see \`storage scrub\`.`);
  console.log(`Encrypted ${done} files${left.length ? `, ${left.length} left` : '; none is left in clear'}.`);
  return left.length === 0;
}
