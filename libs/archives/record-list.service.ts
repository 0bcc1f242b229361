import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, hidesOriginator, holds } from '#access';
import { Database } from '#database';
import { type Thread, ThreadsReader } from '#discussions';
import type { Position } from '#graphql';
import { type SignedIn, Standings } from '#identity';

/** Items looked at in one go. */
const PAGE = 100;
/** Through what something comes to a delegation: not what everybody has, and not what a person has by an office or a duty. */
const RECEIVED = `select a.id from audience a where a.id = any($1::int[]) and a.kind in ('PARTY', 'BODY', 'GROUP', 'GROUP_OBSERVERS', 'PERSON')`;
/** Where a party is told to have spoken: under the Chatham House rule one's own posts alone. */
const SPOKE = `select distinct p.thread_id as id from post p join unnest($1::uuid[], $2::boolean[]) t(id, hides) on t.id = p.thread_id
  where p.party_id = $3 and (not t.hides or p.author_id = $4)`;

export interface Listed {
  submitted: string[];
  received: string[];
}

/** What belongs to the record of a delegation, of what somebody of it may see, and not by break-glass; newest first. */
@Injectable()
export class RecordList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly threads: ThreadsReader,
  ) {}

  /** A paper is its own where its reader may know that; else it is what the delegation received, like every other. */
  async papers(actor: SignedIn, partyId: string): Promise<Listed> {
    const { capacities } = await this.standings.of(actor);
    const rows = await this.database.query<{ id: number }>(RECEIVED, [capacities[partyId]?.audiences ?? []]);
    const audiences = new Set(rows.map(({ id }) => id));
    const isOwn = (item: AccessibleItem) => item.originatorParty === partyId && !hidesOriginator(item);
    const isReceived = ({ entries }: AccessibleItem) => entries.some(([audience]) => audiences.has(audience));
    const listed: Listed = { submitted: [], received: [] };
    for await (const ids of this.pages(actor, 'DOCUMENT'))
      for (const [id, item] of await this.access.items(actor, ids)) {
        if (item.breakGlass) continue;
        if (isOwn(item)) listed.submitted.push(id);
        else if (isReceived(item)) listed.received.push(id);
      }
    return listed;
  }

  /** Of these papers those that are seen without break-glass. */
  async among(actor: SignedIn, ids: string[]): Promise<string[]> {
    const items = await this.access.items(actor, ids);
    return ids.filter((id) => items.get(id)?.breakGlass === null);
  }

  /** Those in which it spoke. */
  async spoken(actor: SignedIn, partyId: string): Promise<Thread[]> {
    const spoken: Thread[] = [];
    for await (const ids of this.pages(actor, 'THREAD')) {
      const threads = (await this.threads.threads(actor, ids)).filter(({ item }) => holds(item.level, 'READ') && !item.breakGlass);
      const hides = threads.map(({ attribution }) => attribution === 'CHATHAM_HOUSE');
      const rows = await this.database.query<{ id: string }>(SPOKE, [threads.map(({ id }) => id), hides, partyId, actor.personId]);
      const found = new Set(rows.map(({ id }) => id));
      spoken.push(...threads.filter(({ id }) => found.has(id)));
    }
    return spoken;
  }

  private async *pages(actor: SignedIn, kind: 'DOCUMENT' | 'THREAD'): AsyncGenerator<string[]> {
    for (let after: Position | null = null; ;) {
      const places: Position[] = await this.access.page(actor, { kind, first: PAGE, after });
      yield places.slice(0, PAGE).map(({ id }) => id);
      if (places.length <= PAGE) return;
      after = places[PAGE - 1]!;
    }
  }
}
