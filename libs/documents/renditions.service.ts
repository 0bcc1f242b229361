import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, Ids } from '#database';
import { JobHandler, Jobs } from '#jobs';
import { PDF, Press, type Unreadable, UnreadableError } from '#press';
import { Settings } from '#settings';
import { Storage } from '#storage';
import { Clearings } from './clearings.js';
import { PageMakings } from './page-makings.js';

interface File {
  id: string;
  mediaType: string;
  size: number;
  key: string;
}
interface Made {
  pages: number;
  isMarkable: boolean;
  /** Null where the file is its own. */
  pdf: Buffer | null;
  thumbnail: Buffer;
}
/** Pixels across: a glimpse of the page, with nothing to be read on it. */
const THUMBNAIL = 160;
/** Where nobody asked for them, or an office suite was missing, they are asked for again. */
const MISSING = `select f.id from file f left join rendition r on r.file_id = f.id
  where f.cleared_at is not null and (r.file_id is null or (r.reason = 'NO_OFFICE' and r.made_at < now() - interval '1 day')
    or (r.state = 'WAITING' and r.made_at < now() - interval '1 hour')) limit 500`;

/** Makes pages of files, once each, in the background: a PDF of what is none, how many pages there are, a small picture of the first. */
@Injectable()
export class Renditions implements OnModuleInit {
  private readonly log = new Logger('Renditions');

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly press: Press,
    private readonly jobs: Jobs,
    private readonly ids: Ids,
    private readonly settings: Settings,
    private readonly clearings: Clearings,
    private readonly pageMakings: PageMakings,
  ) {}

  /** Nothing is made of what a scanner has not seen. */
  onModuleInit(): void {
    this.clearings.register((fileIds) => this.ask(fileIds));
  }

  /** In the transaction that clears them. */
  async ask(fileIds: string[]): Promise<void> {
    await this.database.query(
      `insert into rendition (file_id, state) select unnest($1::uuid[]), 'WAITING'
       on conflict (file_id) do update set state = 'WAITING', reason = null, pages = null, made_at = now() where rendition.state <> 'READY'`,
      [fileIds],
    );
    await this.jobs.addAll('make-pages', fileIds.map((fileId) => ({ key: `pages of ${fileId}`, payload: { fileId } }))); // prettier-ignore
  }

  @JobHandler({ task: 'ask-for-missing-pages', cron: '*/10 * * * *' })
  async askForMissing(): Promise<void> {
    const missing = await this.database.query<{ id: string }>(MISSING);
    if (missing.length) await this.database.transaction(() => this.ask(missing.map(({ id }) => id)));
  }

  /** Run again after a failure, and so without traces of the time before. What cannot be made is said once; a press that is away is asked again. */
  @JobHandler({ task: 'make-pages' })
  async make({ fileId }: { fileId: string }): Promise<void> {
    const [file] = await this.database.query<File>(
      `select f.id, f.media_type as "mediaType", f.size::float8 as size, f.storage_key as key from file f join rendition r on r.file_id = f.id
       where f.id = $1 and r.state = 'WAITING' and f.cleared_at is not null`,
      [fileId],
    );
    if (!file) return;
    try {
      await this.keep(file, await this.made(file));
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      await this.fail(file, error.reason);
    }
  }

  private async made(file: File): Promise<Made> {
    if (file.size > this.settings.READING_LIMIT) throw new UnreadableError('TOO_LARGE');
    const pdf = file.mediaType === PDF ? null : await this.press.convert(await this.storage.read(file.key), file.mediaType);
    const bytes = async () => (pdf ? Readable.from([pdf]) : this.storage.read(file.key));
    const { pages } = await this.press.look(await bytes(), this.settings.READING_PAGES);
    const thumbnail = await this.press.picture(await bytes(), 0, THUMBNAIL, null);
    const isMarkable = await this.press.stamp(await bytes(), null).then(
      () => true,
      (error: unknown) => {
        if (error instanceof UnreadableError) return false;
        throw error;
      },
    );
    return { pages, isMarkable, pdf, thumbnail };
  }

  /** Bytes first, under keys that the sweep takes away again where the rows do not come. */
  private async keep({ id }: File, { pages, isMarkable, pdf, thumbnail }: Made): Promise<void> {
    const parts = [...(pdf ? [await this.store('PAGES', pdf)] : []), await this.store('THUMBNAIL', thumbnail)];
    const isKept = await this.database.transaction(async () => {
      const rows = await this.database.query(
        `update rendition set state = 'READY', reason = null, pages = $2, is_markable = $3, made_at = now() where file_id = $1 and state = 'WAITING' returning 1`,
        [id, pages, isMarkable],
      );
      if (!rows.length) return false;
      await this.database.query(
        `insert into rendition_object (storage_key, file_id, part, size, sha256)
         select key, $1, part, size, sha256 from jsonb_to_recordset($2::jsonb) as r(key text, part text, size bigint, sha256 text)`,
        [id, JSON.stringify(parts)],
      );
      await this.pageMakings.happened([id]);
      return true;
    });
    if (!isKept) for (const { key } of parts) await this.storage.remove(key);
  }

  private async store(part: 'PAGES' | 'THUMBNAIL', bytes: Buffer) {
    const key = this.ids.word('0123456789abcdef', 32);
    await this.storage.create(key);
    await this.storage.append(key, Readable.from([bytes]) as AsyncIterable<Buffer>, 0);
    await this.storage.seal(key);
    return { key, part, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  private async fail({ id }: File, reason: Unreadable): Promise<void> {
    if (reason === 'NO_OFFICE') this.log.warn('LibreOffice is not installed here: office documents cannot be read in the portal.');
    await this.database.transaction(async () => {
      await this.database.query(
        `update rendition set state = 'FAILED', reason = $2, made_at = now() where file_id = $1 and state = 'WAITING'`,
        [id, reason],
      );
      await this.pageMakings.happened([id]);
    });
  }
}
