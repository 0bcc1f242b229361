import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageArgs } from '#graphql';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import type { Document } from './document.entity.js';
import { DocumentsReader } from './documents.reader.js';
import { matching } from './library.filter.js';
import type { LibraryArgs } from './library.inputs.js';

/** A group's papers. Where something is filed is not told through a group that its reader may not see. */
@Injectable()
export class Libraries {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly groups: GroupRights,
  ) {}

  filed(actor: Actor, groupId: string, page: LibraryArgs): Promise<Page<Document>> {
    return this.list(actor, groupId, page, 'ALL');
  }

  received(actor: Actor, groupId: string, page: PageArgs): Promise<Page<Document>> {
    return this.list(actor, groupId, page, 'RECEIVED');
  }

  private async list(
    actor: Actor,
    groupId: string,
    { first, after, filter }: LibraryArgs,
    through: 'ALL' | 'RECEIVED',
  ): Promise<Page<Document>> {
    if (!(await this.groups.findVisible(actor, groupId)))
      return pageOf(
        [],
        first,
        (row) => row,
        (row) => row,
      );
    return this.reader.page(actor, { first, after, groupId, through, ...(filter && { matching: matching(filter) }) });
  }
}
