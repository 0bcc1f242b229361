import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights } from '#groups';
import { actorFor, People, type SignedIn, Standings } from '#identity';
import { JobHandler, Jobs } from '#jobs';
import type { Archive } from './archive.entity.js';
import { ArchiveFiles } from './archive-files.service.js';
import { ArchivePages } from './archive-pages.service.js';
import { ArchiveStore } from './archive.store.js';
import type { Contents, ContentsOf, Making, Placed } from './contents.js';
import { LibraryContents } from './library-contents.service.js';
import { Records } from './record-contents.service.js';
import { Turns } from './turns.service.js';
import { Words } from './words.js';

/** After so many failures it is said to have failed. */
const MOST_FAILURES = 5;
/** In so many looks what is to be in it comes to rest. */
const MOST_LOOKS = 10;
type Missing = Map<number, Placed>;

/** Makes archives, in the background and file by file: whoever goes on after a kill finds what is in already. */
@Injectable()
export class ArchiveMaker {
  private readonly log = new Logger('Archives');

  constructor(
    private readonly database: Database,
    private readonly store: ArchiveStore,
    private readonly turns: Turns,
    private readonly standings: Standings,
    private readonly people: People,
    private readonly groups: GroupRights,
    private readonly files: ArchiveFiles,
    private readonly pages: ArchivePages,
    private readonly library: LibraryContents,
    private readonly records: Records,
    private readonly jobs: Jobs,
  ) {}

  @JobHandler({ task: 'make-archive' })
  async make({ archiveId }: { archiveId: string }): Promise<void> {
    const archive = await this.turns.begin(archiveId);
    if (!archive) return;
    try {
      await this.turns.during(archive, () => this.work(archive, actorFor(archive.personId) as SignedIn));
    } catch (error) {
      const failures = await this.turns.failed(archive);
      if (failures === null) return;
      if (failures < MOST_FAILURES) throw error;
      this.log.error(`Archive ${archive.id} could not be made: ${(error as Error).message}`);
      await this.store.end(archive.id, 'FAILED', 'COULD_NOT_BE_MADE');
    }
  }

  /** Where a run was killed the next one goes on; what has had its time goes. */
  @JobHandler({ task: 'look-after-archives', cron: '* * * * *' })
  async lookAfter(): Promise<void> {
    for (const id of await this.turns.abandoned()) await this.jobs.add('make-archive', { archiveId: id }, { key: `archive ${id}` });
    await this.database.transaction(async () => this.store.drop(await this.turns.outlived()));
  }

  /** Looks what is to be in it, puts in what is not, and looks again: when nothing is missing, pages are made of that same look. */
  private async work(archive: Archive, actor: SignedIn): Promise<void> {
    const failed = new Map<string, string>();
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const missing = await this.look(archive, actor, failed);
      if (missing === null) return;
      for (const [place, each] of missing) {
        const why = await this.files.add(actor, archive, place, each);
        if (why === false) return;
        if (why !== null) failed.set(each.offer.fileId, why);
      }
    }
    throw new Error('what is to be in it changes faster than it can be made');
  }

  /** In one snapshot, as its person reads. Null where there is nothing left to do. */
  private look(archive: Archive, actor: SignedIn, failed: Map<string, string>): Promise<Missing | null> {
    const one = async (): Promise<Missing | null> => {
      const of: ContentsOf = archive.kind === 'LIBRARY' ? this.library : this.records;
      const contents = await of.collect(actor, archive);
      if (!contents) await this.store.end(archive.id, 'STALE', 'NOT_YOURS');
      if (!contents) return null;
      const missing = await this.files.settle(archive, contents.files.filter(({ offer }) => !failed.has(offer.fileId))); // prettier-ignore
      if (missing.size) return missing;
      const making = await this.making(archive, actor, await this.held(actor, contents), failed);
      await this.pages.finish(making, of.pages(making));
      return null;
    };
    return this.database.scoped(one, this.standings.reader(() => actor)); // prettier-ignore
  }

  /** An originator is named to who may not see it as a group: an archive is held to what groups could be seen as it was made. */
  private async held<Of extends Contents>(actor: SignedIn, contents: Of): Promise<Of> {
    const seen = await this.groups.visibleAmong(actor, contents.groups);
    return { ...contents, groups: contents.groups.filter((id) => seen.has(id)) };
  }

  private async making(archive: Archive, actor: SignedIn, contents: Contents, failed: Map<string, string>): Promise<Making> {
    const [{ at }, person] = await Promise.all([
      this.database.query<{ at: Date }>('select now() as at').then(([row]) => row!),
      this.people.load(actor.personId),
    ]);
    const entries = await this.database.apart(() => this.store.entries(archive.id));
    const words = new Words(archive.language, archive.timeZone);
    return { actor, archive, contents, failed, at, person, words, entries: new Map(entries.map((entry) => [entry.fileId!, entry])) };
  }
}
