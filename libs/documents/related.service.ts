import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, hidesOriginator, holds } from '#access';
import { Database } from '#database';
import type { Actor } from '#identity';
import type { Modification as Kind } from '#symbols';
import type { Document } from './document.entity.js';
import { DocumentLoaders } from './documents.loaders.js';
import type { Modification } from './modification.types.js';
import type { RelatedRow } from './related.rows.js';

/** The papers around one, of those that its reader may discover. */
export interface Related {
  modifies: Modification | null;
  modifications: Modification[];
  supersededBy: Document | null;
  supersedes: Document[];
}
type Items = Map<string, AccessibleItem>;

/** How papers stand to one another. That two do is told to whoever may discover both; docs/decisions/0018. */
@Injectable()
export class RelatedPapers {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly loaders: DocumentLoaders,
  ) {}

  async of(actor: Actor, document: Document): Promise<Related> {
    const { related: rows } = await this.loaders.around(actor, document);
    // The net has left out what the actor may not discover. Where it does not hold, what is hidden makes no less work than nothing.
    if (!rows.length && this.database.isReading) return relatedOf(document.id, [], new Map());
    const items = await this.access.items(actor, [...new Set(rows.flatMap(({ id, otherId }) => [id, otherId]))]);
    const told = rows.filter(({ id, otherId }) => isTold(items.get(id), items.get(otherId)));
    return relatedOf(document.id, told, items);
  }
}

/** To a custodian of one of two that are both under the Chatham House rule, the one would say whose the other is. */
function isTold(one: AccessibleItem | undefined, other: AccessibleItem | undefined): boolean {
  return one !== undefined && other !== undefined && hidesOriginator(one) === hidesOriginator(other);
}

function relatedOf(asked: string, rows: RelatedRow[], items: Items): Related {
  const modification = (row: RelatedRow): Modification => ({
    kind: row.kind as Kind,
    document: documentOf(row),
    languages: row.languages,
    version: holds(items.get(row.otherId)!.level, 'READ') ? row.version : null,
  });
  const [out, into] = [rows.filter(({ id }) => id === asked), rows.filter(({ otherId }) => otherId === asked)];
  const isSuperseded = ({ kind }: RelatedRow) => kind === 'SUPERSEDED';
  return {
    modifies: out.filter((row) => !isSuperseded(row)).map(modification)[0] ?? null,
    modifications: into.filter((row) => !isSuperseded(row)).map(modification),
    supersededBy: out.filter(isSuperseded).map(documentOf)[0] ?? null,
    supersedes: into.filter(isSuperseded).map(documentOf),
  };
}

const dateOf = (at: Date | null) => at && new Date(at);
const documentOf = ({ document }: RelatedRow): Document => ({
  ...document,
  issuedAt: dateOf(document.issuedAt),
  withdrawnAt: dateOf(document.withdrawnAt),
});
