import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { Archive } from './archive.entity.js';
import { DropArchiveInput, TakeLibraryInput, TakeRecordInput } from './archives.inputs.js';
import { Archives } from './archives.service.js';

@Resolver()
export class ArchivesResolver {
  constructor(private readonly service: Archives) {}

  @Query(() => [Archive], { description: 'What the viewer takes away and has not lost to time, newest first.' })
  archives(@CurrentPerson() actor: SignedIn) {
    return this.service.list(actor);
  }

  @Mutation(() => Archive, {
    description: "Makes a ZIP of what the viewer may take of a group's library, for this session and a few hours.",
  })
  takeLibrary(@CurrentPerson() actor: SignedIn, @Args('input') input: TakeLibraryInput) {
    return this.service.takeLibrary(actor, input);
  }

  @Mutation(() => Archive, {
    description: 'Makes an archive of what a delegation submitted and received, and of where it spoke, as far as the viewer may see it.',
  })
  takeRecord(@CurrentPerson() actor: SignedIn, @Args('input') input: TakeRecordInput) {
    return this.service.takeRecord(actor, input);
  }

  @Mutation(() => Boolean, { description: 'What was made for it is deleted.' })
  dropArchive(@CurrentPerson() actor: SignedIn, @Args('input') input: DropArchiveInput) {
    return this.service.drop(actor, input);
  }
}
