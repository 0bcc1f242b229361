import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { PressLeader } from './press-leader.service.js';
import type { Mark, PageSize, PressJob, PressJobs, Recognised, TextRun, Unreadable, WrittenText } from './press.types.js';
import { UnreadableError } from './unreadable.js';

/** Makes pages of files, in another process. Each job throws UnreadableError for what these bytes cannot be made into, and any other error where the press is away. */
@Injectable()
export class Press {
  constructor(private readonly leader: PressLeader) {}

  /** A PDF of it. */
  convert = (bytes: Readable, mediaType: string): Promise<Buffer> => this.ask('convert', bytes, { mediaType });

  /** How many pages, and the first one's size. */
  async look(bytes: Readable, pageLimit: number): Promise<PageSize & { pages: number }> {
    return JSON.parse((await this.ask('look', bytes, { pageLimit })).toString()) as PageSize & { pages: number };
  }

  /** A page, from 0, as WebP, `width` pixels wide. */
  picture = (bytes: Readable, page: number, width: number, mark: Mark | null): Promise<Buffer> =>
    this.ask('picture', bytes, { page, width, mark });

  /** What is written on a page, from 0, and where. */
  async text(bytes: Readable, page: number): Promise<TextRun[]> {
    return JSON.parse((await this.ask('text', bytes, { page })).toString()) as TextRun[];
  }

  /** All that is written in a file, in passages. */
  async passages(bytes: Readable, options: PressJobs['passages']): Promise<WrittenText> {
    return JSON.parse((await this.ask('passages', bytes, options)).toString()) as WrittenText;
  }

  /** What can be read from the picture of a page, from 0. */
  async recognise(bytes: Readable, options: PressJobs['recognise']): Promise<Recognised> {
    return JSON.parse((await this.ask('recognise', bytes, options)).toString()) as Recognised;
  }

  /** A copy with the mark on every page, or with none; without properties, scripts and attached files. */
  stamp = (bytes: Readable, mark: Mark | null): Promise<Buffer> => this.ask('stamp', bytes, { mark });

  private async ask<Job extends PressJob>(job: Job, bytes: Readable, options: PressJobs[Job]): Promise<Buffer> {
    const socketPath = await this.leader.socket();
    const path = `/${job}?with=${encodeURIComponent(JSON.stringify(options))}`;
    const { status, body } = await new Promise<{ status?: number; body: Buffer }>((resolve, reject) => {
      // A connection for each: one that was kept may have been closed at the other end, and the bytes cannot be sent again.
      const asked = request({ socketPath, path, method: 'POST', agent: false }, (response) => {
        buffer(response).then((whole) => resolve({ status: response.statusCode, body: whole }), reject);
      });
      asked.once('error', reject);
      bytes.once('error', (error) => asked.destroy(error));
      bytes.pipe(asked);
    });
    if (status === 422) throw new UnreadableError(body.toString() as Unreadable);
    if (status !== 200) throw new Error(`The press answered ${status}.`);
    return body;
  }
}
