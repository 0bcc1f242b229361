import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Person } from '#identity';
import { attributedTime } from './attribution.js';
import { DocumentCard } from './document-card.service.js';
import { VersionCards } from './version-cards.service.js';
import { File, Version } from './version.entity.js';

@Resolver(() => Version)
export class VersionFields {
  constructor(
    private readonly cards: VersionCards,
    private readonly card: DocumentCard,
  ) {}

  @ResolveField(() => Date, { nullable: true, description: 'Null while it is prepared only.' })
  async issuedAt(@CurrentActor() actor: Actor, @Parent() version: Version) {
    return attributedTime(await this.cards.itemOf(actor, version), version.issued);
  }

  @ResolveField(() => Person, { nullable: true })
  async issuedBy(@CurrentActor() actor: Actor, @Parent() version: Version) {
    return this.card.person(await this.cards.itemOf(actor, version), version.issuerId);
  }

  @ResolveField(() => Date)
  async preparedAt(@CurrentActor() actor: Actor, @Parent() version: Version) {
    return attributedTime(await this.cards.itemOf(actor, version), version.prepared);
  }

  @ResolveField(() => Person, { nullable: true })
  async preparedBy(@CurrentActor() actor: Actor, @Parent() version: Version) {
    return this.card.person(await this.cards.itemOf(actor, version), version.preparerId);
  }

  @ResolveField(() => [File])
  files(@CurrentActor() actor: Actor, @Parent() version: Version) {
    return this.cards.files(actor, version);
  }
}

@Resolver(() => File)
export class FileFields {
  @ResolveField(() => Float, { description: 'In bytes.' })
  size(@Parent() { bytes }: File) {
    return Number(bytes);
  }
}
