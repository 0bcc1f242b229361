import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#database';
import { JobHandler, Jobs } from '#jobs';
import { type Passage, Press, type Recognised, UnreadableError } from '#press';
import { Settings } from '#settings';
import { Storage } from '#storage';
import { FROM_BEFORE, Texts, type Wanted } from './texts.service.js';

interface Asked {
  fileId: string;
  /** From 1. */
  pages: number[];
}
interface File extends Wanted {
  language: string;
  /** Of a PDF of it. */
  key: string;
}
/** One file after another: reading pictures takes seconds a page, and others have work for the same machine. */
const QUEUE = 'character recognition';
/** Pages that are kept at once: so much is done again after a kill. */
const AT_ONCE = 20;
const BATCH = 50;
/** How Tesseract calls the languages of the portal; files in others are tried in all that are set. */
const CALLED: Record<string, string> = { ar: 'ara', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus', zh: 'chi_sim' };

const WANTED = `select f.id, t.asked_at::text as "askedAt", f.language,
    coalesce((select o.storage_key from rendition_object o where o.file_id = f.id and o.part = 'PAGES'), f.storage_key) as key
  from file f join file_text t on t.file_id = f.id where f.id = $1 and t.state in ('READY', 'NO_TEXT') and f.cleared_at is not null`;
/** Those of before this was set, or set so. */
const UNSEEN = `select t.file_id as id from file_text t join file f on f.id = t.file_id and f.cleared_at is not null where state in ('READY', 'NO_TEXT') and pages_without > 0 and recognised_as <> $1
  and asked_at < now() - interval '1 day' limit ${BATCH}`;

/** Reads pages that are pictures of writing, where OCR says so: after all else of the file, some pages at a time. */
@Injectable()
export class Recognition {
  private readonly log = new Logger('Texts');

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly press: Press,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly texts: Texts,
  ) {}

  async ask(fileId: string, pages: number[]): Promise<void> {
    if (this.settings.OCR === 'none' || !pages.length) return;
    await this.jobs.add('recognise-text', { fileId, pages }, { key: `writing on pictures of ${fileId}`, queue: QUEUE });
  }

  @JobHandler({ task: 'ask-for-unrecognised-texts', cron: '*/10 * * * *' })
  async askForUnseen(): Promise<void> {
    if (this.settings.OCR === 'none') return;
    const unseen = await this.database.query<{ id: string }>(UNSEEN, [this.settings.OCR_LANGUAGES]);
    const ids = unseen.map(({ id }) => id);
    if (ids.length) await this.database.transaction(() => this.texts.ask(ids, FROM_BEFORE));
  }

  @JobHandler({ task: 'recognise-text' })
  async recognise({ fileId, pages }: Asked): Promise<void> {
    const [file] = await this.database.query<File>(WANTED, [fileId]);
    if (!file) return;
    const pdf = await buffer(await this.storage.read(file.key));
    const [now, later] = [pages.slice(0, AT_ONCE), pages.slice(AT_ONCE)];
    const passages: Passage[] = [];
    for (const page of now) {
      const { passages: found, missing } = await this.read(pdf, page, file);
      if (missing) return this.tell(missing);
      passages.push(...found);
    }
    await this.database.transaction(async () => {
      const isKept = await this.texts.add(file, passages, later.length ? '' : this.settings.OCR_LANGUAGES);
      if (isKept) await this.ask(fileId, later);
    });
  }

  /** A page that cannot be read, or not in time, has no text. */
  private async read(pdf: Buffer, page: number, { language }: File): Promise<Recognised> {
    try {
      return await this.press.recognise(Readable.from([pdf]), { page: page - 1, languages: this.languagesFor(language), language });
    } catch (error) {
      if (error instanceof UnreadableError) return { passages: [], missing: null };
      throw error;
    }
  }

  /** Its own where that is set, and English, of which there is some in most papers: each further one takes time. */
  private languagesFor(language: string): string[] {
    const all = this.settings.OCR_LANGUAGES.split('+');
    const own = all.filter((each) => each === language || each === CALLED[language]);
    return own.length ? [...new Set([...own, ...all.filter((each) => each === 'eng')])] : all;
  }

  private tell(missing: string): void {
    this.log.warn(
      missing === 'tesseract'
        ? 'OCR=tesseract, and where the press runs there is no Tesseract: pages that are pictures have no text (Debian: tesseract-ocr, tesseract-ocr-<language>).'
        : `OCR_LANGUAGES: where the press runs Tesseract has none of ${missing} (Debian: tesseract-ocr-<language>).`,
    );
  }
}
