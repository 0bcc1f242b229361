import type { Call } from './asking.js';
import type { Coverage } from './coverage.js';
import { everyDeed, twinOf, unnamed } from './deeds.js';
import { lessExceptions, mayTakeOtherWork } from './exceptions.js';
import { handsOf } from './hands.js';
import { SECRETS } from './hidden.js';
import { everyList, everyQuestion } from './questions.js';
import type { Hands } from './values.js';
import type { Asker, Worlds } from './worlds.js';

export type LeakKind = 'OTHER WORLD' | 'OTHER ANSWER' | 'OTHER WORK' | 'SECRET' | 'LOG' | 'FAILED';
/** Something that somebody was told, or could measure, that depends on what is hidden from them. */
export interface Leak {
  kind: LeakKind;
  asked: string;
  answers: [string, string];
}

/** Somebody asks and does everything there is, in both worlds. */
export class Trial {
  readonly leaks: Leak[] = [];

  private constructor(
    private readonly worlds: Worlds,
    private readonly who: Asker,
    private readonly hands: Hands,
    private readonly coverage: Coverage,
  ) {}

  static async of(worlds: Worlds, who: Asker): Promise<Trial> {
    return new Trial(worlds, who, await handsOf(who, worlds), worlds.coverage);
  }

  /** Every question, or every so manieth, has one answer, and the same for hidden ids as for ids never given out, by the same statements. */
  async ask({ most = Infinity, every = 1 } = {}): Promise<this> {
    for (const call of everyQuestion(this.worlds.schema, this.hands).filter((_, place) => place % every === 0)) {
      if (this.leaks.length >= most) break;
      await this.try(call);
    }
    return this;
  }

  /** Every list has one answer. */
  async look(): Promise<this> {
    for (const call of everyList(this.worlds.schema)) await this.both(call);
    return this;
  }

  /** Every mutation likewise. Some end the session that they are called in. */
  async act(which = /./, most = Infinity): Promise<this> {
    for (const call of everyDeed(this.worlds.schema, this.hands).filter(({ query }) => which.test(query))) {
      if (this.leaks.length >= most) break;
      await this.try(call);
      await this.worlds.renewSessions(this.who);
    }
    return this;
  }

  private async try(call: Call): Promise<void> {
    const told = await this.both(call);
    const twin = twinOf(call, this.hands.hidden);
    if (!twin) return;
    const twinTold = await this.both(twin);
    this.compare('OTHER ANSWER', call, told.answer, twinTold.answer);
    // The first call after a change of rights asks for standings anew, and on a busy machine what is asked for together may be asked for in two:
    // only work that is other each time depends on what is hidden.
    let work = [told.statements, twinTold.statements];
    for (let tries = 0; tries < 3 && work[0] !== work[1]; tries += 1)
      work = [(await this.both(call)).statements, (await this.both(twin)).statements];
    this.compare('OTHER WORK', call, work[0]!, work[1]!);
  }

  /** What the world that knows all answers, and what it asked its database for that. */
  private async both(call: Call): Promise<{ answer: string; statements: string }> {
    await this.worlds.begin(`${this.who} ${this.worlds.coverage.questions}`);
    const { knowing: knower, coverage, log } = this.worlds;
    const answers = await this.worlds.ask(this.who, call);
    const statements = mayTakeOtherWork(this.who, call) ? '' : knower.portal.statements.join(';\n');
    coverage.add(call, answers[0]);
    const [plain, knowing] = answers.map((answer) => lessExceptions(this.who, call, answer));
    if (knowing !== answers[1]) this.lookFor(SECRETS, 'SECRET', call, answers[1]);
    this.lookFor([...SECRETS, ...this.hands.hidden.without('cursor')], 'LOG', call, log.splice(0).join('\n'));
    this.compare('OTHER WORLD', call, plain!, knowing!);
    // What fails in both worlds would tell of neither.
    if (answers[0].includes('"code":"INTERNAL"')) this.compare('FAILED', call, answers[0], '');
    return { answer: unnamed(knowing!, call, this.hands.hidden, knower.portal.ids.made), statements };
  }

  /** Names and words of what is hidden, where answers are not compared. */
  private lookFor(secrets: string[], kind: LeakKind, call: Call, text: string): void {
    const said = secrets.find((secret) => text.includes(secret));
    if (said) this.compare(kind, call, text, said);
  }

  private compare(kind: LeakKind, { query, variables }: Call, ...answers: [string, string]): void {
    if (answers[0] !== answers[1]) this.leaks.push({ kind, asked: `${query} ${JSON.stringify(variables)}`, answers });
  }
}

/** As much of a leak as one needs to see. */
export function shown({ kind, asked, answers: [one, other] }: Leak): string {
  const place = [...one].findIndex((letter, index) => letter !== other[index]);
  const around = (text: string) => text.slice(Math.max(0, place - 150), Math.max(0, place) + 250);
  return `${kind}: ${asked.slice(0, 300)} … ${asked.slice(-200)}\n  … ${around(one)}\n  … ${around(other)}`;
}
