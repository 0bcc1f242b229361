import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database, type IsHeld, Turns } from '#database';
import { actorFor, type SignedIn } from '#identity';
import { Filing } from './filing.service.js';
import { Folder } from './folder.js';
import { ImportRows } from './import-rows.service.js';
import { type Plan, Planning } from './planning.service.js';
import { ImportRefused } from './refused.js';
import { Storing } from './storing.service.js';

export interface ImportOptions {
  folder: string;
  /** The CSV in it, where there are several. */
  csv?: string;
  /** The administrator who does it, by e-mail, where there are several. */
  as?: string;
  isDryRun: boolean;
  /** What is going on, for who waits. */
  say: (text: string) => void;
}
export interface Outcome extends Pick<Plan, 'papers' | 'files' | 'notes'> {
  /** When the same CSV was imported before: then nothing was done. */
  filedOn: string | null;
}

const ADMINISTRATORS = `select p.id, lower(p.email::text) as email from person p join live_duties(now()) d on d.person_id = p.id and d.duty = 'ADMINISTRATOR' order by 2`;
const TOLD_EVERY = 100;
const LOST = 'The connection by which other imports were kept waiting is lost: nothing was filed. Run the same command again.';

/** Brings a folder with a CSV into the portal (docs/decisions/0026): from a shell on its machine, all of it or nothing. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly turns: Turns,
    private readonly planning: Planning,
    private readonly rows: ImportRows,
    private readonly storing: Storing,
    private readonly filing: Filing,
  ) {}

  /** Throws ImportRefused with every problem; then nothing is filed, and in a dry run nothing is changed at all. */
  async run(options: ImportOptions): Promise<Outcome> {
    const actor = await this.administrator(options.as);
    const folder = await Folder.open(resolve(options.folder));
    const waiting = () => options.say('Another import is under way. Waiting for it …');
    const busy = () => new Error('Another import is still under way. Try again when it is done.');
    const work = (isHeld: IsHeld) => this.inTurn(actor, folder, options, isHeld);
    return options.isDryRun ? work(() => Promise.resolve(true)) : this.turns.take('import', work, { waiting, busy });
  }

  private async inTurn(actor: SignedIn, folder: Folder, { csv, isDryRun, say }: ImportOptions, isHeld: IsHeld): Promise<Outcome> {
    const reading = await this.planning.read(folder, folder.csv(csv));
    const filedOn = await this.rows.filedOn(reading.csvSha256);
    if (filedOn) return { ...reading, filedOn };
    const { problems, ...plan } = await this.planning.plan(reading);
    if (problems.length) throw new ImportRefused(problems);
    if (!isDryRun) {
      const importId = await this.rows.open(actor, folder.path);
      const of = reading.files.length;
      await this.storing.store(actor, importId, reading.files, (count) => {
        if (count % TOLD_EVERY === 0 || count === of) say(`${count} of ${of} files are in the storage.`);
      });
      if (!(await isHeld())) throw new Error(LOST);
      say('Filing the papers …');
      await this.filing.file(actor, importId, reading);
    }
    return { ...plan, filedOn };
  }

  private async administrator(email?: string): Promise<SignedIn> {
    const all = await this.database.query<{ id: string; email: string }>(ADMINISTRATORS);
    const found = email === undefined && all.length === 1 ? all[0] : all.find((each) => each.email === email?.toLowerCase());
    const actor = actorFor(found?.id ?? null) as SignedIn;
    if (!found && email !== undefined) throw new Error(`${email} is no administrator of this portal now.`);
    if (!found && !all.length) throw new Error('There is no administrator yet: create one first.');
    if (!found) throw new Error(`Say who imports: --as ${all.map((each) => each.email).join(' or --as ')}`);
    return actor;
  }
}
