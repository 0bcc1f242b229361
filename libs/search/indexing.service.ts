import { asRead } from '#discussions';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '#database';
import { JobHandler, Jobs } from '#jobs';
import { Extractions } from '#texts';
import { Analysis } from './analysis.service.js';
import { type Sight, Sources } from './sources.service.js';
import { documentUnits, passageText, plainText, postUnit, textsOf, threadUnit, type Unit } from './units.js';

const OF_FILES = `insert into search_change (item_id) select distinct v.document_id from file f join version v on v.id = f.version_id where f.id = any($1::uuid[])`;
interface Change {
  itemId: string;
  postId: string | null;
}
/** Items in one transaction: others ask for the same ones meanwhile, and wait for nothing. */
const BATCH = 50;
const TAKE = `with due as (select item_id from search_change where due_at <= now() group by item_id order by min(due_at), item_id limit $1)
  delete from search_change c using due where c.item_id = due.item_id returning c.item_id as "itemId", c.post_id as "postId"`;
/** What stands in the way of all that comes after it. */
const PUT_OFF = `with off as (update search_change set due_at = now() + interval '1 hour' where due_at <= now() and item_id = (
    select item_id from search_change where due_at <= now() group by item_id order by min(due_at), item_id limit 1) returning item_id)
  select distinct item_id as "itemId" from off`;
/** Runs of it that overlap would store what was read first last. */
const ONE_AFTER_ANOTHER = `select pg_advisory_xact_lock(hashtext('search.index'))`;
/** A discussion moves with each post. */
const MOVE = `update search_unit u set sort_at = r.at from unnest($1::uuid[], $2::timestamptz[]) r(id, at)
  where u.item_id = r.id and u.post_id is null and u.sort_at <> r.at`;
const STORE = `insert into search_unit (item_id, post_id, part, words, names_origin, starts, passages, card_keys, read_keys, excepted, sort_at, tlp, attribution)
  select "itemId", "postId", part, words::tsvector, "namesOrigin", starts, passages, "cardKeys", "readKeys", excepted, "sortAt", tlp, attribution
  from jsonb_to_recordset($1::jsonb) as r("itemId" uuid, "postId" uuid, part int, words text, "namesOrigin" boolean, starts int[], passages jsonb, "cardKeys" int[], "readKeys" int[],
    excepted int[], "sortAt" timestamptz, tlp tlp_label, attribution attribution_rule)
  on conflict (item_id, post_id, part) do update set words = excluded.words, names_origin = excluded.names_origin, starts = excluded.starts, passages = excluded.passages, card_keys = excluded.card_keys,
    read_keys = excluded.read_keys, excepted = excluded.excepted, sort_at = excluded.sort_at, tlp = excluded.tlp, attribution = excluded.attribution
  where (search_unit.words, search_unit.passages, search_unit.card_keys, search_unit.read_keys, search_unit.excepted, search_unit.sort_at, search_unit.tlp, search_unit.attribution)
    is distinct from (excluded.words, excluded.passages, excluded.card_keys, excluded.read_keys, excluded.excepted, excluded.sort_at, excluded.tlp, excluded.attribution)`;
/** What of an item, or a post, that was looked at whole is not there any more. */
const DROP = `delete from search_unit u where (u.item_id = any($1::uuid[]) or u.post_id = any($2::uuid[])) and not exists (
  select from jsonb_to_recordset($3::jsonb) as r("itemId" uuid, "postId" uuid, part int)
  where r."itemId" = u.item_id and r."postId" is not distinct from u.post_id and r.part = u.part)`;

/** Keeps the index in line with what there is, as soon as it is said that something has changed: what says so is written with the change itself. */
@Injectable()
export class Indexing implements OnModuleInit {
  private readonly log = new Logger('Search');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly sources: Sources,
    private readonly analysis: Analysis,
    private readonly extractions: Extractions,
  ) {}

  onModuleInit(): void {
    this.extractions.register((fileIds) => this.askForFiles(fileIds));
  }

  /** Each hour too, should the job that was asked for have been lost. */
  @JobHandler({ task: 'search.index', cron: '17 * * * *' })
  async catchUp(): Promise<void> {
    let most = BATCH;
    for (;;) {
      try {
        if (!(await this.database.transaction(() => this.batch(most)))) return;
      } catch (error) {
        // One that cannot be indexed keeps none of the others waiting.
        if (most === 1) await this.putOff(error);
        most = 1;
      }
    }
  }

  private async putOff(error: unknown): Promise<void> {
    const [{ itemId } = { itemId: null }] = await this.database.query<{ itemId: string }>(PUT_OFF);
    this.log.error(
      `${itemId} could not be indexed, and is tried again in an hour: ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
    );
  }

  private async askForFiles(fileIds: string[]): Promise<void> {
    await this.database.query(OF_FILES, [fileIds]);
  }

  private async batch(most: number): Promise<boolean> {
    await this.database.query(ONE_AFTER_ANOTHER);
    const changes = await this.database.query<Change>(TAKE, [most]);
    if (!changes.length) return false;
    const whole = [...new Set(changes.flatMap(({ itemId, postId }) => (postId ? [] : itemId)))];
    const posts = changes.flatMap(({ itemId, postId }) => (postId && !whole.includes(itemId) ? postId : []));
    const sights = new Map((await this.sources.sights(changes.map(({ itemId }) => itemId))).map((sight) => [sight.id, sight]));
    const units = [...(await this.ofDocuments(sights, whole)), ...(await this.ofThreads(sights, whole, posts))];
    await this.store(sights, units);
    await this.database.query(DROP, [whole, posts, JSON.stringify(units.map(({ itemId, postId, part }) => ({ itemId, postId, part })))]);
    const threads = [...sights.values()].filter(({ kind }) => kind === 'THREAD');
    await this.database.query(MOVE, [threads.map(({ id }) => id), threads.map(({ sortAt }) => sortAt)]);
    await this.turn([...sights.values()]);
    // In this transaction: what is found by then is told once it stands in the index.
    if (units.length)
      await this.jobs.add('search.tell', { itemIds: [...new Set(units.map(({ itemId }) => itemId))] }, { queue: 'search.tell' });
    return true;
  }

  private async ofDocuments(sights: Map<string, Sight>, whole: string[]): Promise<Unit[]> {
    const ids = whole.filter((id) => sights.get(id)?.kind === 'DOCUMENT');
    const units: Unit[] = [];
    // One after another: a paper may have millions of letters.
    for (const document of await this.sources.documents(ids)) {
      const passages = await this.sources.passages([document.id]);
      await this.analysis.learn([...textsOf(document), ...passages.map(passageText)]);
      units.push(...documentUnits(this.analysis, sights.get(document.id)!, document, passages));
    }
    return units;
  }

  private async ofThreads(sights: Map<string, Sight>, whole: string[], single: string[]): Promise<Unit[]> {
    const ids = whole.filter((id) => sights.get(id)?.kind === 'THREAD');
    const threads = await this.sources.threads(ids);
    const posts = (await this.sources.posts(ids, single)).filter(({ threadId }) => sights.has(threadId));
    await this.analysis.learn([...threads.map(({ title }) => plainText(title)), ...posts.map(({ body }) => plainText(asRead(body)))]);
    return [
      ...threads.map(({ id, title }) => threadUnit(this.analysis, sights.get(id)!, title)),
      ...posts.map((post) => postUnit(this.analysis, sights.get(post.threadId)!, post)),
    ];
  }

  private async store(sights: Map<string, Sight>, units: Unit[]): Promise<void> {
    const rows = units.map((unit) => {
      const { cardKeys, readKeys, excepted, sortAt, tlp, attribution } = sights.get(unit.itemId)!;
      return { ...unit, cardKeys: unit.postId ? readKeys : cardKeys, readKeys, excepted, sortAt, tlp, attribution };
    });
    if (rows.length) await this.database.query(STORE, [JSON.stringify(rows)]);
  }

  /** Where time alone changes who sees something it is looked at again then. */
  private async turn(sights: Sight[]): Promise<void> {
    for (const { id, turnsAt } of sights) {
      if (!turnsAt) continue;
      await this.database.query('insert into search_change (item_id, due_at) values ($1, $2)', [id, turnsAt]);
      await this.jobs.add('search.index', {}, { key: `search ${id}`, runAt: turnsAt, queue: 'search' });
    }
  }
}
