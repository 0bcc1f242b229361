import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { Jobs } from '#jobs';

/** What the job is told of a post; whom it concerns is decided when it runs, by what each may see then. */
export interface PostTold {
  threadId: string;
  postId: string;
  /** Who wrote it knows already. */
  actorId: string;
  /** As PostgreSQL writes it. */
  at: string;
  /** The writer of the post that was answered. */
  answered: string | null;
  mentioned: string[];
}

/** Asks for notices of posts. */
@Injectable()
export class Telling {
  constructor(private readonly jobs: Jobs) {}

  async of({ personId }: SignedIn, post: Omit<PostTold, 'actorId'>): Promise<void> {
    const concerned = [post.answered, ...post.mentioned].filter((id) => id !== null && id !== personId);
    if (concerned.length) await this.jobs.add('notify-post', { ...post, actorId: personId });
  }
}
