import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { author, HANDLING, issued, portal, release, send } from './papers.js';

const run = promisify(execFile);
const UNZIP = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nz.extractall(sys.argv[2])';
const ARCHIVE = '{ id kind state total done documents size url askedAt readyAt keepUntil group { tag } party { code } }';

/** A working group with seats of these parties. */
export async function groupOf(tag: string, codes: string[]): Promise<string> {
  const id = randomUUID();
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, $2, 'WORKING_GROUP', '{"en": "On early warning", "ar": "المعني بالإنذار المبكر"}', $3)`,
    [id, tag, `CIED/${tag}`],
  );
  for (const code of codes)
    await portal.sql(`insert into seat (id, group_id, capacity, party_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, [
      randomUUID(),
      id,
      partyId(code),
    ]);
  return id;
}

/** Issued by France, filed in the group, and with Kenya at this level. */
export async function filed(groupId: string, bytes: Buffer, name: string, handling: object = {}, level: string | null = 'READ') {
  const { id, file } = await issued(Buffer.from(bytes), name, { ...HANDLING, tlp: 'GREEN', ...handling });
  const { code } = await portal.gql(
    'mutation($input: FileInGroupInput!) { fileInGroup(input: $input) { id } }',
    { input: { documentId: id, groupId } },
    author,
  );
  expect(code).toBeUndefined();
  if (level) expect((await release(id, 'KEN', level)).code).toBeUndefined();
  return { id, fileId: file.id as string };
}

export const act = async (cookie: string, name: string, input: object, selection = ARCHIVE) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return portal.gql(`mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input }, cookie);
};
export const archivesOf = async (cookie: string) => (await portal.gql(`{ archives ${ARCHIVE} }`, {}, cookie)).data.archives;

/** Asked for and made. */
export async function taken(cookie: string, name: 'takeLibrary' | 'takeRecord', input: object) {
  const asked = await act(cookie, name, { language: 'en', ...input });
  expect(asked.code).toBeUndefined();
  await portal.app.get(JobRunner).drain();
  return (await archivesOf(cookie)).find(({ id }: { id: string }) => id === asked.data[name].id);
}

export async function fetched(url: string, cookie: string, headers: Record<string, string> = {}): Promise<Buffer> {
  const answer = await send(url, 'GET', cookie, headers);
  expect([200, 206]).toContain(answer.status);
  return Buffer.from(await answer.arrayBuffer());
}

/** What a real unzipper makes of it: the files by their paths. */
export async function unzipped(bytes: Buffer): Promise<{ folder: string; files: Record<string, Buffer> }> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-unzipped-'));
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'a.zip'), bytes);
  await run('python3', ['-c', UNZIP, join(folder, 'a.zip'), out], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const files: Record<string, Buffer> = {};
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) files[relative(out, join(entry.parentPath, entry.name))] = await readFile(join(entry.parentPath, entry.name));
  return { folder: out, files };
}
