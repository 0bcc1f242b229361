import { Injectable } from '@nestjs/common';
import { type AccessibleItem, holds, Openings } from '#access';
import { forbidden } from '#errors';
import { GroupRights, type WorkingGroup } from '#groups';
import { type Actor, People, type Person } from '#identity';
import type { Party } from '#parties';
import { hidesPersons } from './attribution.js';
import type { DocumentContent } from './document-content.js';
import type { Document } from './document.entity.js';
import { DocumentLoaders } from './documents.loaders.js';
import { DocumentsReader } from './documents.reader.js';
import { Originators } from './originators.service.js';

/** What a document shows to somebody, less what attribution hides from them. */
@Injectable()
export class DocumentCard {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly loaders: DocumentLoaders,
    private readonly originators: Originators,
    private readonly groupRights: GroupRights,
    private readonly people: People,
    private readonly openings: Openings,
  ) {}

  item(actor: Actor, document: Document): Promise<AccessibleItem> {
    return this.reader.itemOf(actor, document);
  }

  async says<T>(actor: Actor, document: Document, say: (item: AccessibleItem, document: Document) => T): Promise<T> {
    return say(await this.item(actor, document), document);
  }

  async originator(actor: Actor, document: Document): Promise<Party | WorkingGroup | null> {
    return this.originators.of(await this.item(actor, document));
  }

  /** Where it is filed is told by the directory rule: a group that is hidden from somebody stays hidden. */
  async groups(actor: Actor, document: Document): Promise<WorkingGroup[]> {
    const { groups: filed } = await this.loaders.around(actor, document);
    return [...(await this.groupRights.visibleAmong(actor, filed)).values()];
  }

  async content(actor: Actor, document: Document): Promise<DocumentContent> {
    const item = await this.item(actor, document);
    if (!holds(item.level, 'READ')) throw forbidden('READ');
    await this.openings.record(actor, item, { part: 'CONTENT' });
    const { tags, withdrawalReason, conversion } = document;
    return { document, item, tags, withdrawalReason, conversion };
  }

  /** The person, where attribution names persons to this reader. */
  async person(item: AccessibleItem, personId: string | null): Promise<Person | null> {
    return personId && !hidesPersons(item) ? this.people.find(personId) : null;
  }
}
