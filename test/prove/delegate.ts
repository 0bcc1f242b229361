import { createHash, randomBytes } from 'node:crypto';
import { partyId } from '#parties';

const TUS = { 'tus-resumable': '1.0.0' };
export const HANDLING = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };

/** What the portal confirmed of one paper, as far as it got. */
export interface Paper {
  document: string;
  /** Of what was uploaded to the end. */
  sha256?: string;
  file?: string;
  version?: string;
  isIssued?: boolean;
  isReleased?: boolean;
}

/** A delegate of France who files, uploads, issues and releases one paper after another, whatever happens. */
export class Delegate {
  readonly papers: Paper[] = [];
  broken = 0;
  private isStopped = false;
  private readonly ask: ReturnType<typeof askAs>;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {
    this.ask = askAs(url, cookie);
  }

  async work(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.onePaper();
      } catch {
        this.broken += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  private async onePaper(): Promise<void> {
    const titles = [{ language: 'en', text: `Paper ${this.papers.length}` }];
    const { id } = await this.ask(
      'fileDocument',
      'FileDocumentInput',
      { capacity: partyId('FRA'), kind: 'POSITION_PAPER', titles, handling: HANDLING },
      '{ id }',
    );
    const paper: Paper = { document: id };
    this.papers.push(paper);
    const bytes = randomBytes(50_000 + Math.floor(Math.random() * 300_000));
    const files = [{ uploadId: await this.upload(bytes), language: 'en' }];
    const version = await this.ask('prepareVersion', 'PrepareVersionInput', { documentId: id, note: '', files }, '{ id files { id } }');
    Object.assign(paper, { sha256: createHash('sha256').update(bytes).digest('hex'), version: version.id, file: version.files[0].id });
    await this.ask('issueVersion', 'IssueVersionInput', { versionId: version.id }, '{ id }');
    paper.isIssued = true;
    const addReleases = [{ audience: { kind: 'PARTY', partyId: partyId('KEN') }, level: 'READ' }];
    await this.ask('release', 'DistributionInput', { documentId: id, capacity: partyId('FRA'), addReleases }, '{ id }');
    paper.isReleased = true;
  }

  private async upload(bytes: Buffer): Promise<string> {
    const begun = await fetch(`${this.url}/uploads`, {
      method: 'POST',
      headers: { ...TUS, cookie: this.cookie, 'upload-length': String(bytes.length) },
    });
    const location = begun.headers.get('location')!;
    const half = Math.floor(bytes.length / 2);
    for (const [from, to] of [
      [0, half],
      [half, bytes.length],
    ] as const) {
      const headers = { ...TUS, cookie: this.cookie, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) };
      const sent = await fetch(new URL(location, this.url), { method: 'PATCH', headers, body: new Uint8Array(bytes.subarray(from, to)) });
      if (sent.status !== 204) throw new Error(`${sent.status}`);
    }
    return location.split('/').at(-1)!;
  }
}

/** Sends mutations as one person; throws where one was not confirmed. */
export const askAs =
  (url: string, cookie: string) =>
  async (name: string, type: string, input: object, selection: string): Promise<any> => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie };
    const query = `mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`;
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) });
    const { data } = (await answer.json()) as { data?: Record<string, any> };
    if (!data?.[name]) throw new Error(name);
    return data[name];
  };
