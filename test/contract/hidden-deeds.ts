import { randomUUID } from 'node:crypto';
import { partyId } from '#parties';
import type { TestPortal } from '../support/portal.js';

/** What somebody does by a mutation; its answer. Throws where it is refused. */
export async function ask(portal: TestPortal, cookie: string, text: string, input: object): Promise<any> {
  const { data, body } = await portal.gql(text, { input }, cookie);
  if (!data || Object.values(data).includes(null)) throw new Error(body);
  return Object.values(data)[0];
}

/** Opens a thread on it, posts, and leaves a draft. */
export async function discuss(
  portal: TestPortal,
  cookie: string,
  documentId: string,
  { question, said }: { question: string; said: string },
) {
  const input = { sendId: randomUUID(), capacity: partyId('FRA'), documentId, title: question, text: said };
  const opening = 'mutation($input: OpenThreadInput!) { openThread(input: $input) { id posts { edges { node { id } } } } }';
  const thread = await ask(portal, cookie, opening, input);
  const saving = 'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { id } }';
  const draft = await ask(portal, cookie, saving, { threadId: thread.id, text: 'Not yet' });
  return { thread: thread.id, post: thread.posts.edges[0].node.id, draft: draft.id };
}

/** Somebody opens the file; the number of their copy. */
export async function openFile(portal: TestPortal, cookie: string, documentId: string, fileId: string): Promise<string> {
  const understanding = 'mutation($input: UnderstandLabelInput!) { understandLabel(input: $input) { id } }';
  await ask(portal, cookie, understanding, { documentId, tlp: 'AMBER' });
  await (await fetch(`${portal.url}/files/${fileId}`, { headers: { cookie } })).arrayBuffer();
  return (await portal.sql('select copy_number from opening where file_id = $1', [fileId]))[0].copy_number;
}

export async function reportPost(portal: TestPortal, cookie: string, postId: string, reason: string): Promise<string> {
  return (await ask(portal, cookie, 'mutation($input: ReportInput!) { report(input: $input) { id } }', { postId, reason })).id;
}
