import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { OFFICE } from '../press.types.js';
import { PROGRAMS } from '../sandbox.js';
import { UnreadableError } from '../unreadable.js';
import { requireBounded } from './packed.js';

const run = promisify(execFile);
const ZIPPED = /openxmlformats|opendocument/;
const OPTIONS = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf'];

/**
 * What LibreOffice makes of it, as a PDF. Each time with a profile of its own: no document finds what another one left, and macros are off in a new one.
 * Throws UnreadableError: NO_OFFICE where there is none on this machine.
 */
export async function pagesOfOffice(bytes: Uint8Array, mediaType: string, seconds: number): Promise<Buffer> {
  if (ZIPPED.test(mediaType)) await requireBounded(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'press-'));
  try {
    const given = join(folder, `paper.${OFFICE[mediaType]}`);
    await writeFile(given, bytes, { mode: 0o600 });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = {
      timeout: seconds * 1000,
      killSignal: 'SIGKILL' as const,
      maxBuffer: 1 << 20,
      env: { PATH: PROGRAMS.join(delimiter), HOME: folder },
    };
    await run('soffice', [profile, ...OPTIONS, '--outdir', folder, given], options).catch(refusal);
    return await readFile(join(folder, 'paper.pdf')).catch(() => {
      throw new UnreadableError('DAMAGED');
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refusal(error: NodeJS.ErrnoException & { killed?: boolean }): never {
  if (error.code === 'ENOENT') throw new UnreadableError('NO_OFFICE');
  throw new UnreadableError(error.killed ? 'TOO_SLOW' : 'DAMAGED');
}
