import { Injectable } from '@nestjs/common';
import { type SignedIn, Standings } from '#identity';
import { Jobs } from '#jobs';

/** What the job is told; whom it concerns is decided when it runs. */
export interface MeasureTold {
  kind: 'REPORTED' | 'REPORT_CLOSED' | 'QUARANTINED' | 'QUARANTINE_LIFTED' | 'HELD' | 'HELD_LIFTED' | 'BREAK_GLASS_APPROVED';
  /** Null where a break-glass led to nothing: then nobody is told. */
  itemId: string | null;
  postId: string | null;
  askingId: string | null;
  /** CUSTODIANS of the item; SPEAKER: those to whom a held post stands. */
  to: 'CUSTODIANS' | 'SPEAKER';
  also: string[];
  /** Who did it knows already. */
  actorId: string;
  /** As PostgreSQL writes it. */
  at: string;
}
type Told = Pick<MeasureTold, 'kind' | 'itemId'> & Partial<MeasureTold>;

/** Asks for the notices of what the secretariat did. */
@Injectable()
export class MeasureNotices {
  constructor(
    private readonly jobs: Jobs,
    private readonly standings: Standings,
  ) {}

  toCustodians(actor: SignedIn, told: Told): Promise<void> {
    return this.ask(actor, { to: 'CUSTODIANS', ...told });
  }

  toSpeaker(actor: SignedIn, kind: 'HELD' | 'HELD_LIFTED', postId: string): Promise<void> {
    return this.ask(actor, { to: 'SPEAKER', kind, itemId: null, postId });
  }

  private async ask(actor: SignedIn, told: Told & Pick<MeasureTold, 'to'>): Promise<void> {
    const { t: at } = await this.standings.of(actor);
    await this.jobs.add('notify-measure', { postId: null, askingId: null, also: [], ...told, actorId: actor.personId, at });
  }
}
