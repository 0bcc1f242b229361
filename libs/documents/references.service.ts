import { Injectable } from '@nestjs/common';
import { Database, Ids } from '#database';
import type { LocalTexts } from '#graphql';
import { Settings } from '#settings';
import type { Conversion, DocumentKind } from './document.entity.js';

/** A document's own row, but for the reference that it gets. */
export interface NewDocument {
  id: string;
  /** In whose library it is filed at once: what its reference begins with. */
  groupId: string | null;
  kind: DocumentKind;
  titles: LocalTexts;
  summaries: LocalTexts;
  tags: string[];
  conversion: Conversion;
  symbol?: string | null;
  numberedIn?: string | null;
  originalSymbol?: string | null;
}
const INSERT = `insert into document (item_id, kind, reference, titles, summaries, tags, conversion, written_as, symbol, numbered_in, original_symbol)
  select i.id, d.kind, d.series || to_char(now() at time zone 'UTC', '/YYYY/R-') || d.word, d.titles, d.summaries, d.tags, d.conversion,
    case when i.originator_group is null then 'PARTY' else 'OFFICE' end, d.symbol, d."numberedIn", d."originalSymbol"
  from jsonb_to_recordset($1::jsonb) as d(id uuid, kind document_kind, series text, word text, titles jsonb, summaries jsonb, tags text[], conversion text,
    symbol text, "numberedIn" uuid, "originalSymbol" text) join item i on i.id = d.id
  on conflict (reference) do nothing returning item_id as id`;

/** Without what is taken for something else when read out or typed: 0 O, 1 I L, U V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const SHORTEST = 5;
const ATTEMPTS = 20;

/** Gives each document a random reference, CIED/WG.1/2026/R-7KQ3M: nobody else's has it, and it tells nothing of how many there are. */
@Injectable()
export class References {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly ids: Ids,
  ) {}

  /** Inserts the rows of documents whose items are stored. A reference that is taken is replaced by another, and nobody hears of it. */
  async insert(documents: NewDocument[]): Promise<void> {
    const series = await this.seriesOf(documents);
    let left = documents;
    for (let attempt = 0; left.length; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error('No free reference was found.');
      const rows = left.map((each) => ({
        ...each,
        series: series.get(each.groupId) ?? this.settings.PROCESS_CODE,
        word: this.ids.word(ALPHABET, SHORTEST + Math.floor(attempt / 3)),
      }));
      const done = new Set((await this.database.query<{ id: string }>(INSERT, [JSON.stringify(rows)])).map(({ id }) => id));
      left = left.filter(({ id }) => !done.has(id));
    }
  }

  /** A drafting group is seen by its own people only; a reference that bore its name would tell others of it. */
  private async seriesOf(documents: NewDocument[]): Promise<Map<string | null, string>> {
    const asked = [...new Set(documents.flatMap(({ groupId }) => groupId ?? []))];
    if (!asked.length) return new Map();
    const groups = await this.database.query<{ id: string; series: string }>(
      `select id, series from working_group where id = any($1::uuid[]) and kind in ('COMMITTEE', 'WORKING_GROUP')`,
      [asked],
    );
    return new Map(groups.map(({ id, series }) => [id, series]));
  }
}
