import { Injectable } from '@nestjs/common';
import { type Page, type PageArgs } from '#graphql';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import type { Document } from './document.entity.js';
import { DocumentsReader } from './documents.reader.js';
import { matching } from './library.filter.js';
import type { LibraryArgs } from './library.inputs.js';
import { type LibraryPage, LibraryPages } from './library.pages.js';

/** A group's papers. Where something is filed is not told through a group that its reader may not see. */
@Injectable()
export class Libraries {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly pages: LibraryPages,
    private readonly groups: GroupRights,
  ) {}

  async filed(actor: Actor, groupId: string, { filter, ...asking }: LibraryArgs): Promise<LibraryPage> {
    if (!(await this.groups.findVisible(actor, groupId)))
      return { edges: [], pageInfo: { hasPreviousPage: false, hasNextPage: false, startCursor: null, endCursor: null } };
    return this.pages.page(actor, { groupId, ...(filter && { matching: matching(filter) }) }, asking);
  }

  async received(actor: Actor, groupId: string, { first, after }: PageArgs): Promise<Page<Document>> {
    if (!(await this.groups.findVisible(actor, groupId))) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    return this.reader.page(actor, { first, after, groupId, through: 'RECEIVED' });
  }
}
