import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { invalid, notFound } from '#errors';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import type { AudienceInput } from './access.inputs.js';
import { type Audience, dutySubject, isAboutGroup, NOBODY_IN_PARTICULAR } from './audience.js';

const EXISTS = {
  PARTY: `select 1 from party where id = $1`,
  BODY: `select 1 from party where id = $1 and kind = 'REGIONAL_BODY'`,
  PERSON: `select 1 from active_persons(now()) a where a.person_id = $1`,
};

/** One releases only to audiences one can see (docs/access-model.md, "The directory"). */
@Injectable()
export class AudienceAccess {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupRights,
  ) {}

  /** The audience that an input names. INVALID where its parts do not fit its kind, NOT_FOUND where the actor cannot see it. */
  async require(actor: Actor, input: AudienceInput): Promise<Audience> {
    const audience = toAudience(input);
    if (isAboutGroup(audience.kind)) await this.groups.visibleGroup(actor, audience.subject);
    const sql = EXISTS[audience.kind as keyof typeof EXISTS] as string | undefined;
    if (sql && !(await this.database.query(sql, [audience.subject])).length) throw notFound();
    return audience;
  }
}

function toAudience({ kind, partyId, groupId, personId, duty }: AudienceInput): Audience {
  const subjects = {
    PARTY: partyId,
    BODY: partyId,
    GROUP: groupId,
    GROUP_OBSERVERS: groupId,
    BUREAU: groupId,
    PERSON: personId,
    SECRETARIAT: duty && dutySubject(duty),
  };
  if (kind === 'PUBLIC' || kind === 'COMMUNITY') return { kind, subject: NOBODY_IN_PARTICULAR };
  const subject = subjects[kind];
  if (!subject) throw invalid([{ field: 'audience', rule: 'subject', params: { kind } }]);
  return { kind, subject };
}
