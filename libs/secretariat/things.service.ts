import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { type Thread, ThreadsReader } from '#discussions';
import { type Document, DocumentsReader } from '#documents';
import { type Actor, People, type Person } from '#identity';

/** What a procedure is about, as far as the viewer may discover it. However many there are on a page, each kind is asked for once. */
@Injectable()
export class Things {
  constructor(
    private readonly access: Access,
    private readonly documents: DocumentsReader,
    private readonly threads: ThreadsReader,
    private readonly people: People,
  ) {}

  async document(actor: Actor, id: string): Promise<Document | null> {
    const item = (await this.access.items(actor, [id])).get(id);
    return item?.kind === 'DOCUMENT' ? this.documents.row(item.id) : null;
  }

  async thread(actor: Actor, id: string): Promise<Thread | null> {
    const item = (await this.access.items(actor, [id])).get(id);
    return item?.kind === 'THREAD' ? this.threads.ofItem(actor, item) : null;
  }

  person(id: string | null): Promise<Person | null> {
    return id ? this.people.find(id) : Promise.resolve(null);
  }

  async isCustodian(actor: Actor, id: string): Promise<boolean> {
    return (await this.access.items(actor, [id])).get(id)?.isCustodian ?? false;
  }
}
