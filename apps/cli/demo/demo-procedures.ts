import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Sharing } from '#documents';
import { actorFor, type SignedIn } from '#identity';
import { partyId } from '#parties';
import { Requests } from '#requests';

const ASKED = { by: 'haddad', as: 'JOR', title: 'Sharing training curricula between national schools' };
const PASSED_ON = { by: 'arias', as: 'URY', to: 'BRB', title: 'Survivor assistance contacts: a case for including them' };
const REASON = 'Jordan trains officers with two neighbours and would like to compare curricula.';

/** A request that waits for its answer, and a paper that a recipient passed on. */
@Injectable()
export class DemoProcedures {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly sharing: Sharing,
  ) {}

  /** What is there is not made again; each step is one transaction. */
  async make(persons: Map<string, string>): Promise<void> {
    await this.database.transaction(() => this.ask(actorFor(persons.get(ASKED.by)!) as SignedIn));
    await this.database.transaction(() => this.passOn(actorFor(persons.get(PASSED_ON.by)!) as SignedIn));
  }

  private async ask(actor: SignedIn): Promise<void> {
    const documentId = await this.paper(ASKED.title, 'select item_id from access_request');
    if (documentId) await this.requests.ask(actor, { documentId, capacity: partyId(ASKED.as), level: 'READ', reason: REASON });
  }

  private async passOn(actor: SignedIn): Promise<void> {
    const documentId = await this.paper(PASSED_ON.title, `select item_id from release where ground = 'ONWARD'`);
    const releases = [{ audience: { kind: 'PARTY' as const, partyId: partyId(PASSED_ON.to) }, level: 'READ' as const }];
    if (documentId) await this.sharing.passOn(actor, { documentId, capacity: partyId(PASSED_ON.as), releases });
  }

  private async paper(title: string, done: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `select item_id as id from document where titles ->> 'en' = $1 and item_id not in (${done})`,
      [title],
    );
    return row?.id;
  }
}
