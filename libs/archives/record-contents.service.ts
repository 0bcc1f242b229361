import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type PaperTold, ToldPapers } from '#documents';
import type { SignedIn } from '#identity';
import type { Archive, Basis } from './archive.entity.js';
import { ArchiveStanding } from './archive-standing.service.js';
import type { ContentsOf, Making, Page } from './contents.js';
import { folderOf, Paths } from './paths.js';
import { placed } from './placing.js';
import type { RecordContents, ThreadTold } from './record.types.js';
import { RecordList } from './record-list.service.js';
import { RecordPages } from './record-pages.service.js';

const CHUNK = 100;
const TOMBSTONES = `select p.thread_id as id, array_agg(p.seq order by p.seq) as numbers from post p where p.thread_id = any($1::uuid[]) and (p.withdrawn_at is not null or p.held_at is not null) group by 1`;

/** A delegation's whole record: papers in all their versions, discussions, positions, each as somebody of it is told of it. */
@Injectable()
export class Records implements ContentsOf<RecordContents> {
  constructor(
    private readonly database: Database,
    private readonly standing: ArchiveStanding,
    private readonly list: RecordList,
    private readonly told: ToldPapers,
    private readonly made: RecordPages,
  ) {}

  async collect(actor: SignedIn, archive: Archive): Promise<RecordContents | null> {
    if (!(await this.standing.mayAsk(actor, archive))) return null;
    const listed = await this.list.papers(actor, archive.partyId!);
    const [submitted, received] = [await this.papers(actor, listed.submitted), await this.papers(actor, listed.received)];
    const papers = [...submitted, ...received];
    const threads = await this.threads(actor, archive.partyId!, papers);
    return {
      papers,
      submitted,
      received,
      threads,
      folders: new Map(papers.map(({ document }) => [document.id, `papers/${folderOf(document)}`])),
      files: placed(papers, new Paths(), 'papers/', true),
      basis: [...papers.map(({ item }) => ArchiveStanding.basisOf(item)), ...(await this.basisOf(threads))],
      groups: namedIn(papers, threads),
    };
  }

  pages(making: Making<RecordContents>): AsyncIterable<Page> {
    return this.made.of(making);
  }

  private async papers(actor: SignedIn, ids: string[]): Promise<PaperTold[]> {
    const papers: PaperTold[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) papers.push(...(await this.told.of(actor, ids.slice(at, at + CHUNK), 'ALL')));
    return papers;
  }

  private async threads(actor: SignedIn, partyId: string, papers: PaperTold[]): Promise<ThreadTold[]> {
    const known = new Map(papers.map((paper) => [paper.document.id, paper]));
    const threads = await this.list.spoken(actor, partyId);
    const others = [...new Set(threads.flatMap(({ row }) => (row.documentId && !known.has(row.documentId) ? row.documentId : [])))];
    for (const paper of await this.papers(actor, await this.list.among(actor, others))) known.set(paper.document.id, paper);
    const digits = String(threads.length).length;
    return threads.map((thread, place) => ({
      thread,
      folder: `discussions/${String(place + 1).padStart(digits, '0')}`,
      document: (thread.row.documentId && known.get(thread.row.documentId)) || null,
    }));
  }

  /** A post that is withdrawn or held since is not to leave: which ones were, is remembered. */
  private async basisOf(threads: ThreadTold[]): Promise<Basis[]> {
    const rows = await this.database.query<{ id: string; numbers: number[] }>(TOMBSTONES, [threads.map(({ thread }) => thread.id)]);
    const tombstones = new Map(rows.map(({ id, numbers }) => [id, numbers]));
    return threads.map(({ thread: { id, item, row } }) => ArchiveStanding.basisOf(item, row.lastSeq, tombstones.get(id)));
  }
}

/** The groups whose names stand in it: whoever loses sight of one may not be given it. */
function namedIn(papers: PaperTold[], threads: ThreadTold[]): string[] {
  const ofPapers = papers.flatMap(({ originator, groups, content }) => [
    ...(originator && 'tag' in originator ? [originator.id] : []),
    ...groups.map(({ id }) => id),
    ...(content?.releasedTo ?? []).flatMap(({ kind, subject }) => (GROUP_KINDS.includes(kind) ? subject : [])),
  ]);
  return [...new Set([...ofPapers, ...threads.flatMap(({ thread }) => thread.group?.id ?? [])])];
}
const GROUP_KINDS = ['GROUP', 'GROUP_OBSERVERS', 'BUREAU'];
