import { Injectable } from '@nestjs/common';
import { Database, Ids } from '#database';
import { fromLocalTexts } from '#graphql';
import { Settings } from '#settings';
import type { FileDocumentInput } from './documents.inputs.js';

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

  /** Inserts the row of a document whose item is stored. A reference that is taken is replaced by another, and nobody hears of it. */
  async insert(id: string, input: FileDocumentInput): Promise<void> {
    const series = await this.seriesOf(input.groupId);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const word = this.ids.word(ALPHABET, SHORTEST + Math.floor(attempt / 3));
      if (await this.tryInsert(id, [series, word], input)) return;
    }
    throw new Error('No free reference was found.');
  }

  private async tryInsert(
    id: string,
    [series, word]: [string, string],
    { kind, titles, summaries, tags, conversion }: FileDocumentInput,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `insert into document (item_id, kind, reference, titles, summaries, tags, conversion, written_as)
       select i.id, $2, $3 || to_char(now() at time zone 'UTC', '/YYYY/R-') || $4, $5, $6, $7, $8, case when i.originator_group is null then 'PARTY' else 'OFFICE' end from item i where i.id = $1
       on conflict (reference) do nothing returning item_id`,
      [
        id,
        kind,
        series,
        word,
        JSON.stringify(fromLocalTexts(titles)),
        JSON.stringify(fromLocalTexts(summaries ?? [])),
        tags ?? [],
        conversion ?? 'CONVERTED',
      ],
    );
    return rows.length > 0;
  }

  /** A drafting group is seen by its own people only; a reference that bore its name would tell others of it. */
  private async seriesOf(groupId: string | null | undefined): Promise<string> {
    if (!groupId) return this.settings.PROCESS_CODE;
    const [group] = await this.database.query<{ series: string }>(
      `select series from working_group where id = $1 and kind in ('COMMITTEE', 'WORKING_GROUP')`,
      [groupId],
    );
    return group?.series ?? this.settings.PROCESS_CODE;
  }
}
