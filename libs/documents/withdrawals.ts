import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';

type Ending = (actor: SignedIn, documentId: string) => Promise<void>;

/** Where a later slice says what ends of its own when a document is withdrawn, in the same transaction: this one may not ask for it by name. */
@Injectable()
export class Withdrawals {
  private readonly endings: Ending[] = [];

  register(ending: Ending): void {
    this.endings.push(ending);
  }

  async happened(actor: SignedIn, documentId: string): Promise<void> {
    for (const ending of this.endings) await ending(actor, documentId);
  }
}
