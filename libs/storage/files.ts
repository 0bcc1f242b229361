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

export async function writeWhole(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

/** Fewer bytes where the file ends before. */
export async function readPart(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    done += bytesRead;
    if (bytesRead === 0 || done === length) return bytes.subarray(0, done);
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
