import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdPipe } from '#graphql';
import { type Actor, CurrentActor, CurrentPerson, type SignedIn } from '#identity';
import { CloseOnwardInput, DistributionInput, OnwardInput } from '#access';
import { Document, DocumentConnection } from './document.entity.js';
import * as inputs from './documents.inputs.js';
import { DocumentsReader } from './documents.reader.js';
import { Documents } from './documents.service.js';
import { Filings } from './filings.service.js';
import { ModifyInput, SupersedeInput } from './modification.inputs.js';
import { Modifications } from './modifications.service.js';
import { Numbering } from './numbering.service.js';
import { Sharing } from './sharing.service.js';

@Resolver()
export class DocumentsResolver {
  constructor(
    private readonly documentsReader: DocumentsReader,
    private readonly documentsService: Documents,
    private readonly sharing: Sharing,
    private readonly filings: Filings,
    private readonly numbering: Numbering,
    private readonly modifications: Modifications,
  ) {}

  @Query(() => DocumentConnection, { description: 'All that the viewer may discover, newest first.' })
  documents(@CurrentActor() actor: Actor, @Args() args: inputs.DocumentsArgs) {
    return this.documentsReader.list(actor, args);
  }

  @Query(() => Document, { description: 'NOT_FOUND below DISCOVER.' })
  document(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.documentsReader.document(actor, id);
  }

  @Query(() => Document, { description: 'By reference or symbol; NOT_FOUND below DISCOVER.' })
  documentByReference(@CurrentActor() actor: Actor, @Args('reference') reference: string) {
    return this.documentsReader.byReference(actor, reference);
  }

  @Mutation(() => Document, { description: 'Files a draft in a capacity: its author and the heads of its originator see it.' })
  fileDocument(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.FileDocumentInput) {
    return this.documentsService.file(actor, input);
  }

  @Mutation(() => Document)
  reviseDocument(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.ReviseDocumentInput) {
    return this.documentsService.revise(actor, input);
  }

  @Mutation(() => Document, { description: 'Changes who sees it: releases, exclusions, handling, embargo and expiry, in one step.' })
  release(@CurrentPerson() actor: SignedIn, @Args('input') input: DistributionInput) {
    return this.sharing.release(actor, input);
  }

  @Mutation(() => Document, { description: 'Passes on what the actor holds, where handling lets recipients. READ.' })
  releaseOnward(@CurrentPerson() actor: SignedIn, @Args('input') input: OnwardInput) {
    return this.sharing.passOn(actor, input);
  }

  @Mutation(() => Document, { description: 'Ends own onward releases, and what others passed on that rests on them.' })
  closeOnward(@CurrentPerson() actor: SignedIn, @Args('input') input: CloseOnwardInput) {
    return this.sharing.closeOnward(actor, input);
  }

  @Mutation(() => Document, { description: 'Takes it back from everybody; those who had it see that it was withdrawn.' })
  withdraw(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.WithdrawInput) {
    return this.documentsService.withdraw(actor, input);
  }

  @Mutation(() => Boolean, { description: 'Deletes what never left custody.' })
  deleteDraft(@CurrentPerson() actor: SignedIn, @Args('input') { documentId }: inputs.DocumentIdInput) {
    return this.documentsService.deleteDraft(actor, documentId);
  }

  @Mutation(() => Document, { description: "Puts it into a group's library, which gives nobody rights." })
  fileInGroup(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.FileInGroupInput) {
    return this.filings.file(actor, input);
  }

  @Mutation(() => Boolean, {
    description: 'By who filed it, by MANAGE, or by chair, co-chair and secretary of the group where they can read it.',
  })
  takeOutOfLibrary(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.FileInGroupInput) {
    return this.filings.takeOut(actor, input);
  }

  @Mutation(() => Document, {
    description: 'Says of which paper it is a revision, an addendum, a corrigendum or a reissue. MANAGE on both.',
  })
  modify(@CurrentPerson() actor: SignedIn, @Args('input') input: ModifyInput) {
    return this.modifications.modify(actor, input);
  }

  @Mutation(() => Document, { description: 'Says which paper stands in its place. MANAGE on both.' })
  supersede(@CurrentPerson() actor: SignedIn, @Args('input') input: SupersedeInput) {
    return this.modifications.supersede(actor, input);
  }

  @Mutation(() => Document, { description: "Gives it the next number of the group's series; by an officer, for what the whole group has." })
  assignNumber(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AssignNumberInput) {
    return this.numbering.assign(actor, input);
  }
}
