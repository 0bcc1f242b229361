import { type AccessibleItem, decide, DistributionStore, Explainer, Explanations, FactsOfAccess, type Level, toldToAuditor } from '#access';
import { Database } from '#database';
import { DomainError } from '#errors';
import { actorFor, Standings } from '#identity';
import { type Codes, loadWorld } from '../../apps/cli/access-check/load-world.js';
import type { World } from '../../apps/cli/access-check/world.js';
import type { TestPortal } from '../support/portal.js';
import { type Answer, decideByReference, decideThreadByReference } from './reference.js';

type Item = NonNullable<World['items']>[number];
type Told = Answer | string;
type Explanation = Awaited<ReturnType<Explanations['forOneself']>>;
interface Subject {
  code: string;
  item: Item;
  decide: typeof decideByReference;
}
/** What may end: of the item, of the person, or of neither. Ended at t, it is as if it had never been. */
const ENDING = {
  ...{ release: 'item_id = $1', exclusion: 'item_id = $1', quarantine: 'item_id = $1' },
  ...{ accreditation: 'person_id = $2', office: 'person_id = $2', duty: 'person_id = $2' },
  ...{ body_membership: '', seat: '' },
};

const sorted = (values: string[]) => [...values].sort();
const isPublic = ({ audience }: Explanation['grounds'][number]) => audience?.kind === 'PUBLIC';

/** Asks everybody why, of themselves and of others, and lists where the answers differ from what the model says of what they may know. */
export class Explained {
  private readonly database: Database;
  private readonly differences: string[] = [];
  private readonly subjects: Subject[];
  private codes!: Codes;
  private now!: string;

  constructor(
    private readonly portal: TestPortal,
    private readonly world: World,
  ) {
    this.database = portal.app.get(Database);
    const items = world.items ?? [];
    const threads = (world.threads ?? []).map(({ code, on }) => ({ code, item: items.find((each) => each.code === on)! }));
    this.subjects = [
      ...items.map((item): Subject => ({ code: item.code, item, decide: decideByReference })),
      ...threads.map((thread): Subject => ({ ...thread, decide: decideThreadByReference })),
    ];
  }

  run(times: string[]): Promise<string[]> {
    return this.database.rehearse(async () => {
      this.codes = await loadWorld(this.database, this.portal.app.get(DistributionStore), this.world);
      // The worlds' items have no beginning.
      await this.database.query(`update item set created_at = '-infinity'`);
      const [row] = await this.database.query<{ now: Date }>('select now()');
      this.now = row!.now.toISOString();
      for (const subject of this.subjects) for (const at of [null, ...times]) await this.ask(subject, at);
      for (const subject of this.subjects.slice(-2)) for (const who of this.persons) await this.endings(subject, who);
      return this.differences;
    });
  }

  private get persons() {
    return this.world.persons.map(({ code }) => code);
  }

  private async ask(subject: Subject, at: string | null): Promise<void> {
    const explanations = this.portal.app.get(Explanations);
    const [id, time] = [this.codes.id(subject.code), at === null ? null : new Date(at)];
    for (const who of [null, ...this.persons]) {
      const actor = actorFor(who && this.codes.id(who));
      const where = `${who} of themself on ${subject.code} at ${at}`;
      this.tell(where, await this.told(explanations.forOneself(actor, id, time)), this.ofOneself(subject, who, at));
      if (who === null) continue;
      for (const whom of this.persons.filter((each) => each !== who)) {
        const asked = explanations.forPerson({ ...actor, personId: this.codes.id(who) }, id, this.codes.id(whom), time);
        this.tell(`${who} of ${whom} on ${subject.code} at ${at}`, await this.told(asked), this.ofAnother(subject, who, whom, at));
      }
    }
  }

  private today({ decide, item }: Subject, who: string | null) {
    return decide(this.world, who, item, this.now).level;
  }

  private ofOneself(subject: Subject, who: string | null, at: string | null): Told {
    const level = this.today(subject, who);
    if (level === null) return 'NOT_FOUND';
    const then = subject.decide(this.world, who, subject.item, at ?? this.now);
    if (then.level === null && level !== 'MANAGE') return { level: null, grounds: [] };
    return { level: then.level, grounds: sorted(then.grounds) };
  }

  private ofAnother(subject: Subject, who: string, whom: string, at: string | null): Told {
    const level = this.today(subject, who);
    if (level !== 'MANAGE') return level === null ? 'NOT_FOUND' : 'FORBIDDEN';
    const named = [...(subject.item.releases ?? []).map(({ to }) => to), ...(subject.item.exclusions ?? []).map((row) => row.of)];
    const isKnown = [this.now, at ?? this.now].some((t) => this.isActive(whom, t)) || named.includes(`PERSON(${whom})`);
    if (!isKnown) return 'NOT_FOUND';
    const { grounds, level: then } = subject.decide(this.world, whom, this.asSeenBy(who, subject.item), at ?? this.now);
    return { level: then, grounds: sorted(grounds) };
  }

  /** The item in a world where the groups that somebody does not see are without people. */
  private asSeenBy(who: string, item: Item): Item {
    const hidden = (this.world.groups ?? []).filter((group) => !this.sees(who, group)).map(({ code }) => code);
    const isHidden = (audience: string) => hidden.some((code) => /^(GROUP|BUREAU)/.test(audience) && audience.endsWith(`(${code})`));
    return {
      ...item,
      originator: hidden.includes(item.originator) ? 'nobody' : item.originator,
      releases: (item.releases ?? []).filter(({ to }) => !isHidden(to)),
    };
  }

  private sees(who: string, { code, kind }: { code: string; kind: string }): boolean {
    const has = (audience: string) => this.isIn(who, audience, this.now);
    return (
      has(`GROUP(${code})`) || has(`GROUP_OBSERVERS(${code})`) || has(`BUREAU(${code})`) || has('SECRETARIAT(ADMINISTRATOR)') ||
      (kind === 'WORKING_GROUP' && has('COMMUNITY'))
    ); // prettier-ignore
  }

  private isActive(who: string, t: string) {
    return this.isIn(who, 'COMMUNITY', t);
  }

  /** By the model: whoever a release to the audience alone reaches. */
  private isIn(who: string, to: string, t: string): boolean {
    const item = {
      code: 'asked',
      originator: 'nobody',
      author: 'nobody',
      handling: {} as never,
      releases: [{ to, level: 'READ' as never }],
    };
    return decideByReference(this.world, who, item, t).level !== null;
  }

  private async told(asked: Promise<Explanation>): Promise<Told> {
    try {
      const { level, grounds } = await asked;
      for (const ground of grounds) {
        const leads = ['RELEASED', 'CUSTODY_AUTHOR', 'CUSTODY_HEAD'].includes(ground.code) && !isPublic(ground);
        const isTold = ground.code !== 'RELEASED' || ground.audience !== null;
        if (leads && isTold && level !== null && !(await ground.path()).length) this.differences.push(`no way to ${ground.code}`);
      }
      return { level, grounds: sorted(grounds.map(({ code }) => code)) };
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** What would change it is what does: each stored row is ended by itself, and decided on what is left. */
  private async endings({ code }: Subject, who: string): Promise<void> {
    const { standing, told, item } = { ...(await this.asked(code, who)) };
    const explained = await this.portal.app.get(Explainer).explain({ actor: actorFor(null), item, standing, isPast: false, told });
    if (explained.hiddenPaths) return;
    const changes = (await explained.changes()).filter(({ kind }) => !['EMBARGO', 'EXPIRY', 'BREAK_GLASS'].includes(kind));
    const found = sorted(changes.map(({ kind, level }) => `${kind} ${level}`));
    this.tell(`changes of ${who} on ${code}`, found, sorted(await this.changedByEnding(code, who, explained.level)));
  }

  private async changedByEnding(code: string, who: string, level: Level | null): Promise<string[]> {
    const changed: string[] = [];
    for (const [table, of] of Object.entries(ENDING)) {
      const rows = await this.database.query<{ id: string }>(
        `select id from ${table} where is_live(from_at, until_at, now()) and ${of || 'true'} and $1::uuid <> $2::uuid`,
        [this.codes.id(this.itemOf(code)), this.codes.id(who)],
      );
      for (const { id } of rows) {
        await this.database.query('savepoint before');
        await this.database.query(`update ${table} set until_at = now() where id = $1`, [id]);
        const left = decide(await this.portal.app.get(FactsOfAccess).of((await this.asked(code, who)).standing, this.codes.id(code))).level;
        if (left !== level) changed.push(`${table === 'body_membership' ? 'MEMBERSHIP' : table.toUpperCase()} ${left}`);
        await this.database.query('rollback to savepoint before');
      }
    }
    return changed;
  }

  private itemOf(code: string) {
    return this.subjects.find((subject) => subject.code === code)!.item.code;
  }

  private async asked(code: string, who: string) {
    const id = this.codes.id(code);
    type Named = Pick<AccessibleItem, 'kind' | 'originatorParty' | 'originatorGroup'>;
    const sql = 'select kind, originator_party as "originatorParty", originator_group as "originatorGroup" from item where id = $1';
    const [row] = await this.database.query<Named>(sql, [id]);
    const standing = await this.portal.app.get(Standings).at(this.codes.id(who), null);
    return { item: { id, ...row! }, standing, told: toldToAuditor('NAMED') };
  }

  private tell(where: string, found: unknown, expected: unknown): void {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      this.differences.push(`${where}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
}
