import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { fetched, taken, unzipped } from '../../test/support/archives.js';
import { pdfOf } from '../../test/support/files.js';
import { author, issued, openPapers, portal } from '../../test/support/papers.js';

const run = promisify(execFile);
beforeAll(async () => {
  await openPapers();
  await issued(Buffer.from(await pdfOf(1)), 'ورقة موقف.pdf');
});
afterAll(() => portal.stop());

describe('the command that verifies a record, without the portal', () => {
  let zip: string;
  let folder: string;
  let fingerprint: string;
  beforeAll(async () => {
    const bytes = await fetched((await taken(author, 'takeRecord', { partyId: partyId('FRA') })).url, author);
    zip = join(mkdtempSync(join(tmpdir(), 'plenary-record-')), 'record.zip');
    writeFileSync(zip, bytes);
    folder = (await unzipped(bytes)).folder;
    fingerprint = (await portal.gql('{ recordKey { fingerprint } }')).data.recordKey.fingerprint;
  });
  const verify = (...args: string[]) =>
    run(process.execPath, ['tools/verify-archive.mjs', ...args]).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (failed: unknown) => {
        const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
        return { code, said: `${stdout}${stderr}` };
      },
    );
  const copied = async (change: (folder: string) => void) => {
    const copy = join(mkdtempSync(join(tmpdir(), 'plenary-record-')), 'record');
    await cp(folder, copy, { recursive: true });
    change(copy);
    return verify(copy, '--fingerprint', fingerprint);
  };

  it('finds one as it was signed, as an archive, as a folder, and by the copy that lies in it', async () => {
    for (const what of [zip, folder]) expect(await verify(what, '--fingerprint', fingerprint)).toMatchObject({ code: 0 });
    const { stdout } = await run(process.execPath, [join(folder, 'verify.mjs')]);
    expect(stdout).toContain(`Key: ${fingerprint}`);
    expect(stdout).toContain('Compare it');
  });

  it.each([
    ['changed: index.html', (at: string) => appendFileSync(join(at, 'index.html'), ' ')],
    ['missing: record.json', (at: string) => rmSync(join(at, 'record.json'))],
    ['added:   more.html', (at: string) => writeFileSync(join(at, 'more.html'), 'x')],
    ['signature:', (at: string) => appendFileSync(join(at, 'SHA256SUMS'), `${'0'.repeat(64)}  more.html\n`)],
    ['signature:', (at: string) => rmSync(join(at, 'SHA256SUMS.sig'))],
  ])('finds what is %s', async (said, change) => {
    const answer = await copied(change);
    expect([answer.code, answer.said]).toEqual([1, expect.stringContaining(said)]);
  });

  it('is not taken in by who signs anew with a key of their own', async () => {
    const answer = await copied((at) => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const pem = publicKey.export({ type: 'spki', format: 'pem' });
      writeFileSync(join(at, 'public-key.pem'), pem);
      const list = readFileSync(join(at, 'SHA256SUMS'), 'utf8').replace(/[0-9a-f]{64}(?= {2}public-key.pem)/, createHash('sha256').update(pem).digest('hex')); // prettier-ignore
      writeFileSync(join(at, 'SHA256SUMS'), list);
      writeFileSync(join(at, 'SHA256SUMS.sig'), sign(null, Buffer.from(list), privateKey).toString('base64'));
    });
    expect([answer.code, answer.said]).toEqual([1, expect.stringContaining('not of the key with that fingerprint')]);
  });

  it('says of what is no record that it cannot tell', async () => {
    const other = join(mkdtempSync(join(tmpdir(), 'plenary-record-')), 'other.zip');
    writeFileSync(other, 'not a zip');
    expect((await verify(other)).code).toBe(2);
    copyFileSync(zip, other);
    truncateSync(other, statSync(other).size - 100);
    expect((await verify(other)).code).toBe(2);
  });
});
