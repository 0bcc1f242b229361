import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inLanguage, lengthy, LocalText, plainFields, toLocalTexts } from '#graphql';
import { type Actor, CurrentActor, People, Person, Rights, SecretariatDuty, Viewer } from '#identity';
import { Accreditation, Duty } from './accreditation.entity.js';
import { Directory } from './directory.service.js';
import { Parties } from './parties.service.js';
import { Membership, Party } from './party.entity.js';

const nameIn = ({ names }: Party, { language }: { language: string }) => inLanguage(names, language);
const namesOf = ({ names }: Party) => toLocalTexts(names);
plainFields('Party', { name: nameIn, names: namesOf });

@Resolver(() => Party)
export class PartyFields {
  constructor(
    private readonly parties: Parties,
    private readonly directory: Directory,
  ) {}

  @ResolveField(() => String)
  name(@Parent() of: Party, @Args('language') language: string) {
    return nameIn(of, { language });
  }

  @ResolveField(() => [LocalText])
  names(@Parent() of: Party) {
    return namesOf(of);
  }

  @Extensions(lengthy(60))
  @ResolveField(() => [Membership], { description: 'Who belongs to this body now.' })
  members(@Parent() { id }: Party) {
    return this.parties.membersOf(id);
  }

  @ResolveField(() => [Membership], { description: 'Whose membership of this body is to begin.' })
  acceding(@Parent() { id }: Party) {
    return this.parties.acceding(id);
  }

  @ResolveField(() => [Membership], { description: 'The bodies this party belongs to now.' })
  memberships(@Parent() { id }: Party) {
    return this.parties.membershipsOf(id);
  }

  @ResolveField(() => [Accreditation], { description: 'Active accreditations; empty for those who are not active themselves.' })
  people(@CurrentActor() actor: Actor, @Parent() { id }: Party) {
    return this.directory.peopleOf(actor, id);
  }
}

@Resolver(() => Membership)
export class MembershipFields {
  constructor(private readonly parties: Parties) {}

  @ResolveField(() => Party)
  body(@Parent() { bodyId }: Membership) {
    return this.parties.load(bodyId);
  }

  @ResolveField(() => Party)
  member(@Parent() { memberId }: Membership) {
    return this.parties.load(memberId);
  }
}

@Resolver(() => Accreditation)
export class AccreditationFields {
  constructor(
    private readonly parties: Parties,
    private readonly people: People,
    private readonly directory: Directory,
  ) {}

  @ResolveField(() => Person)
  person(@Parent() { personId }: Accreditation) {
    return this.people.load(personId);
  }

  @ResolveField(() => Party)
  party(@Parent() { partyId }: Accreditation) {
    return this.parties.load(partyId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Number and date of the note verbale; for the person and administrators.' })
  note(@CurrentActor() actor: Actor, @Parent() accreditation: Accreditation) {
    return this.directory.noteOf(actor, accreditation);
  }
}

@Resolver(() => Person)
export class PersonFields {
  constructor(private readonly directory: Directory) {}

  @ResolveField(() => String, { nullable: true, description: 'For the own party and administrators.' })
  email(@CurrentActor() actor: Actor, @Parent() { id }: Person) {
    return this.directory.emailOf(actor, id);
  }

  @ResolveField(() => [Accreditation], { description: 'The active ones; all of them for the person and administrators.' })
  accreditations(@CurrentActor() actor: Actor, @Parent() { id }: Person) {
    return this.directory.accreditationsOf(actor, id);
  }

  @ResolveField(() => [Duty], { description: 'For the person and administrators; else empty.' })
  duties(@CurrentActor() actor: Actor, @Parent() { id }: Person) {
    return this.directory.dutiesOf(actor, id);
  }

  @ResolveField(() => Boolean, { nullable: true, description: 'For administrators.' })
  suspended(@CurrentActor() actor: Actor, @Parent() { id }: Person) {
    return this.directory.isSuspended(actor, id);
  }

  @ResolveField(() => Boolean, { nullable: true, description: 'Has not signed in yet; for administrators.' })
  invited(@CurrentActor() actor: Actor, @Parent() person: Person) {
    return this.directory.isInvited(actor, person);
  }
}

@Resolver(() => Viewer)
export class ViewerDutiesField {
  constructor(private readonly rights: Rights) {}

  @ResolveField(() => [SecretariatDuty])
  duties(@CurrentActor() actor: Actor) {
    return this.rights.duties(actor);
  }
}
