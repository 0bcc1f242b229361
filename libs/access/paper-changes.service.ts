import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Audience } from './audience.js';
import type { PaperChange, PaperCount } from './directory-preview.types.js';
import { LEVELS } from './levels.js';
import { type KeysChange, MOST, type Move, type PaperMoves, PapersMoved } from './paper-moves.service.js';
import type { Through } from './reach.types.js';
import { TLP_LABELS } from './terms.js';

const AUDIENCES = `select a.id, a.kind, a.subject, exists (select from party p where p.id = a.subject) as "isParty" from audience a where a.id = any($1::int[])`;
interface AudienceRow {
  id: number;
  kind: Audience['kind'] | 'HEAD_OF' | 'AUTHOR_OF';
  subject: string;
  isParty: boolean;
}
const CUSTODY = { HEAD_OF: 'CUSTODY_HEAD', AUTHOR_OF: 'CUSTODY_AUTHOR' } as const;
const isOpening = (move: Move) => move === 'GAINED' || move === 'RAISED';

/** Papers gained and lost in the words of a preview: by path and by label, in numbers. */
@Injectable()
export class PaperChanges {
  constructor(
    private readonly database: Database,
    private readonly papers: PapersMoved,
  ) {}

  async between(who: KeysChange[], t: string): Promise<Record<'gained' | 'lost' | 'raised' | 'lowered', PaperChange>> {
    const moves = await this.papers.between(who, t);
    const ids = [...new Set(moves.moved.map(({ audienceId }) => audienceId))];
    const rows = ids.length ? await this.database.query<AudienceRow>(AUDIENCES, [ids]) : [];
    const ways = new Map(rows.map((row) => [row.id, throughOf(row)]));
    const of = (move: Move) => changeOf(move, moves, ways);
    return { gained: of('GAINED'), lost: of('LOST'), raised: of('RAISED'), lowered: of('LOWERED') };
  }
}

/** Custody has no audience that a release could name: it is said whose it is. */
function throughOf({ kind, subject, isParty }: AudienceRow): Through {
  if (kind !== 'HEAD_OF' && kind !== 'AUTHOR_OF') return { ground: 'RELEASED', audience: { kind, subject } };
  return { ground: CUSTODY[kind], audience: { kind: isParty ? 'PARTY' : 'BUREAU', subject } };
}

function changeOf(move: Move, { moved, cuts }: PaperMoves, ways: Map<number, Through>): PaperChange {
  const rows = moved.filter((row) => row.move === move);
  const cut = cuts.filter((each) => each.isOpening === isOpening(move));
  const isCut = (audienceId: number) => cut.some((each) => each.audienceId === null || each.audienceId === audienceId);
  const paths = new Map(rows.map(({ audienceId, level }) => [`${audienceId} ${level}`, { audienceId, level }]));
  return {
    ...counted(rows, cut.length > 0),
    paths: [...paths.values()]
      .map(({ audienceId, level }) => ({
        ...counted(
          rows.filter((row) => row.audienceId === audienceId && row.level === level),
          isCut(audienceId),
        ),
        through: ways.get(audienceId)!,
        level,
      }))
      .sort((a, b) => b.papers - a.papers || LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level)),
    labels: TLP_LABELS.map((label) => ({ label, some: rows.filter((row) => row.label === label) }))
      .filter(({ some }) => some.length)
      .map(({ label, some }) => ({ label, ...counted(some, cut.length > 0) })),
  };
}

function counted(rows: PaperMoves['moved'], isCut: boolean): PaperCount {
  const papers = rows.reduce((sum, row) => sum + row.papers, 0);
  return { papers: Math.min(papers, MOST), isMore: isCut || papers > MOST };
}
