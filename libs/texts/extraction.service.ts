import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#database';
import { PageMakings } from '#documents';
import { JobHandler } from '#jobs';
import { PDF, Press, type Unreadable, UnreadableError, type WrittenText } from '#press';
import { Settings } from '#settings';
import { Storage } from '#storage';
import { Recognition } from './recognition.service.js';
import { FROM_BEFORE, Texts, type Wanted } from './texts.service.js';

interface File extends Wanted {
  mediaType: string;
  language: string;
  size: number;
  key: string;
  /** A PDF of what is none, where there is one. */
  pages: { key: string; size: number } | null;
  /** Why there are no pages. */
  reason: Unreadable | null;
}
const BATCH = 200;

const WANTED = `select f.id, t.asked_at::text as "askedAt", f.media_type as "mediaType", f.language, f.size::float8 as size, f.storage_key as key, r.reason,
    (select jsonb_build_object('key', o.storage_key, 'size', o.size) from rendition_object o where o.file_id = f.id and o.part = 'PAGES') as pages
  from file f join file_text t on t.file_id = f.id left join rendition r on r.file_id = f.id
  where f.id = $1 and t.state = 'WAITING' and f.cleared_at is not null`;
/** What was there before there were texts, and what lost its job. */
const FORGOTTEN = `select t.file_id as id from file_text t join file f on f.id = t.file_id
  where t.state = 'WAITING' and t.asked_at < now() - interval '1 hour' and f.cleared_at is not null order by t.asked_at limit ${BATCH}`;

/** Finds out what is written in files, in the worker, once their pages are made: so it is known on which of these it stands. */
@Injectable()
export class Extraction implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly press: Press,
    private readonly settings: Settings,
    private readonly texts: Texts,
    private readonly recognition: Recognition,
    private readonly pageMakings: PageMakings,
  ) {}

  onModuleInit(): void {
    this.pageMakings.register((fileIds) => this.texts.ask(fileIds));
  }

  @JobHandler({ task: 'ask-for-missing-texts', cron: '* * * * *' })
  async askForMissing(): Promise<void> {
    const missing = await this.database.query<{ id: string }>(FORGOTTEN);
    if (!missing.length) return;
    const ids = missing.map(({ id }) => id);
    await this.database.transaction(() => this.texts.ask(ids, FROM_BEFORE));
  }

  /** Run again after a failure. What cannot be read is said once; a press that is away is asked again. */
  @JobHandler({ task: 'extract-text' })
  async extract({ fileId }: { fileId: string }): Promise<void> {
    const [file] = await this.database.query<File>(WANTED, [fileId]);
    if (!file) return;
    try {
      const found = await this.read(file);
      await this.database.transaction(async () => {
        await this.texts.keep(file, found);
        await this.recognition.ask(file.id, found.pagesWithout);
      });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      await this.texts.fail(file, error.reason);
    }
  }

  /** From the file itself, with the pages that were made of it; where it says nothing by itself, from these alone. */
  private async read(file: File): Promise<WrittenText> {
    if (file.size > this.settings.READING_LIMIT) throw new UnreadableError('TOO_LARGE');
    const { key, mediaType, pages } = file;
    try {
      return await this.ask(file, mediaType, pages ? [key, pages.key] : [key]);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      if (!pages) throw error.reason === 'UNSUPPORTED' && file.reason ? new UnreadableError(file.reason) : error;
      return this.ask(file, PDF, [pages.key]);
    }
  }

  private ask({ language, size }: File, mediaType: string, keys: string[]): Promise<WrittenText> {
    const pagesFrom = keys.length > 1 ? size : null;
    return this.press.passages(Readable.from(this.bytesOf(keys)), {
      mediaType,
      language,
      pageLimit: this.settings.READING_PAGES,
      pagesFrom,
    });
  }

  private async *bytesOf(keys: string[]): AsyncGenerator<Buffer> {
    for (const key of keys) yield* (await this.storage.read(key)) as AsyncIterable<Buffer>;
  }
}
