import { Injectable } from '@nestjs/common';
import { Access, bind, dayOf } from '#access';
import { Database } from '#database';
import type { Document } from '#documents';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import { AskingsReader } from './askings.reader.js';
import { requireCustody } from './custody.js';
import type { Ledger, LedgerConnection, LedgerCounts, LedgerLine, LedgerState } from './ledger.entity.js';
import type { LedgerArgs } from './ledger.inputs.js';
import { placeOf, cursorOf, type Place } from './ledger.place.js';
import { HEAD, PAGE } from './ledger.statement.js';

interface Head {
  newest: { id: string; number: number } | null;
  signedOut: number;
  groups: { audience: number; group: string }[];
}
interface ReadingRow {
  versionNumber: number;
  displayed: number;
  downloaded: number;
  firstOpenedAt: string | null;
  lastOpenedAt: string | null;
  given: { at: string; party: string | null } | null;
}
interface LineRow extends Place {
  party: string | null;
  canRead: boolean;
  state: LedgerState;
  readings: ReadingRow[];
}

/** The ledger of a document as one of its custodians may know it. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly groups: GroupRights,
    private readonly askings: AskingsReader,
  ) {}

  /** Throws FORBIDDEN (needed: CUSTODY) to everybody else. */
  async of(actor: Actor, document: Pick<Document, 'id'>): Promise<Ledger> {
    const item = await requireCustody(this.access, actor, document.id);
    const [head] = await this.database.query<Head>(...bind(HEAD, { item: item.id }));
    const { newest, signedOut, groups } = head!;
    const seen = await this.groups.visibleAmong(actor, groups.map(({ group }) => group)); // prettier-ignore
    const unseen = groups.filter(({ group }) => !seen.has(group));
    const asked = await this.askings.of(actor, document);
    return {
      item,
      versionId: asked?.versionId ?? newest?.id ?? null,
      versionNumber: asked?.versionNumber ?? newest?.number ?? null,
      signedOut,
      hiddenPaths: unseen.length > 0,
      hidden: { groups: unseen.map(({ group }) => group), audiences: unseen.map(({ audience }) => audience) },
    };
  }

  /** A page of it, and the numbers. */
  async lines(ledger: Ledger, { first, after, states }: LedgerArgs): Promise<LedgerConnection> {
    const { item, versionId: version, hidden } = ledger;
    const place = placeOf(after) ?? { code: null, name: null, id: null };
    const values = {
      item: item.id,
      version,
      hidden: hidden.groups,
      audiences: hidden.audiences,
      states: states ?? null,
      n: first + 1,
      ...place,
    };
    const [found] = await this.database.query<{ counts: LedgerCounts; lines: LineRow[] }>(...bind(PAGE, values));
    const { counts, lines } = found!;
    const edges = lines.slice(0, first).map((row) => ({ cursor: cursorOf(row), node: this.line(ledger, row) }));
    return { counts, edges, pageInfo: { hasNextPage: lines.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  private line({ item }: Ledger, { id, party, canRead, state, readings }: LineRow): LedgerLine {
    const isDay = item.terms.attribution === 'CHATHAM_HOUSE';
    const time = (at: string | undefined | null) => (at ? (isDay ? dayOf(new Date(at)) : new Date(at)) : null);
    return {
      personId: id,
      partyId: party,
      canRead,
      state,
      readings: readings.map(({ given, firstOpenedAt, lastOpenedAt, ...numbers }) => ({
        ...numbers,
        firstOpenedAt: time(firstOpenedAt),
        lastOpenedAt: time(lastOpenedAt),
        acknowledgedAt: time(given?.at),
        acknowledgedPartyId: given?.party ?? null,
      })),
    };
  }
}
