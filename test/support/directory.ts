import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { partyId } from '#parties';
import { HANDLING } from './papers.js';
import { startPortal, type TestPortal } from './portal.js';

/** Live bindings: set by openDirectory() before the tests of a file. */
export let portal: TestPortal;
export let admin: string;
export let adminId: string;
export let author: string;
export let authorId: string;
/** Friends of the Chair, with a seat of France. */
export let group: string;

/** A portal with an administrator and an author of France. */
export async function openDirectory(): Promise<void> {
  portal = await startPortal();
  adminId = await portal.officer('Ada');
  admin = await portal.as(adminId);
  authorId = await portal.delegate('Aline Author', 'FRA');
  author = await portal.as(authorId);
  group = randomUUID();
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'FOC.1', 'FRIENDS_OF_THE_CHAIR', '{"en": "Friends"}', 'CIED/FOC.1')`,
    [group],
  );
  await portal.sql(`insert into seat (id, group_id, capacity, party_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, [
    randomUUID(),
    group,
    partyId('FRA'),
  ]);
}

export async function paper(releases: object[], exclusions: object[] = [], tlp = 'AMBER'): Promise<string> {
  const input = {
    capacity: partyId('FRA'),
    kind: 'LETTER',
    titles: [{ language: 'en', text: 'Zephyrine quorum' }],
    handling: { ...HANDLING, tlp },
  };
  const filed = await portal.gql('mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id } }', { input }, author);
  const documentId = filed.data.fileDocument.id as string;
  const change = {
    documentId,
    capacity: partyId('FRA'),
    addReleases: releases,
    addExclusions: exclusions.map((audience) => ({ audience })),
  };
  const { code } = await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input: change }, author);
  expect(code).toBeUndefined();
  return documentId;
}
export const toParty = (code: string, level = 'READ') => ({ audience: { kind: 'PARTY', partyId: partyId(code) }, level });
export const toBody = (code: string, level = 'READ') => ({ audience: { kind: 'BODY', partyId: partyId(code) }, level });
export const toGroup = (level = 'COMMENT') => ({ audience: { kind: 'GROUP', groupId: group }, level });

const COUNT = `papers isMore labels { label papers isMore } paths { papers isMore level through { ground audience { kind party { code } group { tag } } } }`;
const MOVE = '{ through { ground audience { kind party { code } group { tag } } } persons { name } }';
export const ask = (input: object, cookie = admin) =>
  portal.gql(
    `query($input: DirectoryChangeInput!) { previewDirectory(input: $input) { at onApproval party { code } persons { name } entered ${MOVE} left ${MOVE}
      gained { ${COUNT} } lost { ${COUNT} } raised { ${COUNT} } lowered { ${COUNT} } } }`,
    { input },
    cookie,
  );
export const preview = async (input: object) => {
  const { data, body } = await ask(input);
  if (!data) throw new Error(body);
  return data.previewDirectory;
};
export const enters = (moves: { through: { ground: string; audience: { kind: string } } }[]) =>
  moves.map(({ through }) => `${through.ground} ${through.audience.kind}`);
export const paths = (change: { paths: any[] }) =>
  change.paths.map(({ papers, level, through: { ground, audience } }) =>
    [papers, level, ground, audience.kind, audience.party?.code ?? audience.group?.tag ?? ''].join(' '),
  );
