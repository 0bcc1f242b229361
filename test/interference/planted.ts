import { jest } from '@jest/globals';
import { Logger, type Type } from '@nestjs/common';
import { Access } from '#access';
import { Database } from '#database';
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
/** What a provider does in place of what it did; it is given that, and the way to the database. */
type Instead = (real: Work, database: Database, ...args: any[]) => Promise<unknown>;

export interface Planted {
  who: Asker;
  /** A mutation that shows it; every question where left out. */
  deed?: RegExp;
  plant: (worlds: Worlds) => void;
}

/** Puts something in place of a method of a provider, in both worlds: the code is the same, the worlds differ. */
const at =
  (provider: Type, method: string, instead: Instead) =>
  ({ plain, knowing }: Worlds): void => {
    for (const { portal } of [plain, knowing]) {
      const held = portal.app.get<Record<string, Work>>(provider);
      const real = held[method]!.bind(held);
      jest.spyOn(held, method).mockImplementation((...args: unknown[]) => instead(real, portal.app.get(Database), ...args));
    }
  };

/** What somebody careless adds where an item is refused. */
const whereRefused = (add: (database: Database, id: string, title: string | null) => Promise<void> | void): Planted['plant'] =>
  at(Access as Type, 'require', async (real, database, ...args) => {
    try {
      return await real(...args);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
      const [row] = await database.query<{ title: string }>(`select titles ->> 'en' as title from document where item_id = $1`, [args[2]]);
      await add(database, args[2] as string, row?.title ?? null);
      throw error;
    }
  });

/** Leaks as they are written every day, in the order in which the story comes to those who ask; each must be found. */
export const PLANTED: Record<string, Planted> = {
  'an approval that is refused where there is nothing': {
    who: 'administrator',
    deed: /approveBreakGlass/,
    plant: at(AskingRows as Type, 'resolve', async (real, _database, askedFor) => {
      const found = (await real(askedFor)) as string | null;
      if (!found) throw conflict('NOTHING', 'There is no such thing.');
      return found;
    }),
  },
  'a count of all notices, not of those that may be seen': {
    who: 'chair',
    plant: at(Notices as Type, 'countUnread', async (_real, database, actor: { personId: string }) => {
      const rows = await database.query('select 1 from notice where person_id = $1 and read_at is null', [actor.personId]);
      return rows.length;
    }),
  },
  'a suggestion from hidden titles': {
    who: 'outsider',
    plant: at(AudienceSearch as Type, 'search', async (real, database, ...args) => {
      const found = await database.query<{ titles: object }>(
        `select titles from document where titles ->> 'en' ilike $1 || '%' and $1 <> ''`,
        [args[1]],
      );
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
    plant: whereRefused((_database, _id, title) => {
      if (title) throw forbidden('READ');
    }),
  },
  'a title that nobody may use twice': {
    who: 'outsider',
    deed: /fileDocument/,
    plant: at(Documents as Type, 'file', async (real, database, ...args) => {
      const { titles } = args[1] as { titles: { text: string }[] };
      const taken = await database.query(`select 1 from document where titles ->> 'en' = $1`, [titles[0]!.text]);
      if (taken.length) throw conflict('TITLE_TAKEN', 'There is one of this title.');
      return real(...args);
    }),
  },
  'a cursor that holds the place of something hidden': {
    who: 'outsider',
    plant: at(DocumentsReader as Type, 'page', async (real, database, ...args) => {
      const page = await real(...args);
      const [newest] = await database.query<{ at: string; id: string }>(
        'select sort_at::text as at, id from item order by sort_at desc, id desc limit 1',
      );
      return { ...page, pageInfo: { ...page.pageInfo, endCursor: cursorOf(newest!) } };
    }),
  },
  'a line in the log that names what was refused': {
    who: 'outsider',
    plant: whereRefused((_database, id, title) => {
      new Logger('Access').warn(`Refused: ${title ?? id}`);
    }),
  },
  'more work for what is there': {
    who: 'outsider',
    plant: whereRefused(async (database, id, title) => {
      if (title) await database.query('select count(*) from release where item_id = $1', [id]);
    }),
  },
  'bytes that somebody else has uploaded': {
    who: 'outsider',
    deed: /prepareVersion/,
    plant: at(Uploads as Type, 'take', async (real, database, ...args) => {
      const same = await database.query(
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
    plant: at(PostStore as Type, 'sent', async (_real, database, _actor, sendId: string) => {
      const [row] = await database.query('select id, thread_id as "threadId" from post where sent_as = $1', [sendId]);
      return row ?? null;
    }),
  },
  'requests of others, to whoever may know of the paper': {
    who: 'outsider',
    plant: at(RequestRows as Type, 'page', (real, _database, standing, of: object, page) => real(standing, { ...of, of: 'WAITING' }, page)),
  },
  'that moderators have it, since somebody reported it': {
    who: 'outsider',
    plant: at(DistributionViews as Type, 'releasedTo', async (real, database, actor, item: { id: string }) => {
      const open = await database.query(`select 1 from release where item_id = $1 and ground = 'REPORT' and until_at is null`, [item.id]);
      const told = (await real(actor, item)) as object[] | null;
      return told && open.length ? [...told, { kind: 'COMMUNITY', subject: '00000000-0000-0000-0000-000000000000' }] : told;
    }),
  },
  'what others passed on': {
    who: 'outsider',
    plant: at(OnwardViews as Type, 'of', async (real, database, actor, itemId) => {
      const onward = (await real(actor, itemId)) as { mine: object[] };
      const passed = await database.query(`select 1 from release where item_id = $1 and ground = 'ONWARD' and until_at is null`, [itemId]);
      return { ...onward, mine: onward.mine.slice(0, 1).flatMap((release) => passed.map(() => release)) };
    }),
  },
};
