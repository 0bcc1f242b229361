import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { type BroughtDocument, BroughtDocuments, type BroughtRelation, Numbering } from '#documents';
import { Rights, type SignedIn } from '#identity';
import { Jobs } from '#jobs';
import type { FoundFile } from './found-files.js';
import { grouped } from './grouped.js';
import { type Arrived, ImportRows } from './import-rows.service.js';
import type { Paper } from './paper.js';
import { type Plan, Planning, type Reading } from './planning.service.js';
import { type Problem, quoted } from './problem.js';
import { ImportRefused } from './refused.js';

const AT_ONCE = 500;

/** Files what has arrived: every paper in one transaction, so that readers have all of them or none. */
@Injectable()
export class Filing {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly planning: Planning,
    private readonly rows: ImportRows,
    private readonly documents: BroughtDocuments,
    private readonly numbering: Numbering,
  ) {}

  /** Throws ImportRefused, and then nothing is filed. */
  async file(actor: SignedIn, importId: string, reading: Reading): Promise<void> {
    await this.database.transaction(async () => {
      await this.rights.requireDuty(actor, 'ADMINISTRATOR');
      await this.numbering.hold((await this.planning.plan(reading)).symbols.counts);
      const plan = await this.planning.plan(reading);
      const arrived = await this.rows.hold(importId);
      const problems = [...plan.problems, ...plan.files.flatMap((file) => unfit(file, arrived.get(file.name)))];
      if (problems.length) throw new ImportRefused(problems);
      const ids = await this.bring(actor, plan, arrived);
      await this.documents.relate(actor, relationsOf(plan, ids));
      for (const count of plan.symbols.counts) await this.numbering.reach(count);
      await this.rows.noteImported(importId, [...ids.values()]);
      await this.rows.close(importId, reading.csvSha256);
      await this.tell(actor, importId, plan, ids);
    });
  }

  /** Those that others modify first; answers the papers' ids. */
  private async bring(actor: SignedIn, plan: Plan, arrived: Map<string, Arrived>): Promise<Map<Paper, string>> {
    const ids = new Map(plan.papers.map((paper) => [paper, this.database.newId()]));
    const files = grouped(plan.files, ({ line }) => line);
    for (let from = 0; from < plan.papers.length; from += AT_ONCE) {
      const some = plan.papers.slice(from, from + AT_ONCE);
      await this.documents.bring(
        actor,
        some.map((paper) => broughtOf(actor, ids.get(paper)!, paper, plan, uploadsOf(files.get(paper.line)!, arrived))),
      );
    }
    return ids;
  }

  /** Each paper's trail begins; the rights change once; whoever manages the papers of an originator is told once, of its newest. */
  private async tell({ personId: actorId }: SignedIn, importId: string, { papers, files, csvSha256 }: Plan, ids: Map<Paper, string>) {
    await this.audit.recordAll(
      papers.map((paper) => ({ actorId, action: 'IMPORT_DOCUMENT', itemId: ids.get(paper)!, details: { importId, line: paper.line } })),
    );
    const [row] = await this.database.query<{ at: string }>('select now()::text as at');
    const newestFirst = [...papers].sort((one, other) => (one.date < other.date ? 1 : -1));
    const byOriginator = grouped(newestFirst, ({ originator }) => originator.partyId ?? originator.groupId);
    for (const [newest] of byOriginator.values())
      await this.jobs.add('notify-managers', { itemId: ids.get(newest!)!, kind: 'IMPORTED', actorId, at: row!.at });
    // Last: until this transaction ends nobody else changes rights.
    await this.audit.recordChange({
      actorId,
      action: 'IMPORT',
      details: { importId, csvSha256, papers: papers.length, files: files.length },
    });
  }
}

/** What makes a file that arrived none that can be filed. */
function unfit({ line, column, name }: FoundFile, arrived: Arrived | undefined): Problem[] {
  const wrong = (text: string) => [{ line, column, text: `${quoted(name)} ${text}` }];
  if (!arrived?.sha256) return wrong('is not in the storage any more. Run the same command again.');
  if (arrived.scanState === 'INFECTED') return wrong('holds malware, as the scanner says. Take it out, or put a clean file in its place.');
  if (arrived.scanState === 'TOO_LARGE' && !arrived.isCleared) return wrong('is too large for the scanner: nobody would be given it.');
  return [];
}

const uploadsOf = (files: FoundFile[], arrived: Map<string, Arrived>) =>
  files.map(({ name, language, status }) => ({ uploadId: arrived.get(name)!.uploadId, language, status }));

function broughtOf(
  { personId }: SignedIn,
  id: string,
  paper: Paper,
  { relations, symbols }: Plan,
  files: BroughtDocument['files'],
): BroughtDocument {
  const { kind, titles, summaries, tags, symbol, originalSymbol, originalLanguage, originator, groups, handling, releases } = paper;
  return {
    ...{ id, kind, titles, summaries, tags, symbol, originalSymbol, originalLanguage, files },
    numberedIn: symbols.groupOf(paper),
    // At noon, so that it is the same day almost everywhere.
    issuedAt: `${paper.date}T12:00:00Z`,
    groupIds: groups.map((group) => group.id),
    distribution: {
      originatorParty: originator.partyId,
      originatorGroup: originator.groupId,
      authorId: paper.authorId ?? personId,
      after: relations.depthOf(paper),
      handling,
      releases: releases.map(({ audience, level }) => ({ audience, level })),
      exclusions: paper.exclusions.map(({ audience }) => audience),
    },
  };
}

function relationsOf({ papers, relations }: Plan, ids: Map<Paper, string>): BroughtRelation[] {
  const idOf = (written: string) => {
    const { paper, filed } = relations.of(written)!;
    return paper ? ids.get(paper)! : filed.id;
  };
  return papers.flatMap((paper): BroughtRelation[] => {
    const { modifies, supersededBy } = paper;
    const id = ids.get(paper)!;
    return [
      ...(modifies ? [{ id, otherId: idOf(modifies.written), kind: modifies.kind, languages: modifies.languages }] : []),
      ...(supersededBy ? [{ id, otherId: idOf(supersededBy), kind: null, languages: [] }] : []),
    ];
  });
}
