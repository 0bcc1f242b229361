import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inLanguage } from '#graphql';
import { GroupRights, WorkingGroup } from '#groups';
import { type Actor, CurrentActor, People, Person, SecretariatDuty } from '#identity';
import { Parties, Party } from '#parties';
import { AudienceChoice } from './access.types.js';
import { Audience } from './audience.types.js';
import { dutyOf, isAboutGroup } from './audience.js';

@Resolver(() => Audience)
export class AudienceFields {
  constructor(
    private readonly parties: Parties,
    private readonly groups: GroupRights,
    private readonly people: People,
  ) {}

  @ResolveField(() => Party, { nullable: true })
  party(@Parent() { kind, subject }: Audience) {
    return kind === 'PARTY' || kind === 'BODY' ? this.parties.load(subject) : null;
  }

  @ResolveField(() => WorkingGroup, { nullable: true, description: 'Null where the viewer may not see the group.' })
  group(@CurrentActor() actor: Actor, @Parent() { kind, subject }: Audience) {
    return isAboutGroup(kind) ? this.groups.findVisible(actor, subject) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { kind, subject }: Audience) {
    return kind === 'PERSON' ? this.people.load(subject) : null;
  }

  @ResolveField(() => SecretariatDuty, { nullable: true })
  duty(@Parent() { kind, subject }: Audience) {
    return kind === 'SECRETARIAT' ? dutyOf(subject) : null;
  }
}

@Resolver(() => AudienceChoice)
export class AudienceChoiceFields {
  @ResolveField(() => String)
  label(@Parent() { names }: AudienceChoice, @Args('language') language: string) {
    return inLanguage(names, language);
  }
}
