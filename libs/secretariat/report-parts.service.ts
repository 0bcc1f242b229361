import { Injectable } from '@nestjs/common';
import { type PostAlone, PostsAlone, type Thread } from '#discussions';
import type { Document } from '#documents';
import { People, type Person, type SignedIn } from '#identity';
import type { Report } from './report.entity.js';
import { Things } from './things.service.js';

/** What stands around a report, less what its reader may not know. */
@Injectable()
export class ReportParts {
  constructor(
    private readonly things: Things,
    private readonly posts: PostsAlone,
    private readonly people: People,
  ) {}

  document(actor: SignedIn, { row }: Report): Promise<Document | null> {
    return row.itemKind === 'DOCUMENT' ? this.things.document(actor, row.itemId) : Promise.resolve(null);
  }

  /** Of a post not even the title of its thread. */
  thread(actor: SignedIn, { row }: Report): Promise<Thread | null> {
    return row.itemKind === 'THREAD' && !row.postId ? this.things.thread(actor, row.itemId) : Promise.resolve(null);
  }

  post(actor: SignedIn, { row, isModerators }: Report): Promise<PostAlone | null> {
    return row.postId && isModerators ? this.posts.of(actor, row.postId) : Promise.resolve(null);
  }

  async reporter(actor: SignedIn, report: Report): Promise<Person | null> {
    if (!report.mine && (await this.isConcerned(actor, report))) return null;
    return this.people.find(report.row.reporterId);
  }

  /** A moderator may be custodian of what is reported, or have written it. */
  private async isConcerned(actor: SignedIn, report: Report): Promise<boolean> {
    const [isCustodian, post] = await Promise.all([this.things.isCustodian(actor, report.row.itemId), this.post(actor, report)]);
    return isCustodian || post?.mine === true;
  }
}
