import { Injectable } from '@nestjs/common';
import { type Post, PostsReader } from '#discussions';
import type { PaperTold } from '#documents';
import { Parties } from '#parties';
import { AudienceNames } from './audience-names.service.js';
import type { Making, Page } from './contents.js';
import { jsonOf, FORMAT, listedPaper, listedThread, paperData, partyData, postData, threadData } from './record-data.js';
import { frontPage, paperListPage, positionsPage, type Said, threadListPage } from './record-lists.markup.js';
import { paperPage } from './record-paper.markup.js';
import { isPartys, threadPage } from './record-thread.markup.js';
import { RecordSeal } from './record-seal.service.js';
import type { RecordContents, ThreadTold } from './record.types.js';

const POSTS = 100;
/** What a delegation takes a position with. */
const POSITIONS = ['POSITION_PAPER', 'STATEMENT', 'NON_PAPER', 'NOTE_VERBALE'];
type Of = Making<RecordContents>;
/** A held post stands on the screen for its writer, for moderators and heads; nobody takes its text away. */
const withoutHeld = (post: Post): Post => (post.row.heldAt && post.state === 'STANDING' ? { ...post, state: 'HELD', text: null } : post);

/** The pages of a record and the same as data, one after the other; at the end the list of checksums and its signature. */
@Injectable()
export class RecordPages {
  constructor(
    private readonly parties: Parties,
    private readonly posts: PostsReader,
    private readonly audiences: AudienceNames,
    private readonly seal: RecordSeal,
  ) {}

  of(making: Of): AsyncIterable<Page> {
    return this.seal.sealed(this.unsealed(making), [...making.entries.values()]);
  }

  private async *unsealed(making: Of): AsyncGenerator<Page> {
    const { archive, contents } = making;
    const party = await this.parties.load(archive.partyId!);
    yield { path: 'index.html', bytes: frontPage(making, party, this.seal.fingerprint) };
    yield { path: 'submitted.html', bytes: paperListPage(making, 'submitted', contents.submitted) };
    yield { path: 'received.html', bytes: paperListPage(making, 'received', contents.received) };
    yield { path: 'discussions.html', bytes: threadListPage(making) };
    for (const paper of contents.papers) yield* this.paper(making, paper);
    const said: Said[] = [];
    for (const told of contents.threads) yield* this.thread(making, told, said);
    const positions = contents.submitted.filter(({ document }) => POSITIONS.includes(document.kind));
    yield { path: 'positions.html', bytes: positionsPage(making, positions, said) };
    yield { path: 'record.json', bytes: jsonOf({ ...this.record(making, positions, said), party: partyData(party) }) };
  }

  private record({ person, at, archive, contents }: Of, positions: PaperTold[], said: Said[]) {
    const listed = (papers: PaperTold[]) => papers.map((paper) => listedPaper(paper, contents.folders.get(paper.document.id)!));
    return {
      format: FORMAT,
      madeFor: { name: person.name },
      madeAt: at.toISOString(),
      language: archive.language,
      submitted: listed(contents.submitted),
      received: listed(contents.received),
      discussions: contents.threads.map(listedThread),
      positions: {
        papers: listed(positions),
        posts: said.map(({ told, post }) => ({ path: `${told.folder}/discussion.json`, number: post.number })),
      },
    };
  }

  private async *paper(making: Of, paper: PaperTold): AsyncGenerator<Page> {
    const folder = making.contents.folders.get(paper.document.id)!;
    const audiences = await this.audiences.of(making.actor, making.words, paper.content?.releasedTo ?? null);
    yield { path: `${folder}/index.html`, bytes: paperPage(making, paper, folder, audiences) };
    yield { path: `${folder}/paper.json`, bytes: jsonOf(paperData(making, paper, audiences)) };
  }

  /** What the delegation said in it is kept for the page of its positions. */
  private async *thread(making: Of, told: ThreadTold, said: Said[]): AsyncGenerator<Page> {
    const posts: Post[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await this.posts.page(making.actor, told.thread, { first: POSTS, after });
      posts.push(...edges.map(({ node }) => withoutHeld(node)));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    said.push(...posts.filter((post) => isPartys(post, making.archive.partyId!)).map((post) => ({ told, post })));
    yield { path: `${told.folder}/index.html`, bytes: threadPage(making, told, posts) };
    yield { path: `${told.folder}/discussion.json`, bytes: jsonOf(threadData(told, posts.map(postData))) };
  }
}
