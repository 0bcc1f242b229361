import { Readable } from 'node:stream';
import { expect } from '@jest/globals';
import { JobRunner } from '#jobs';
import { Press } from '#press';
import { HANDLING, issued, portal, reader, release, send } from './papers.js';

const PAGES = `query($id: ID!) { document(id: $id) { viewerMay { download } content { conversion
  versions { files { id name copy pages { state reason count shownAs hasThumbnail } } } } } }`;
export const contentOf = async (id: string, cookie = reader) => (await portal.gql(PAGES, { id }, cookie)).data.document;
export const fileOf = async (id: string, cookie = reader) => (await contentOf(id, cookie)).content.versions[0].files[0];
export const get = (path: string, cookie: string | undefined = reader, headers: Record<string, string> = {}) =>
  send(path, 'GET', cookie, headers);
export const bytesOf = async (path: string, cookie?: string) => {
  const answer = await get(path, cookie);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
/** What is written on a page of a PDF, line by line. */
export const written = async (pdf: Buffer, page = 0) => {
  const runs = await portal.app.get(Press).text(Readable.from([pdf]), page);
  return runs.map(({ text }) => text).join('\n');
};
/** The openings of a paper that are on record, in their order. */
export const openings = (id: string) =>
  portal.sql(
    'select copy_number as "copyNumber", how, person_id as "personId" from opening where document_id = $1 order by opened_at, id',
    [id],
  );

/** Issued and made into pages, with Kenya at READ. */
export async function paper(given: Buffer, name = 'papier.pdf', handling: object = {}) {
  const { id, file } = await issued(Buffer.from(given), name, { ...HANDLING, tlp: 'GREEN', ...handling });
  await release(id, 'KEN', 'READ');
  await portal.app.get(JobRunner).drain();
  return { id, file: `/files/${file.id}`, fileId: file.id as string };
}
