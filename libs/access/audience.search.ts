import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights } from '#groups';
import { type SignedIn, Rights } from '#identity';
import { foldForSearch, type Party } from '#parties';
import type { AudienceChoice } from './access.types.js';

const PARTIES = `select id, code, kind, names from party
  where search_text like '%' || $1 || '%' order by (lower(code) = $2) desc, (search_text like $1 || '%' or search_text like '%' || chr(10) || $1 || '%') desc, names->>'en' limit $3`;
const PERSONS = `select p.id, p.name, string_agg(distinct y.code, ', ') as detail from person p
  join active_persons(now()) a on a.person_id = p.id
  left join live_accreditations(now()) l on l.person_id = p.id left join party y on y.id = l.party_id
  where p.name ilike '%' || $1 || '%' group by p.id, p.name order by p.name limit $2`;
const escape = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Type-ahead over the audiences that the actor can see: parties and bodies in six languages, groups, persons. */
@Injectable()
export class AudienceSearch {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly groups: GroupRights,
  ) {}

  async search(actor: SignedIn, text: string, first: number): Promise<AudienceChoice[]> {
    await this.rights.requireActive(actor);
    const folded = foldForSearch(text.trim());
    if (!folded) return [];
    return fairShare(
      [await this.groupChoices(actor, folded), await this.partyChoices(folded, first), await this.personChoices(text.trim(), first)],
      first,
    );
  }

  private async partyChoices(folded: string, first: number): Promise<AudienceChoice[]> {
    const rows = await this.database.query<Party>(PARTIES, [escape(folded), folded, first]);
    return rows.flatMap(({ id, code, kind, names }) => {
      const party = { audience: { kind: 'PARTY' as const, subject: id }, names, detail: code };
      return kind === 'REGIONAL_BODY' ? [{ ...party, audience: { kind: 'BODY' as const, subject: id } }, party] : [party];
    });
  }

  private async groupChoices(actor: SignedIn, folded: string): Promise<AudienceChoice[]> {
    const groups = await this.groups.visibleGroups(actor);
    const matching = groups.filter(({ tag, names }) => [tag, ...Object.values(names)].some((name) => foldForSearch(name).includes(folded)));
    // Every group once, before the parts of any: many that match must not hide one another.
    return (['GROUP', 'GROUP_OBSERVERS', 'BUREAU'] as const).flatMap((kind) =>
      matching.map(({ id, tag, names }) => ({ audience: { kind, subject: id }, names, detail: tag })),
    );
  }

  private async personChoices(text: string, first: number): Promise<AudienceChoice[]> {
    const rows = await this.database.query<{ id: string; name: string; detail: string | null }>(PERSONS, [escape(text), first]);
    return rows.map(({ id, name, detail }) => ({ audience: { kind: 'PERSON', subject: id }, names: { en: name }, detail }));
  }
}

/** At most so many of several lists: each gives its first ones in turn as long as it has any, and they stay in the order of the lists. */
function fairShare<Choice>(lists: Choice[][], most: number): Choice[] {
  const taken = lists.map(() => 0);
  for (let left = most, before = -1; left !== before;) {
    before = left;
    lists.forEach((list, index) => {
      if (left === 0 || taken[index]! >= list.length) return;
      taken[index]! += 1;
      left -= 1;
    });
  }
  return lists.flatMap((list, index) => list.slice(0, taken[index]));
}
