import { Injectable } from '@nestjs/common';
import { Access, dayOf, NOBODY_IN_PARTICULAR } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { notFound } from '#errors';
import { GroupRights } from '#groups';
import { People, Rights, type SignedIn } from '#identity';
import { Parties } from '#parties';
import type { Copy } from './ledger.entity.js';

interface CopyRow {
  itemId: string;
  personId: string | null;
  partyId: string | null;
  how: Copy['how'];
  by: Copy['by'];
  at: Date;
  versionNumber: number;
  isChatham: boolean;
  /** The groups through which it was read; empty where there was another way. */
  groups: string[];
}
const COPY = `select o.document_id as "itemId", o.person_id as "personId", o.party_id as "partyId", o.how, o.way as by, o.opened_at as at, v.number as "versionNumber",
    (select t.attribution = 'CHATHAM_HOUSE' from terms t where t.item_id = o.document_id and is_live(t.from_at, t.until_at, now()) order by t.from_at desc nulls last limit 1) as "isChatham",
    case when exists (select from audience a where a.id = any(o.through) and not exists (select from working_group g where g.id = a.subject)) then '{}'
      else array(select a.subject from audience a where a.id = any(o.through)) end as groups
  from opening o join version v on v.id = o.version_id where o.copy_number = $1`;

/** Finds the opening whose number stands on a copy: for custodians of its document, as far as they are told of readers, and for auditors. */
@Injectable()
export class Copies {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly rights: Rights,
    private readonly groups: GroupRights,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly parties: Parties,
  ) {}

  /** Recorded before it is answered. Throws NOT_FOUND to everybody else, as for a number that no copy has. */
  async trace(actor: SignedIn, asked: string): Promise<Copy> {
    const number = asPrinted(asked);
    const [row] = await this.database.query<CopyRow>(COPY, [number]);
    const item = (await this.access.items(actor, [row?.itemId ?? NOBODY_IN_PARTICULAR])).values().next().value;
    const isAuditor = await this.rights.hasDuty(actor, 'AUDITOR');
    const isTold = row && (isAuditor || (item?.isCustodian && (await this.isSeen(actor, row.groups))));
    if (!row || !isTold) throw notFound();
    await this.audit.record({ actorId: actor.personId, action: 'TRACE_COPY', itemId: row.itemId, details: { copyNumber: number } });
    const { itemId, how, by, at, personId, partyId, isChatham, versionNumber } = row;
    return {
      ...{ itemId, number, how, by, at: isChatham ? dayOf(at) : at },
      person: personId ? this.people.load(personId) : null,
      party: partyId ? this.parties.load(partyId) : null,
      versionNumber: item?.isCustodian ? versionNumber : null,
    };
  }

  private async isSeen(actor: SignedIn, groups: string[]): Promise<boolean> {
    return groups.length === 0 || (await this.groups.visibleAmong(actor, groups)).size > 0;
  }
}

/** However it was typed. */
const asPrinted = (asked: string) => asked.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/(?<=^(.{4})+)(?!$)/g, '-'); // prettier-ignore
