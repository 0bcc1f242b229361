import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Uploads } from '#documents';
import { Storage } from '#storage';

/** Puts a text of the demo world where an upload of a person would have put it. */
@Injectable()
export class DemoFiles {
  constructor(
    private readonly uploads: Uploads,
    private readonly storage: Storage,
  ) {}

  /** The id of a finished upload. */
  async upload(personId: string, name: string, text: string): Promise<string> {
    const id = randomBytes(16).toString('hex');
    const bytes = Buffer.from(text, 'utf8');
    await this.uploads.begin(personId, id, name, bytes.length);
    await this.storage.create(id);
    await this.storage.append(id, [bytes] as unknown as AsyncIterable<Buffer>, 0, () => undefined);
    await this.storage.seal(id);
    await this.uploads.finish(id, 'text/plain', createHash('sha256').update(bytes).digest('hex'));
    return id;
  }
}
