import { Injectable } from '@nestjs/common';
import { Groups } from '#groups';
import { Parties } from '#parties';
import type { Archive } from './archive.entity.js';

/** Under which name an archive is saved: WG.1-2026-11-27.zip. */
@Injectable()
export class ArchiveNames {
  constructor(
    private readonly groups: Groups,
    private readonly parties: Parties,
  ) {}

  async of({ groupId, partyId, readyAt }: Archive): Promise<string> {
    const of = groupId ? (await this.groups.find(groupId))?.tag : (await this.parties.load(partyId!)).code;
    return `${of ?? 'archive'}-${readyAt!.toISOString().slice(0, 10)}.zip`;
  }
}
