import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { DirectoryChangeInput } from './directory-change.inputs.js';
import { DirectoryPreviews } from './directory-preview.service.js';
import { DirectoryPreview } from './directory-preview.types.js';

@Resolver()
export class DirectoryPreviewResolver {
  constructor(private readonly previews: DirectoryPreviews) {}

  @Query(() => DirectoryPreview, {
    description:
      'What a change of the directory would do, not saved: who enters and leaves which audience, and how many papers. Administrators only; audited.',
  })
  previewDirectory(@CurrentPerson() actor: SignedIn, @Args('input') input: DirectoryChangeInput) {
    return this.previews.of(actor, input);
  }
}
