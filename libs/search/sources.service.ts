import { Injectable } from '@nestjs/common';
import type { AttributionRule, TlpLabel } from '#access';
import { Database } from '#database';
import type { LocalTexts } from '#graphql';

/** How an item can be seen at this moment, and when that turns by itself. */
export interface Sight {
  id: string;
  kind: 'DOCUMENT' | 'THREAD';
  cardKeys: number[];
  readKeys: number[];
  /** Audiences that entries except, where their keys do not. */
  excepted: number[] | null;
  sortAt: string;
  turnsAt: string | null;
  attribution: AttributionRule;
  tlp: TlpLabel;
  filedIn: string[];
}
/** What there is to find in a paper: its texts are those of the newest issued version, of files that others may have. */
export interface DocumentSource {
  id: string;
  kind: string;
  titles: LocalTexts;
  summaries: LocalTexts;
  tags: string[];
  symbol: string | null;
  originalSymbol: string | null;
  reference: string;
  languages: string[];
  originator: string | null;
}
export interface PassageSource {
  documentId: string;
  fileId: string;
  place: number;
  language: string;
  text: string;
}
export interface PostSource {
  id: string;
  threadId: string;
  body: string;
  authorId: string;
  originator: string;
  isChair: boolean;
}

const SIGHTS = `select i.id, i.kind, coalesce(s.card, '{}') as "cardKeys", coalesce(s.read, '{}') as "readKeys", s.excepted,
    coalesce(s.sort_at, i.sort_at)::text as "sortAt", s.turn::text as "turnsAt", t.attribution, t.tlp,
    array(select g.group_id from filing g where g.item_id = coalesce(i.follows, i.id) and g.until_at is null) as "filedIn"
  from item i
  left join lateral (select * from terms t where t.item_id = coalesce(i.follows, i.id) and is_live(t.from_at, t.until_at, now()) order by t.from_at desc nulls last limit 1) t on true
  left join lateral (
    select array_agg(distinct f.key_id) filter (where is_live(f.from_at, f.until_at, now())) as card,
      array_agg(distinct f.key_id) filter (where f.level >= 'READ' and is_live(f.from_at, f.until_at, now())) as read,
      max(f.sort_at) as sort_at,
      least(min(f.from_at) filter (where f.from_at > now()), min(f.until_at) filter (where f.until_at > now() and f.until_at < 'infinity')) as turn,
      (select array_agg(distinct e order by e) from feed x cross join unnest(x.except_ids) e where x.item_id = i.id and x.scope = 0) as excepted
    from feed f where f.item_id = i.id and f.scope = 0) s on true
  where i.id = any($1::uuid[]) and i.kind in ('DOCUMENT', 'THREAD')`;
const DOCUMENTS = `select d.item_id as id, d.kind, d.titles, d.summaries, d.tags, d.symbol, d.original_symbol as "originalSymbol", d.reference, d.languages, coalesce(i.originator_party, i.originator_group) as originator
  from document d join item i on i.id = d.item_id where d.item_id = any($1::uuid[])`;
const PASSAGES = `select v.document_id as "documentId", p.file_id as "fileId", p.place, p.language, p.text
  from unnest($1::uuid[]) w(id)
  cross join lateral (select * from version v where v.document_id = w.id and v.issued_at is not null order by v.number desc limit 1) v
  join file f on f.version_id = v.id and f.cleared_at is not null join passage p on p.file_id = f.id order by f.language, f.id, p.place`;
const THREADS = `select t.item_id as id, t.title from thread t where t.item_id = any($1::uuid[])`;
const POSTS = `select p.id, p.thread_id as "threadId", p.body, p.author_id as "authorId", coalesce(p.party_id, p.group_id) as originator,
    coalesce(p.office in ('CHAIR', 'CO_CHAIR'), false) as "isChair"
  from post p where (p.thread_id = any($1::uuid[]) or p.id = any($2::uuid[])) and p.withdrawn_at is null and p.held_at is null order by p.posted_at, p.id`;

/** Reads what is to be indexed, whoever may see it. */
@Injectable()
export class Sources {
  constructor(private readonly database: Database) {}

  sights(items: string[]): Promise<Sight[]> {
    return this.database.query<Sight>(SIGHTS, [items]);
  }

  documents(items: string[]): Promise<DocumentSource[]> {
    return this.database.query<DocumentSource>(DOCUMENTS, [items]);
  }

  passages(documents: string[]): Promise<PassageSource[]> {
    return this.database.query<PassageSource>(PASSAGES, [documents]);
  }

  threads(items: string[]): Promise<{ id: string; title: string }[]> {
    return this.database.query<{ id: string; title: string }>(THREADS, [items]);
  }

  /** All that stand in these threads, and these. */
  posts(threads: string[], posts: string[]): Promise<PostSource[]> {
    return this.database.query<PostSource>(POSTS, [threads, posts]);
  }
}
