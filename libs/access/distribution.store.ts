import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Audience, NOBODY_IN_PARTICULAR } from './audience.js';
import { Audiences, type CustodyAudience } from './audiences.service.js';
import type { Level } from './levels.js';
import type { Terms } from './terms.js';

/** from null: since ever, or, where a use case stores it, since now; until null: for ever. */
export interface Window {
  from?: string | null;
  until?: string | null;
}
export interface ItemRow {
  id: string;
  kind: 'DOCUMENT' | 'THREAD' | 'MEETING' | 'DECISION';
  originatorParty: string | null;
  originatorGroup: string | null;
  authorId: string;
  /** Whose distribution decides it; then it has none of its own, and repeats originator and author. */
  follows?: string | null;
  /** Date of issue; null for now. */
  sortAt?: string | null;
  /** How many microseconds after the others of its transaction it is made, where one must be after another. */
  after?: number;
}
export interface ReleaseRow extends Window {
  id?: string;
  itemId: string;
  audience: Audience;
  level: Level;
  ground?: 'GRANT' | 'ONWARD' | 'REQUEST' | 'REPORT' | 'WITHDRAWAL';
  restsOn?: string | null;
  by?: string | null;
  as?: string | null;
}
type Of<Row> = Row & { itemId: string };
export interface DistributionRows {
  items?: ItemRow[];
  terms?: Of<Terms & Window & { by?: string | null }>[];
  releases?: ReleaseRow[];
  exclusions?: Of<Window & { audience: Audience; by?: string | null }>[];
  quarantines?: Of<Window & { reason?: string; by?: string }>[];
  breakGlass?: Of<Window & { personId: string }>[];
}

const INSERTS = {
  items: `insert into item (id, kind, originator_party, originator_group, author_id, follows, sort_at, created_at)
    select id, kind, "originatorParty", "originatorGroup", "authorId", follows, coalesce("sortAt", now()), now() + coalesce("after", 0) * interval '1 microsecond'
    from jsonb_to_recordset($1::jsonb)
      as r(id uuid, kind item_kind, "originatorParty" uuid, "originatorGroup" uuid, "authorId" uuid, follows uuid, "sortAt" timestamptz, "after" int)`,
  terms: `insert into terms (id, item_id, tlp, onward, download, attribution, recipients, embargo_at, expiry_at, from_at, until_at, set_by)
    select id, "itemId", tlp, onward, download, attribution, recipients, "embargoAt", "expiryAt", "from", until, by
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "itemId" uuid, tlp tlp_label, onward onward_rule, download download_rule, attribution attribution_rule,
      recipients recipients_rule, "embargoAt" timestamptz, "expiryAt" timestamptz, "from" timestamptz, until timestamptz, by uuid)`,
  releases: `insert into release (id, item_id, audience_id, level, from_at, until_at, ground, rests_on, granted_by, granted_as)
    select id, "itemId", "audienceId", level, "from", until, coalesce(ground, 'GRANT'), "restsOn", by, "as"
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "itemId" uuid, "audienceId" int, level access_level, "from" timestamptz, until timestamptz,
      ground release_ground, "restsOn" uuid, by uuid, "as" uuid)`,
  exclusions: `insert into exclusion (id, item_id, audience_id, from_at, until_at, set_by)
    select id, "itemId", "audienceId", "from", until, by
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "itemId" uuid, "audienceId" int, "from" timestamptz, until timestamptz, by uuid)`,
  quarantines: `insert into quarantine (id, item_id, from_at, until_at, reason, set_by)
    select id, "itemId", "from", until, reason, by
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "itemId" uuid, "from" timestamptz, until timestamptz, reason text, by uuid)`,
  breakGlass: `insert into break_glass (id, item_id, person_id, from_at, until_at)
    select id, "itemId", "personId", "from", until from jsonb_to_recordset($1::jsonb) as r(id uuid, "itemId" uuid, "personId" uuid, "from" timestamptz, until timestamptz)`,
};

/** Writes the truth of distributions, one item's or a million's, and keeps the feed with it. It checks nothing: use cases do. */
@Injectable()
export class DistributionStore {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
  ) {}

  /** Stores the rows and projects the items they are about, and those of which something else has changed, in the current transaction. */
  async store(rows: DistributionRows, changed: string[] = []): Promise<void> {
    await this.project([...changed, ...(await this.write(rows))]);
  }

  /** Stores the rows; answers the items that they are about, which the caller projects with what else it changes. */
  async write(rows: DistributionRows): Promise<string[]> {
    const { items = [], releases = [], exclusions = [], breakGlass = [] } = rows;
    await this.audiences.intern([
      ...items.flatMap(custodyOf),
      ...breakGlass.map(({ personId }): Audience => ({ kind: 'PERSON', subject: personId })),
    ]);
    await this.insert('items', items);
    await this.insert('terms', rows.terms ?? []);
    await this.insert('releases', await this.withAudience(releases));
    await this.insert('exclusions', await this.withAudience(exclusions));
    await this.insert('quarantines', rows.quarantines ?? []);
    await this.insert('breakGlass', breakGlass);
    const touched = [rows.terms, releases, exclusions, rows.quarantines, breakGlass].flatMap((some) =>
      (some ?? []).map(({ itemId }) => itemId),
    );
    return [...items.map(({ id }) => id), ...touched];
  }

  /** New terms alone; the caller projects the item with what else it changes. */
  async insertTerms(row: Of<Terms & Window & { by?: string | null }>): Promise<void> {
    await this.insert('terms', [row]);
  }

  /** Brings the feed in line with the truth of these items. */
  async project(itemIds: string[]): Promise<void> {
    if (itemIds.length) await this.database.query('call project($1::uuid[])', [[...new Set(itemIds)]]);
  }

  private async withAudience<Row extends { audience: Audience }>(rows: Row[]) {
    const ids = await this.audiences.intern(rows.map(({ audience }) => audience));
    return rows.map((row, place) => ({ ...row, audienceId: ids[place] }));
  }

  private async insert(table: keyof typeof INSERTS, rows: object[]): Promise<void> {
    if (rows.length)
      await this.database.query(INSERTS[table], [JSON.stringify(rows.map((row) => ({ id: this.database.newId(), ...row })))]);
  }
}

/** The custody audiences an item's feed needs: its author while of the originator, and the originator's heads. */
function custodyOf({ originatorParty, originatorGroup, authorId }: ItemRow): CustodyAudience[] {
  const subject = (originatorParty ?? originatorGroup)!;
  return [
    { kind: 'AUTHOR_OF', subject, author: authorId },
    { kind: 'HEAD_OF', subject, author: NOBODY_IN_PARTICULAR },
  ];
}
