import { Injectable } from '@nestjs/common';
import { type AccessibleItem, hidesOriginator } from '#access';
import { Groups, type WorkingGroup } from '#groups';
import { Parties, type Party } from '#parties';

/** In whose name items are, as far as attribution lets their reader know. */
@Injectable()
export class Originators {
  constructor(
    private readonly parties: Parties,
    private readonly groups: Groups,
  ) {}

  async of(item: AccessibleItem): Promise<Party | WorkingGroup | null> {
    if (hidesOriginator(item)) return null;
    return item.originatorParty ? this.parties.find(item.originatorParty) : this.groups.find(item.originatorGroup!);
  }

  /** By the item's id; each party and group of a page is looked up once. */
  async ofPage(items: AccessibleItem[]): Promise<Map<string, Party | WorkingGroup | null>> {
    const shown = items.filter((item) => !hidesOriginator(item));
    const asked = new Map(shown.map((item) => [item.originatorParty ?? item.originatorGroup!, item]));
    const found = new Map(await Promise.all([...asked].map(async ([id, item]) => [id, await this.of(item)] as const)));
    return new Map(shown.map((item) => [item.id, found.get(item.originatorParty ?? item.originatorGroup!) ?? null]));
  }
}
