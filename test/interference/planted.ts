import { jest } from '@jest/globals';
import { Logger, type Type } from '@nestjs/common';
import { Access } from '#access';
import { conflict, DomainError, forbidden } from '#errors';
import { cursorOf } from '#graphql';
import { OnwardViews } from '../../libs/access/onward.view.js';
import { DistributionViews } from '../../libs/access/distribution.view.js';
import { RequestRows } from '../../libs/requests/requests.rows.js';
import { AskingRows } from '../../libs/secretariat/break-glass.rows.js';
import { AudienceSearch } from '../../libs/access/audience.search.js';
import { Documents, DocumentsReader, Uploads } from '#documents';
import { Notices } from '../../libs/notifications/notices.service.js';
import { PostStore } from '../../libs/discussions/posts.store.js';
import type { Asker, Worlds } from './worlds.js';

type Work = (...args: any[]) => Promise<any>;
/** Asks the database past the net (docs/decisions/0011), which would catch most of these. */
type Query = <Row>(sql: string, params?: unknown[]) => Promise<Row[]>;
/** What a provider does in place of what it did; it is given that, and a way to the database. */
type Instead = (real: Work, query: Query, ...args: any[]) => Promise<unknown>;

export interface Planted {
  who: Asker;
  /** A mutation that shows it; every question where left out. */
  deed?: RegExp;
  /** One world refuses what the other does: after it they differ in what may be seen. */
  dividesWorlds?: true;
  plant: (worlds: Worlds) => void;
}

/** Puts something in place of a method of a provider, in both worlds: the code is the same, the worlds differ. */
const at =
  (provider: Type, method: string, instead: Instead) =>
  ({ plain, knowing }: Worlds): void => {
    for (const { portal } of [plain, knowing]) {
      const held = portal.app.get<Record<string, Work>>(provider);
      const real = held[method]!.bind(held);
      jest.spyOn(held, method).mockImplementation((...args: unknown[]) => instead(real, (sql, params) => portal.sql(sql, params), ...args));
    }
  };

/** What somebody careless adds where an item is refused. */
const whereRefused = (
  add: (id: string, title: string | null, again: () => Promise<unknown>) => Promise<unknown> | void,
): Planted['plant'] =>
  at(Access as Type, 'require', async (real, query, ...args) => {
    try {
      return await real(...args);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
      const [row] = await query<{ title: string }>(`select titles ->> 'en' as title from document where item_id = $1`, [args[2]]);
      await add(args[2] as string, row?.title ?? null, () => real(...args));
      throw error;
    }
  });

/** Leaks as they are written every day, in the order in which the story comes to those who ask; each must be found. */
export const PLANTED: Record<string, Planted> = {
  'an approval that is refused where there is nothing': {
    who: 'administrator',
    deed: /approveBreakGlass/,
    plant: at(AskingRows as Type, 'resolve', async (real, _query, askedFor) => {
      const found = (await real(askedFor)) as string | null;
      if (!found) throw conflict('NOTHING', 'There is no such thing.');
      return found;
    }),
  },
  'a count of all notices, not of those that may be seen': {
    who: 'chair',
    plant: at(Notices as Type, 'countUnread', async (_real, query, actor: { personId: string }) => {
      const rows = await query('select 1 from notice where person_id = $1 and read_at is null', [actor.personId]);
      return rows.length;
    }),
  },
  'a suggestion from hidden titles': {
    who: 'outsider',
    plant: at(AudienceSearch as Type, 'search', async (real, query, ...args) => {
      const found = await query<{ titles: object }>(`select titles from document where titles ->> 'en' ilike $1 || '%' and $1 <> ''`, [
        args[1],
      ]);
      const choices = found.map(({ titles }) => ({
        audience: { kind: 'COMMUNITY', subject: '00000000-0000-0000-0000-000000000000' },
        names: titles,
        detail: null,
      }));
      return [...(await real(...args)), ...choices];
    }),
  },
  'another refusal for what is there': {
    who: 'outsider',
    plant: whereRefused((_id, title) => {
      if (title) throw forbidden('READ');
    }),
  },
  'a cursor that holds the place of something hidden': {
    who: 'outsider',
    plant: at(DocumentsReader as Type, 'page', async (real, query, ...args) => {
      const page = await real(...args);
      const [newest] = await query<{ at: string; id: string }>(
        'select sort_at::text as at, id from item order by sort_at desc, id desc limit 1',
      );
      return { ...page, pageInfo: { ...page.pageInfo, endCursor: cursorOf(newest!) } };
    }),
  },
  'a line in the log that names what was refused': {
    who: 'outsider',
    plant: whereRefused((id, title) => {
      new Logger('Access').warn(`Refused: ${title ?? id}`);
    }),
  },
  'more work for what is there': {
    who: 'outsider',
    plant: whereRefused((_id, title, again) => {
      if (title) return again().catch(() => undefined);
    }),
  },
  'requests of others, to whoever may know of the paper': {
    who: 'outsider',
    plant: at(RequestRows as Type, 'page', async (real, query, standing, of, page) => {
      const others = await query(`select r.id, r.item_id as "itemId", r.person_id as "personId", r.party_id as "partyId", r.level, r.reason,
        'OPEN' as state, r.asked_at as "askedAt", r.asked_at::text as at from access_request r where r.answer is null order by r.id`);
      return [...((await real(standing, of, page)) as object[]), ...others];
    }),
  },
  'that moderators have it, since somebody reported it': {
    who: 'outsider',
    plant: at(DistributionViews as Type, 'releasedTo', async (real, query, actor, item: { id: string }) => {
      const open = await query(`select 1 from release where item_id = $1 and ground = 'REPORT' and until_at is null`, [item.id]);
      const told = (await real(actor, item)) as object[] | null;
      return told && open.length ? [...told, { kind: 'COMMUNITY', subject: '00000000-0000-0000-0000-000000000000' }] : told;
    }),
  },
  'what others passed on': {
    who: 'outsider',
    plant: at(OnwardViews as Type, 'of', async (real, query, actor, itemId) => {
      const onward = (await real(actor, itemId)) as { mine: object[] };
      const passed = await query(`select 1 from release where item_id = $1 and ground = 'ONWARD' and until_at is null`, [itemId]);
      return { ...onward, mine: onward.mine.slice(0, 1).flatMap((release) => passed.map(() => release)) };
    }),
  },
  'a title that nobody may use twice': {
    who: 'outsider',
    deed: /fileDocument/,
    dividesWorlds: true,
    plant: at(Documents as Type, 'file', async (real, query, ...args) => {
      const { titles } = args[1] as { titles: { text: string }[] };
      const taken = await query(`select 1 from document where titles ->> 'en' = $1`, [titles[0]!.text]);
      if (taken.length) throw conflict('TITLE_TAKEN', 'There is one of this title.');
      return real(...args);
    }),
  },
  'bytes that somebody else has uploaded': {
    who: 'outsider',
    deed: /prepareVersion/,
    dividesWorlds: true,
    plant: at(Uploads as Type, 'take', async (real, query, ...args) => {
      const same = await query(
        'select 1 from upload u join upload o on o.sha256 = u.sha256 and o.person_id <> u.person_id where u.id = any($1)',
        [args[1]],
      );
      if (same.length) throw conflict('KNOWN', 'These bytes are known.');
      return real(...args);
    }),
  },
  'one name for what is sent, whoever sends it': {
    who: 'outsider',
    deed: / post\(/,
    dividesWorlds: true,
    plant: at(PostStore as Type, 'sent', async (_real, query, _actor, sendId: string) => {
      const [row] = await query('select id, thread_id as "threadId" from post where sent_as = $1', [sendId]);
      return row ?? null;
    }),
  },
};
