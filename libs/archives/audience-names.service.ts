import { Injectable } from '@nestjs/common';
import { type AudienceValue, dutyOf } from '#access';
import { inLanguage } from '#graphql';
import { GroupRights } from '#groups';
import { People, type SignedIn } from '#identity';
import { Parties } from '#parties';
import type { Words } from './words.js';

export interface AudienceName {
  kind: string;
  name: string;
}

/** Audiences in words, as a paper's page says to whom it was released. */
@Injectable()
export class AudienceNames {
  constructor(
    private readonly parties: Parties,
    private readonly groups: GroupRights,
    private readonly people: People,
  ) {}

  async of(actor: SignedIn, words: Words, audiences: AudienceValue[] | null): Promise<AudienceName[] | null> {
    return (
      audiences && Promise.all(audiences.map(async (audience) => ({ kind: audience.kind, name: await this.name(actor, words, audience) })))
    );
  }

  private async name(actor: SignedIn, words: Words, { kind, subject }: AudienceValue): Promise<string> {
    if (kind === 'PERSON') return (await this.people.load(subject)).name;
    if (kind === 'PARTY') return inLanguage((await this.parties.load(subject)).names, words.language);
    if (kind === 'BODY')
      return words.say('words:audience.BODY', { name: inLanguage((await this.parties.load(subject)).names, words.language) });
    if (kind === 'SECRETARIAT') return words.say('words:audience.SECRETARIAT', { name: words.say(`words:duty.${dutyOf(subject)}`) });
    const group = await this.groups.findVisible(actor, subject);
    return words.say(`words:audience.${kind}`, { name: group?.tag ?? '' });
  }
}
