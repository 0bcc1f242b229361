import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { asRead } from '#discussions';
import { OpenTexts } from '#documents';
import type { Actor } from '#identity';
import { Analysis, type Text } from './analysis.service.js';
import { excerptOf } from './excerpt.js';
import type { Row } from './search.rows.js';
import type { SearchEdge, SearchPassage } from './search.types.js';

interface Wanted {
  id: string;
  fileId: string | null;
  page: number | null;
  text: Text;
}
/** Of a paper. */
const MOST = 3;
const PASSAGES = `select p.file_id as "fileId", p.place, p.page, p.language, p.text from passage p
  join unnest($1::uuid[], $2::int[]) w(file_id, place) on w.file_id = p.file_id and w.place = p.place`;

/** The words around what was found, for the hits of one page; of files, where nothing else would be asked before they are opened. */
@Injectable()
export class Passages {
  constructor(
    private readonly database: Database,
    private readonly openTexts: OpenTexts,
    private readonly analysis: Analysis,
  ) {}

  async of(
    actor: Actor,
    rows: Row[],
    nodes: Map<string, Pick<SearchEdge, 'node'>>,
    lexemes: Set<string>,
  ): Promise<Map<string, SearchPassage[]>> {
    const wanted = [...(await this.ofFiles(actor, rows)), ...rows.flatMap((row) => ofPost(row, nodes.get(row.id)?.node))];
    await this.analysis.learn(wanted.map(({ text }) => text));
    const shown = new Map<string, SearchPassage[]>();
    for (const { id, fileId, page, text } of wanted) {
      const found = this.analysis.found(text).filter(({ lexeme }) => lexemes.has(lexeme));
      const excerpt = excerptOf(text.text, found);
      if (excerpt) shown.set(id, [...(shown.get(id) ?? []), { ...excerpt, language: text.language, fileId, page }]);
    }
    return shown;
  }

  private async ofFiles(actor: Actor, rows: Row[]): Promise<Wanted[]> {
    const chosen = rows.map((row) => ({ row, passages: chosenOf(row) })).filter(({ passages }) => passages.length);
    if (!chosen.length) return [];
    const open = await this.openTexts.among(actor, chosen.map(({ row }) => row.itemId)); // prettier-ignore
    const all = chosen.flatMap(({ row, passages }) =>
      passages.flatMap(([fileId, place]) => (open.has(fileId) ? { id: row.id, fileId, place } : [])),
    );
    if (!all.length) return [];
    const texts = await this.database.query<{ fileId: string; place: number; page: number | null } & Text>(PASSAGES, [
      all.map(({ fileId }) => fileId),
      all.map(({ place }) => place),
    ]);
    const by = new Map(texts.map((text) => [`${text.fileId} ${text.place}`, text]));
    return all.flatMap(({ id, fileId, place }) => {
      const found = by.get(`${fileId} ${place}`);
      return found ? { id, fileId, page: found.page, text: { text: found.text, language: found.language } } : [];
    });
  }
}

/** Those with the most of what was asked for, and none with less than half of that, in the order of the file. */
function chosenOf({ hits, starts, passages }: Row): [string, number][] {
  const found = new Map<number, Set<string>>();
  for (const { lexeme, places, weights } of hits ?? []) {
    places.forEach((place, nth) => {
      if (weights[nth] !== 'D') return;
      const passage = starts.findLastIndex((start) => start <= place);
      if (passage >= 0) found.set(passage, (found.get(passage) ?? new Set()).add(lexeme));
    });
  }
  const richest = [...found].sort(([a, some], [b, others]) => others.size - some.size || a - b);
  const best = richest.slice(0, MOST).filter(([, some]) => some.size * 2 > richest[0]![1].size);
  return best.map(([passage]) => passage).sort((a, b) => a - b).map((passage) => passages[passage]!); // prettier-ignore
}

function ofPost({ id }: Row, node: SearchEdge['node'] | undefined): Wanted[] {
  if (!node || !('threadId' in node) || node.text === null) return [];
  return [{ id, fileId: null, page: null, text: { text: asRead(node.text), language: 'en' } }];
}
