import { Injectable } from '@nestjs/common';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import { markOf } from './marks.js';
import type { SearchFacet, SearchFacetField } from './search.types.js';

const FIELDS: Record<string, SearchFacetField> = { s: 'SUBJECT', k: 'KIND', t: 'LABEL', l: 'LANGUAGE', g: 'GROUP', o: 'ORIGINATOR' };

/** What something found can be narrowed to. */
@Injectable()
export class Facets {
  constructor(private readonly groups: GroupRights) {}

  /** Of a group that is hidden nothing is told, nor that anything was filed there. */
  async of(actor: Actor, counts: Record<string, number>): Promise<SearchFacet[]> {
    const marks = Object.entries(counts).flatMap(([lexeme, count]) => {
      const { mark, value } = markOf(lexeme);
      const field = FIELDS[mark];
      return field ? [{ field, value, count }] : [];
    });
    const groups = marks.flatMap(({ field, value }) => (field === 'GROUP' ? value : []));
    const seen = await this.groups.visibleAmong(actor, groups);
    return marks
      .filter(({ field, value }) => field !== 'GROUP' || seen.has(value))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
}
