import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';

/** What of a discussion its new readers would be shown. */
export interface Followed {
  threads: number;
  posts: number;
  /** Null where attribution does not tell who spoke. */
  delegations: number | null;
}

/** What the slice whose items follow others knows of them, and does to them. */
export interface FollowerKeeper {
  /** How much there is in what follows an item. */
  weigh(itemId: string): Promise<Followed>;
  /** These follow nothing any more: they were kept for who could read them. */
  keep(actor: SignedIn, itemIds: string[]): Promise<void>;
}

/** Where that slice makes itself known: access comes before it, and may not ask for it by name (docs/decisions/0005). */
@Injectable()
export class Followers {
  private keeper: FollowerKeeper | null = null;

  register(keeper: FollowerKeeper): void {
    this.keeper = keeper;
  }

  get known(): FollowerKeeper {
    if (!this.keeper) throw new Error('Something follows items, and nobody keeps it.');
    return this.keeper;
  }
}
