import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { Document } from './document.entity.js';
import { UnderstandLabelInput } from './documents.inputs.js';
import { IssueVersionInput, PrepareVersionInput } from './version.inputs.js';
import { Upload } from './upload.entity.js';
import { Uploads } from './uploads.service.js';
import { Version } from './version.entity.js';
import { LabelGate } from './label-gate.service.js';
import { Versions } from './versions.service.js';

@Resolver()
export class VersionsResolver {
  constructor(
    private readonly versions: Versions,
    private readonly labelGate: LabelGate,
    private readonly uploadRows: Uploads,
  ) {}

  @Query(() => [Upload], { description: 'What the viewer has sent, or begun to, and not filed; at most 100, newest first.' })
  uploads(@CurrentPerson() actor: SignedIn) {
    return this.uploadRows.own(actor);
  }

  @Mutation(() => Version, { description: 'Makes a version of own, finished uploads. Editors see it until it is issued.' })
  prepareVersion(@CurrentPerson() actor: SignedIn, @Args('input') input: PrepareVersionInput) {
    return this.versions.prepare(actor, input);
  }

  @Mutation(() => Document, { description: "Gives a prepared version to the document's readers, for good." })
  issueVersion(@CurrentPerson() actor: SignedIn, @Args('input') { versionId }: IssueVersionInput) {
    return this.versions.issue(actor, versionId);
  }

  @Mutation(() => Document, {
    description: 'The viewer has read what the label of the document means: asked for under RED and AMBER before the first opening.',
  })
  understandLabel(@CurrentPerson() actor: SignedIn, @Args('input') input: UnderstandLabelInput) {
    return this.labelGate.understand(actor, input);
  }

  @Mutation(() => Document, { description: 'Deletes a version that was not issued, with its files.' })
  discardVersion(@CurrentPerson() actor: SignedIn, @Args('input') { versionId }: IssueVersionInput) {
    return this.versions.discard(actor, versionId);
  }
}
