import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestingModuleBuilder } from '@nestjs/testing';
import { Spool } from '../../libs/storage/spool.js';

const run = promisify(execFile);
type Coming = Parameters<Spool['append']>[2];

export interface SmallDisk {
  folder: string;
  /** Where no real one may be mounted, what behaves as one: the place where uploads are written. */
  play(builder: TestingModuleBuilder): TestingModuleBuilder;
  /** Makes room. */
  grow(): Promise<void>;
  remove(): Promise<void>;
}

/** A disk of so many MiB: a real one where this process may mount, else one that is played. */
export async function smallDisk(mib: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-small-disk-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${mib}m`, 'tmpfs', folder]);
  } catch {
    console.warn('No disk can be mounted here (that needs root): one that is full is played where uploads are written.');
    const spool = new FullSpool(join(folder, 'arriving'), mib * 1024 ** 2);
    const play = (builder: TestingModuleBuilder) => builder.overrideProvider(Spool).useValue(spool);
    return { folder, play, grow: () => Promise.resolve(spool.grow()), remove };
  }
  const grow = () => run('mount', ['-o', `remount,size=${mib * 4}m`, folder]).then(() => undefined);
  return { folder, play: (builder) => builder, grow, remove: () => run('umount', [folder]).then(remove) };
}

/** Takes so many bytes, of all uploads together. */
class FullSpool extends Spool {
  constructor(
    folder: string,
    private left: number,
  ) {
    super(folder);
  }

  grow(): void {
    this.left = Infinity;
  }

  override append(key: string, chunks: Parameters<Spool['append']>[1], coming: Coming): Promise<void> {
    return super.append(key, chunks, { ...coming, stream: this.limited(coming.stream) });
  }

  private async *limited(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of stream) {
      this.left -= piece.length;
      if (this.left < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      yield piece;
    }
  }
}
