import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType } from 'graphql';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import type { GivenPortal } from './given.js';

/** Ahead of the real clock, by which uploads end. */
const START = Date.parse('2027-03-02T09:00:00Z');
const STEP = 20_000;
const TUS = { 'tus-resumable': '1.0.0' };

export const PASSWORD = 'a long enough password';
export const HANDLING = { tlp: 'GREEN', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
const DAY = 86_400_000;
export const later = (t: Teller, days: number) => new Date(t.now.getTime() + days * DAY).toISOString();
export const words = (text: string) => [{ language: 'en', text }];
export const to = (level: string, kind: string, subject?: string) => ({ level, audience: audience(kind, subject) });
export function audience(kind: string, subject?: string): object {
  if (kind === 'SECRETARIAT') return { kind, duty: subject };
  if (kind === 'PERSON') return { kind, personId: subject };
  if (kind === 'PARTY' || kind === 'BODY') return { kind, partyId: partyId(subject!) };
  return { kind, ...(subject && { groupId: subject }) };
}

export interface PaperPlan {
  group?: string;
  handling?: object;
  /** Parts of a DistributionInput. */
  change?: object;
  /** What the file holds; a paper without one is not issued. */
  bytes?: string;
  name?: string;
  tag?: string;
  summary?: string;
  kind?: string;
}

/** Tells one world its story, step by step; in a world that knows all, also the steps that others must not discover. */
export class Teller {
  private steps = 0;
  private readonly cookies = new Map<string, string>();
  private readonly sessions = new Map<string, string>();
  /** What was made, by its name in the story. */
  readonly ids: Record<string, string> = {};
  readonly codes: Record<string, string> = {};

  constructor(
    readonly portal: GivenPortal,
    readonly knowsAll: boolean,
  ) {}

  get now(): Date {
    return new Date(START + this.steps * STEP);
  }

  /** In both worlds, at the same moment and with the same ids. */
  async step(name: string, work: () => Promise<unknown>): Promise<void> {
    await this.tick(name);
    await work();
    await this.finishJobs();
  }

  /** Those of one deed before the next: where the clock stands still nothing else says which comes first. */
  private async finishJobs(): Promise<void> {
    const [waiting] = await this.portal.sql('select 1 from graphile_worker.jobs limit 1');
    if (waiting) await this.portal.app.get(JobRunner).drain();
  }

  /** In the world that knows all; time passes in the other, too. */
  async hidden(name: string, work: () => Promise<unknown>): Promise<void> {
    if (this.knowsAll) return this.step(`hidden ${name}`, work);
    await this.tick(name);
  }

  private async tick(name: string): Promise<void> {
    this.steps += 1;
    await this.portal.at(this.now, name);
  }

  async delegate(name: string, fullName: string, code: string, role = 'DELEGATE'): Promise<void> {
    this.ids[name] = await this.portal.delegate(fullName, code, role);
    this.codes[name] = code;
  }

  async officer(name: string, fullName: string, duty: string): Promise<void> {
    this.ids[name] = await this.portal.officer(fullName, duty);
  }

  async cookieOf(name: string): Promise<string> {
    if (!this.cookies.has(name)) {
      this.cookies.set(name, await this.portal.as(this.ids[name]!));
      // Never so old that the server dates it anew, by the real clock.
      const [[session]] = await this.portal.sql(
        `update session set data = '{"seenAt": 9000000000000}', user_agent = 'A browser', expires_at = now() + interval '1 day'
         where person_id = $1 and data ->> 'seenAt' <> '9000000000000' returning id`,
        [this.ids[name]],
      );
      this.sessions.set(name, session.id);
    }
    return this.cookies.get(name)!;
  }

  /** Leaves somebody the one session that the story gave them, made again where it was ended: what signing in makes is random. */
  async renewSession(name: string): Promise<void> {
    const own = [this.ids[name], this.sessions.get(name)];
    await this.portal.sql('delete from session where person_id = $1 and id <> $2', own);
    const [found] = await this.portal.sql('select 1 from session where person_id = $1 and id = $2', own);
    if (found) return;
    this.cookies.delete(name);
    await this.cookieOf(name);
  }

  /** Somebody calls a mutation; its answer. Throws where it is refused. */
  async act(who: string, mutation: string, input: object, selection = '{ __typename }'): Promise<any> {
    const field = this.portal.app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields()[mutation]!;
    const type = getNamedType(field.args[0]!.type).name;
    const text = `mutation($input: ${type}!) { ${mutation}(input: $input) ${selection} }`;
    const { data, body } = await this.portal.gql(text, { input }, await this.cookieOf(who));
    if (!data?.[mutation]) throw new Error(`${who} ${mutation}: ${body}`);
    await this.finishJobs();
    return data[mutation];
  }

  async upload(who: string, text: string, name: string, isWhole = true): Promise<string> {
    const bytes = new Uint8Array(Buffer.from(`%PDF-1.4\n${text}`));
    const cookie = await this.cookieOf(who);
    const metadata = `filename ${Buffer.from(name).toString('base64')}`;
    const begun = await fetch(`${this.portal.url}/uploads`, {
      method: 'POST',
      headers: { ...TUS, cookie, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    });
    const location = begun.headers.get('location')!;
    const headers = { ...TUS, cookie, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    const body = isWhole ? bytes : bytes.subarray(0, 12);
    await fetch(new URL(location, this.portal.url), { method: 'PATCH', headers, body });
    return location.split('/').at(-1)!;
  }

  /** Files a paper, issues it where there are bytes, and releases it. Its ids are kept under its name. */
  async paper(name: string, who: string, title: string, plan: PaperPlan = {}): Promise<void> {
    const capacity = partyId(this.codes[who]!);
    const { id, reference } = await this.act(
      who,
      'fileDocument',
      {
        capacity,
        kind: plan.kind ?? 'POSITION_PAPER',
        titles: words(title),
        summaries: words(plan.summary ?? `What ${title} says`),
        tags: [plan.tag ?? 'tag'],
        handling: { ...HANDLING, ...plan.handling },
        ...(plan.group && { groupId: plan.group }),
      },
      '{ id reference }',
    );
    Object.assign(this.ids, { [name]: id, [`${name} reference`]: reference });
    if (plan.bytes) await this.issue(name, who, plan.bytes, plan.name);
    if (plan.change) await this.release(name, who, plan.change);
  }

  async prepare(name: string, who: string, bytes: string, fileName = 'paper.pdf'): Promise<string> {
    const files = [{ uploadId: await this.upload(who, bytes, fileName), language: 'en' }];
    const input = { documentId: this.ids[name], note: `Note of ${bytes}`, files };
    const version = await this.act(who, 'prepareVersion', input, '{ id files { id } }');
    Object.assign(this.ids, { [`${name} version`]: version.id, [`${name} file`]: version.files[0].id });
    return version.id;
  }

  async issue(name: string, who: string, bytes: string, fileName?: string): Promise<void> {
    await this.act(who, 'issueVersion', { versionId: await this.prepare(name, who, bytes, fileName) });
  }

  async release(name: string, who: string, change: object): Promise<void> {
    const input = { documentId: this.ids[name], capacity: partyId(this.codes[who]!), ...change };
    const { distribution } = await this.act(who, 'release', input, '{ distribution { releases { id } exclusions { id } } }');
    distribution.releases.forEach(({ id }: { id: string }, n: number) => (this.ids[`${name} release ${n}`] = id));
    distribution.exclusions.forEach(({ id }: { id: string }, n: number) => (this.ids[`${name} exclusion ${n}`] = id));
  }

  /** Opens a discussion in a group or on a document. */
  async thread(name: string, who: string, title: string, text: string, on: object): Promise<void> {
    const input = { ...this.speaking(who, name), title, text, ...on };
    const thread = await this.act(who, 'openThread', input, '{ id posts { edges { node { id } } } }');
    Object.assign(this.ids, { [name]: thread.id, [`${name} post`]: thread.posts.edges[0].node.id });
  }

  async post(name: string, who: string, threadName: string, text: string, parentId?: string): Promise<void> {
    const input = { ...this.speaking(who, name), threadId: this.ids[threadName], text, ...(parentId && { parentId }) };
    const { id } = await this.act(who, 'post', input, '{ id }');
    this.ids[name] = id;
  }

  /** As every client does: an id made before sending. */
  private speaking(who: string, name: string): object {
    this.ids[`${name} sending`] = this.portal.ids.next();
    return { sendId: this.ids[`${name} sending`], capacity: partyId(this.codes[who]!) };
  }
}
