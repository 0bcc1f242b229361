import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { notFound } from '#errors';
import { People, Rights, type SignedIn, Standings } from '#identity';
import { ItemKindEnum, TlpLabelEnum } from './access.enums.js';
import type { AccessibleItem } from './access.service.js';
import { dayOf } from './attribution.js';
import { Explainer } from './explainer.service.js';
import { Explanation } from './explanation.types.js';
import { pastMoment } from './past.js';
import type { AttributionRule, TlpLabel } from './terms.js';
import { toldToAuditor } from './told.js';

@ObjectType({
  description: 'An item as an auditor gets it, who may know nothing of what it holds, and why a person has what they have on it.',
})
export class AccessInspection {
  @Field(() => ID)
  itemId!: string;

  @Field(() => ItemKindEnum)
  kind!: AccessibleItem['kind'];

  @Field(() => GraphQLISODateTime, { description: 'To the day where attribution says so.' })
  createdAt!: Date;

  @Field(() => TlpLabelEnum, { nullable: true, description: 'At that time.' })
  tlp!: TlpLabel | null;

  @Field(() => Explanation)
  explanation!: Explanation;
}

interface Inspected extends Pick<AccessibleItem, 'id' | 'kind' | 'originatorParty' | 'originatorGroup'> {
  createdAt: Date;
  tlp: TlpLabel | null;
  attribution: AttributionRule;
}
const ITEM = `select i.id, i.kind, i.originator_party as "originatorParty", i.originator_group as "originatorGroup", i.created_at as "createdAt", now.attribution,
    (select m.tlp from terms m where m.item_id = now.item_id and is_live(m.from_at, m.until_at, $2::timestamptz) order by m.from_at desc nulls last limit 1) as tlp
  from item i join terms now on now.item_id = coalesce(i.follows, i.id) and now.until_at is null where i.id = $1::uuid`;

/** What auditors ask: any person and any item. Every asking is in the trail before it is answered, and what found nothing too. */
@Injectable()
export class Inspections {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly rights: Rights,
    private readonly people: People,
    private readonly standings: Standings,
    private readonly explainer: Explainer,
  ) {}

  /** FORBIDDEN (AUDITOR) for anybody else, whatever the ids. itemId: null where what was asked for names nothing. */
  async inspect(actor: SignedIn, asked: string, itemId: string | null, personId: string, at?: Date | null): Promise<AccessInspection> {
    const { t } = await this.standings.of(actor);
    const past = pastMoment(at, t);
    const item = itemId === null ? undefined : (await this.database.query<Inspected>(ITEM, [itemId, past ?? t]))[0];
    const entry = { actorId: actor.personId, action: 'INSPECT', itemId: item?.id ?? null, details: { asked, personId, at: past } };
    if (!item || !(await this.people.find(personId))) {
      await this.audit.recordFirst(entry);
      throw notFound();
    }
    await this.audit.record(entry);
    return this.tell(actor, item, personId, past ?? t, past !== null);
  }

  requireAuditor(actor: SignedIn): Promise<void> {
    return this.rights.requireDuty(actor, 'AUDITOR');
  }

  private async tell(actor: SignedIn, item: Inspected, personId: string, t: string, isPast: boolean): Promise<AccessInspection> {
    const told = toldToAuditor(item.attribution);
    const moment = told.custody || !isPast ? t : dayOf(new Date(t)).toISOString();
    const standing = await this.standings.at(personId, moment);
    const explanation = await this.explainer.explain({ actor, item, standing, isPast, told });
    const createdAt = told.custody ? item.createdAt : dayOf(item.createdAt);
    return { itemId: item.id, kind: item.kind, createdAt, tlp: item.tlp, explanation };
  }
}
