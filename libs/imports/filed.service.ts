import { Injectable } from '@nestjs/common';
import type { AttributionRule } from '#access';
import { Database } from '#database';
import type { FoundFile } from './found-files.js';
import type { Paper } from './paper.js';

/** A paper that is in the portal, as far as an import must know it. */
export interface FiledPaper {
  id: string;
  symbol: string | null;
  originalSymbol: string | null;
  reference: string;
  numberedIn: string | null;
  languages: string[];
  attribution: AttributionRule;
  /** Party or group. */
  originator: string;
  /** Whether an import brought it: what a delegation filed is nobody else's to relate. */
  isImported: boolean;
}

/** What the portal has already that an import may clash with, or name. */
export interface Filed {
  /** By symbol, original symbol and reference. */
  papers: Map<string, FiledPaper>;
  /** The last number given: by `series/year/nature`, and of modifications by `stem kind`. */
  last: Map<string, number>;
  /** SHA-256 of the files that imports brought, and when. */
  bytes: Map<string, string>;
}

const PAPERS = `select d.item_id as id, d.symbol, d.original_symbol as "originalSymbol", d.reference, d.numbered_in as "numberedIn", d.languages, t.attribution,
    coalesce(i.originator_party, i.originator_group) as originator,
    exists (select from imported m where m.document_id = d.item_id) as "isImported"
  from document d join item i on i.id = d.item_id join terms t on t.item_id = d.item_id and t.until_at is null
  where d.symbol = any($1) or d.original_symbol = any($1) or d.reference = any($1)`;
const BYTES = `select f.sha256, min(to_char(i.filed_at at time zone 'UTC', 'YYYY-MM-DD')) as day from imported m join import i on i.id = m.import_id
  join version v on v.document_id = m.document_id join file f on f.version_id = v.id where f.sha256 = any($1) group by 1`;
const LAST = `select g.series || '/' || n.year || '/' || n.nature as key, n.last from series_number n join working_group g on g.id = n.group_id
  union all select n.stem || ' ' || n.kind, n.last from derived_number n`;

/** Reads it for a command: nobody is asked who may see it. */
@Injectable()
export class FiledBefore {
  constructor(private readonly database: Database) {}

  async around(papers: Paper[], files: FoundFile[]): Promise<Filed> {
    const names = papers.flatMap(({ symbol, originalSymbol, modifies, supersededBy }) => [
      symbol,
      originalSymbol,
      modifies?.written,
      supersededBy,
    ]);
    const found = await this.database.query<FiledPaper>(PAPERS, [names.filter(Boolean)]);
    const last = await this.database.query<{ key: string; last: number }>(LAST);
    const bytes = await this.database.query<{ sha256: string; day: string }>(BYTES, [files.map(({ sha256 }) => sha256)]);
    const named = found.flatMap((paper) =>
      [paper.reference, paper.originalSymbol, paper.symbol].flatMap((name) => (name ? [[name, paper] as const] : [])),
    );
    return {
      papers: new Map(named),
      last: new Map(last.map(({ key, last: number }) => [key, number])),
      bytes: new Map(bytes.map(({ sha256, day }) => [sha256, day])),
    };
  }
}
