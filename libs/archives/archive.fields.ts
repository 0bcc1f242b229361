import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupRights, WorkingGroup } from '#groups';
import { type Actor, CurrentActor } from '#identity';
import { Parties, Party } from '#parties';
import { Archive } from './archive.entity.js';

@Resolver(() => Archive)
export class ArchiveFields {
  constructor(
    private readonly groups: GroupRights,
    private readonly parties: Parties,
  ) {}

  @ResolveField(() => WorkingGroup, { nullable: true, description: 'Whose library it is, where the viewer may still see that.' })
  group(@CurrentActor() actor: Actor, @Parent() { groupId }: Archive) {
    return groupId && this.groups.findVisible(actor, groupId);
  }

  @ResolveField(() => Party, { nullable: true, description: 'Whose record it is.' })
  party(@Parent() { partyId }: Archive) {
    return partyId && this.parties.load(partyId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where to get it, by ranges too: for the viewer alone. Null until it is ready.',
  })
  url(@Parent() archive: Archive) {
    return archive.state === 'READY' ? `/archives/${archive.id}/zip` : null;
  }
}
