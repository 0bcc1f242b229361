import { JobRunner } from '#jobs';
import { loadParties } from '#parties';
import type { Settings } from '#settings';
import { Scanning } from '../../libs/documents/scanning.service.js';
import { Clamd } from './clamd.js';
import { TestPortal } from './portal.js';
import { author, HANDLING, issued, openPapersIn, portal, release, send } from './papers.js';
import { createDatabase } from './postgres.mjs';

/** A portal whose files a real clamd looks at, where a test says when the worker works. */
export async function openScanned(more: Partial<Settings> = {}): Promise<Clamd> {
  const clamd = await Clamd.start();
  const scanned = new TestPortal(await createDatabase());
  Object.assign(scanned.settings, { SCANNER: 'clamd', CLAMD_ADDRESS: clamd.address }, more);
  await scanned.start();
  await loadParties((text, params) => scanned.sql(text, params));
  await openPapersIn(scanned);
  return clamd;
}

/** The worker does what is due. */
export const work = () => portal.app.get(JobRunner).drain();

/** What the worker does each minute. */
export const lookAround = () => portal.app.get(Scanning).lookAround();

/** What waits for its next try is tried now. */
export async function workWithoutWaiting(): Promise<void> {
  await portal.sql(`select graphile_worker.reschedule_jobs((select array_agg(id) from graphile_worker.jobs), run_at := now())`);
  await work();
}

export const scanOf = async (documentId: string, cookie: string) => {
  const query = 'query($id: ID!) { document(id: $id) { content { versions { files { id url scan { state found isHeld } } } } } }';
  const { data } = await portal.gql(query, { id: documentId }, cookie);
  const { url, scan } = data.document.content.versions[0].files[0];
  return { ...scan, hasUrl: url !== null };
};

type Got = { status: number; bytes?: Buffer; reason?: string };
export async function get(fileId: string, cookie: string): Promise<Got> {
  const answer = await send(`/files/${fileId}`, 'GET', cookie);
  if (answer.status === 200) return { status: 200, bytes: Buffer.from(await answer.arrayBuffer()) };
  return { status: answer.status, reason: ((await answer.json()) as any).error.details.reason };
}

export const issue = (versionId: string) =>
  portal.gql('mutation($input: IssueVersionInput!) { issueVersion(input: $input) { id } }', { input: { versionId } }, author);

/** A paper that the reader may read, under a label that needs no reading up on before it is opened. */
export async function released(bytes: Buffer<ArrayBuffer>) {
  const paper = await issued(bytes, 'papier.pdf', { ...HANDLING, tlp: 'GREEN' });
  await release(paper.id, 'KEN', 'READ');
  return paper;
}
