import { DetailedError, Upload } from 'tus-js-client';
import type { Sending } from './sending';

export type Change = (key: string, part: Partial<Sending>) => void;

/** A browser opens six connections to one place: the page itself needs some of them. */
const AT_ONCE = 3;

/** tus leaves the address of an upload with us; its last part is what a version is prepared from. */
const idOf = (url: string | null): string => decodeURIComponent(url?.split('/').at(-1) ?? '');
const isTooLarge = (error: Error): boolean => error instanceof DetailedError && error.originalResponse?.getStatus() === 413;
const ignore = () => undefined;

/** Files on their way, some at once and the others in their turn. */
export class Line {
  private readonly uploads = new Map<string, Upload>();
  private readonly under = new Set<string>();
  private queue: string[] = [];

  constructor(private readonly change: Change) {}

  add(file: File, key: string): void {
    this.uploads.set(key, this.uploadOf(file, key));
    this.resume(key);
  }

  resume(key: string): void {
    this.change(key, { state: 'queued' });
    this.queue.push(key);
    this.next();
  }

  pause(key: string): void {
    void this.uploads.get(key)?.abort();
    this.change(key, { state: 'paused' });
    this.leave(key);
  }

  /** Also ends the upload on the server, so that an abandoned file leaves nothing behind. */
  remove(key: string): void {
    void this.uploads.get(key)?.abort(true).catch(ignore);
    this.uploads.delete(key);
    this.leave(key);
  }

  private leave(key: string): void {
    this.queue = this.queue.filter((each) => each !== key);
    this.under.delete(key);
    this.next();
  }

  private next(): void {
    while (this.under.size < AT_ONCE && this.queue.length > 0) {
      const key = this.queue.shift()!;
      this.under.add(key);
      this.change(key, { state: 'sending' });
      void this.start(key);
    }
  }

  /** Goes on where an earlier attempt with the same file stopped, in this page or before a reload. One that another row is sending is not that. */
  private async start(key: string): Promise<void> {
    const upload = this.uploads.get(key)!;
    if (!upload.url) {
      const taken = [...this.uploads.values()].map(({ url }) => url);
      const earlier = (await upload.findPreviousUploads()).find(({ uploadUrl }) => !taken.includes(uploadUrl));
      if (earlier) upload.resumeFromPreviousUpload(earlier);
    }
    if (this.under.has(key)) upload.start();
  }

  private uploadOf(file: File, key: string): Upload {
    const end = (part: Partial<Sending>) => {
      this.change(key, part);
      this.leave(key);
    };
    const upload: Upload = new Upload(file, {
      endpoint: '/uploads',
      metadata: { filename: file.name, filetype: file.type },
      retryDelays: [0, 1_000, 3_000, 10_000],
      chunkSize: 32 * 1024 * 1024,
      removeFingerprintOnSuccess: true,
      onUploadUrlAvailable: () => this.change(key, { uploadId: idOf(upload.url) }),
      onProgress: (sent) => this.change(key, { sent }),
      onError: (error) => end(isTooLarge(error) ? { state: 'refused', refusedBecause: 'tooLarge' } : { state: 'failed' }),
      onSuccess: () => end({ state: 'done', sent: file.size, uploadId: idOf(upload.url) }),
    });
    return upload;
  }
}
