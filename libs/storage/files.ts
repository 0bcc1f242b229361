import { type FileHandle, open, readdir, stat } from 'node:fs/promises';

const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** What a look at the file system gives, or null where nothing is there. */
export async function ifThere<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export const sizeOf = async (path: string): Promise<number | null> => (await ifThere(stat(path)))?.size ?? null;
export const namesIn = async (folder: string): Promise<string[]> => (await ifThere(readdir(folder))) ?? [];

const lengthOf = (parts: Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0);

export async function writeWhole(file: FileHandle, parts: Buffer[], at: number): Promise<void> {
  let [rest, done] = [parts, 0];
  while (rest.length) {
    const { bytesWritten } = await file.writev(rest, at + done);
    done += bytesWritten;
    // Seldom: the disk took less than it was given.
    rest = leftOf(rest, bytesWritten);
  }
}

function leftOf(parts: Buffer[], taken: number): Buffer[] {
  return taken === lengthOf(parts) ? [] : [Buffer.concat(parts).subarray(taken)];
}

/** Fills the bytes from a place of the file. Answers fewer where the file ends before. */
export async function readInto(bytes: Buffer, file: FileHandle, at: number): Promise<Buffer> {
  let done = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, at + done);
    done += bytesRead;
    if (bytesRead === 0 || done === bytes.length) return bytes.subarray(0, done);
  }
}

/** Writes a file or a folder's entries down for good. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
