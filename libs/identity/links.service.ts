import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, Ids } from '#database';
import { DomainError, notFound } from '#errors';
import { Settings } from '#settings';
import type { SignedIn } from './actor.js';
import type { InviteInput, RedeemLinkInput } from './identity.inputs.js';
import { Passwords } from './passwords.service.js';
import { People } from './people.service.js';
import { Rights } from './rights.service.js';
import { type Exchange, Sessions } from './sessions.service.js';
import type { Invitation, LinkInfo } from './viewer.js';

const HOURS = { INVITE: 7 * 24, RESET: 24 } as const;
type Purpose = keyof typeof HOURS;
/** 43 of these hold 256 bits. */
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex');

/** One-time links, by which a person sets a password: to come in for the first time, or again. */
@Injectable()
export class Links {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly rights: Rights,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
    private readonly ids: Ids,
  ) {}

  async invite(actor: SignedIn, input: InviteInput): Promise<Invitation> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const personId = await this.people.add(input);
    await this.audit.record({ actorId: actor.personId, action: 'INVITE', details: { personId } });
    return this.issue(actor, personId, 'INVITE');
  }

  /** A new link for somebody known: a reset, or a second invitation where the first was never used. */
  async resetPassword(actor: SignedIn, personId: string): Promise<Invitation> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const [person] = await this.database.query<{ isInvited: boolean }>(
      'select password_hash is null as "isInvited" from person where id = $1 for update',
      [personId],
    );
    if (!person) throw notFound();
    await this.audit.record({ actorId: actor.personId, action: 'RESET_PASSWORD', details: { personId } });
    return this.issue(actor, personId, person.isInvited ? 'INVITE' : 'RESET');
  }

  async info(token: string): Promise<LinkInfo> {
    const [info] = await this.database.query<LinkInfo>(
      `select l.purpose, p.name, p.email::text as email from one_time_link l join person p on p.id = l.person_id
       where l.token_hash = $1 and l.used_at is null and l.expires_at > now()`,
      [fingerprint(token)],
    );
    if (!info) throw linkSpent();
    return info;
  }

  /** Sets the password and signs in. The update is the lock: of two at once, one finds the link unused. */
  async redeem(exchange: Exchange, { token, password }: RedeemLinkInput): Promise<SignedIn> {
    const [link] = await this.database.query<{ personId: string; purpose: Purpose }>(
      `with used as (update one_time_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now()
         returning person_id, purpose)
       select person_id as "personId", purpose from used`,
      [fingerprint(token)],
    );
    if (!link) throw linkSpent();
    await this.passwords.set(link.personId, password);
    await this.sessions.endOf(link.personId);
    await this.audit.record({ actorId: link.personId, action: 'REDEEM_LINK', details: { purpose: link.purpose } });
    return this.sessions.open(exchange, link.personId);
  }

  private async issue(actor: SignedIn, personId: string, purpose: Purpose): Promise<Invitation> {
    await this.database.query(
      'update one_time_link set expires_at = now() where person_id = $1 and used_at is null and expires_at > now()',
      [personId],
    );
    const token = this.ids.word(BASE64URL, 43);
    const [row] = await this.database.query<{ expiresAt: Date }>(
      `insert into one_time_link (token_hash, person_id, purpose, created_by, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(hours => $5)) returning expires_at as "expiresAt"`,
      [fingerprint(token), personId, purpose, actor.personId, HOURS[purpose]],
    );
    const link = new URL(`/link/${token}`, this.settings.PUBLIC_URL).href;
    return { person: await this.people.load(personId), link, expiresAt: row!.expiresAt };
  }
}

/** Spent, expired and never given out are one answer. */
const linkSpent = () => new DomainError('NOT_FOUND', notFound().message, { reason: 'LINK_SPENT' });
