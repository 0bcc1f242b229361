import { randomBytes, randomUUID } from 'node:crypto';
import type { APIResponse } from 'playwright-core';
import { partyId } from '../../libs/parties/data/identifiers.js';
import type { Visitor } from './browser.js';
import { type Asked, askedAbout, change, deed } from './procedures.js';

/** Everything by which somebody could ask for a paper they should not know of. */
export interface Names {
  documentId: string;
  reference: string;
  versionId: string;
  fileId: string;
  uploadId: string;
  noticeId: string;
  threadId: string;
  postId: string;
}

/** Names of the same shape that nothing has. */
export const inventedNames = ({ reference }: Names): Names => ({
  documentId: randomUUID(),
  reference: reference.replace(/.{5}$/, 'ZZ9Z8'),
  versionId: randomUUID(),
  fileId: randomUUID(),
  uploadId: randomBytes(16).toString('hex'),
  noticeId: randomUUID(),
  threadId: randomUUID(),
  postId: randomUUID(),
});

const CARD = `{ id reference symbol title(language: "en") titles { text } kind tlp viewerLevel unread languages withdrawnAt
  originator { __typename } groups { id } viewerMay { read download manage } explanation { level grounds { code } }
  content { summary(language: "en") releasedTo { kind } versions { id files { id url } } }
  distribution { reach { persons } releases { id } } }`;
const THREAD = `{ id title postCount unread document ${CARD} posts(first: 10) { edges { cursor node { id text } } } }`;
const PAGE = `{ edges { cursor node ${CARD} } pageInfo { endCursor hasNextPage } }`;
const GROUP = `{ id tag library(first: 100) ${PAGE} received(first: 100) ${PAGE} }`;
const HANDLING = { tlp: 'CLEAR', onward: 'RECIPIENTS', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };

/** What is said on the paper: its thread and the posts in it. */
function discussed({ documentId, threadId, postId }: Names): Record<string, Asked> {
  const sending = { sendId: randomUUID(), capacity: partyId('HTI'), text: 'x' };
  return {
    thread: [`query($id: ID!) { thread(id: $id) ${THREAD} }`, { id: threadId }],
    post: [`query($id: ID!) { post(id: $id) { number text thread ${THREAD} } }`, { id: postId }],
    mentionable: ['query($id: ID!) { mentionable(threadId: $id, text: "a") { canSee } }', { id: threadId }],
    openThread: change('openThread', 'OpenThreadInput', { ...sending, title: 'x', documentId }),
    addPost: change('post', 'PostInput', { ...sending, threadId }),
    editPost: change('editPost', 'EditPostInput', { postId, text: 'x' }),
    withdrawPost: change('withdrawPost', 'PostIdInput', { postId }),
    closeThread: change('closeThread', 'ThreadIdInput', { threadId }),
    reopenThread: change('reopenThread', 'ThreadIdInput', { threadId }),
    pinThread: change('pinThread', 'PinThreadInput', { threadId, groupId: randomUUID(), pinned: true }),
    markRead: change('markRead', 'MarkReadInput', { threadId, upTo: 1 }),
    saveDraft: change('saveDraft', 'SaveDraftInput', { threadId, text: 'x' }),
  };
}

/** Every operation that is told which paper is meant. */
export function probes(names: Names, groupId: string): Record<string, Asked> {
  const { documentId, versionId } = names;
  const release = {
    documentId,
    capacity: partyId('HTI'),
    addReleases: [{ audience: { kind: 'PARTY', partyId: partyId('HTI') }, level: 'READ' }],
  };
  return {
    document: [`query($id: ID!) { document(id: $id) ${CARD} }`, { id: documentId }],
    documentByReference: [
      `query($reference: String!) { documentByReference(reference: $reference) ${CARD} }`,
      { reference: names.reference },
    ],
    previewDistribution: [
      'query($input: DistributionInput!) { previewDistribution(input: $input) { after { persons } } }',
      { input: release },
    ],
    assignNumber: change('assignNumber', 'AssignNumberInput', { documentId, groupId }),
    deleteDraft: deed('deleteDraft', 'DocumentIdInput', { documentId }),
    discardVersion: change('discardVersion', 'IssueVersionInput', { versionId }),
    fileInGroup: change('fileInGroup', 'FileInGroupInput', { documentId, groupId }),
    issueVersion: change('issueVersion', 'IssueVersionInput', { versionId }),
    prepareVersion: change('prepareVersion', 'PrepareVersionInput', {
      documentId,
      note: 'x',
      files: [{ uploadId: names.uploadId, language: 'en' }],
    }),
    release: change('release', 'DistributionInput', { ...release, handling: HANDLING }),
    releaseThread: change('releaseThread', 'DistributionInput', release),
    reviseDocument: change('reviseDocument', 'ReviseDocumentInput', { documentId, tags: ['x'] }),
    acknowledge: change('acknowledge', 'AcknowledgeInput', { documentId, versionId }),
    askAcknowledgement: change('askAcknowledgement', 'AskAcknowledgementInput', { documentId, capacity: partyId('HTI') }),
    endAcknowledgement: change('endAcknowledgement', 'EndAcknowledgementInput', { documentId }),
    understandLabel: change('understandLabel', 'UnderstandLabelInput', { documentId, tlp: 'AMBER' }),
    modify: change('modify', 'ModifyInput', { documentId }),
    supersede: change('supersede', 'SupersedeInput', { documentId }),
    takeOutOfLibrary: deed('takeOutOfLibrary', 'FileInGroupInput', { documentId, groupId }),
    ...discussed(names),
    ...askedAbout(names),
    withdraw: change('withdraw', 'WithdrawInput', { documentId, reason: 'x' }),
    markNoticesRead: deed('markNoticesRead', 'MarkNoticesInput', { ids: [names.noticeId] }),
    markNoticesUnread: deed('markNoticesUnread', 'MarkNoticesInput', { ids: [names.noticeId] }),
  };
}

const connection = (name: string) => `{ ${name}(first: 50) { edges { cursor } pageInfo { hasNextPage } } }`;

/** Every query that yields papers without being told which. */
export const lists = (groupId: string, title: string): Record<string, Asked> => ({
  documents: [`{ documents(first: 100) ${PAGE} }`, {}],
  'documents, own': [`{ documents(first: 100, mine: true) ${PAGE} }`, {}],
  notices: [`{ notices(first: 100) { edges { cursor node { id kind at readAt document ${CARD} } } } }`, {}],
  group: [`query($id: ID!) { group(id: $id) ${GROUP} }`, { id: groupId }],
  groups: [`{ groups ${GROUP} }`, {}],
  threads: [`{ threads(first: 100) { edges { cursor node ${THREAD} } } }`, {}],
  'threads, unread': [`{ threads(first: 100, unread: true) { edges { cursor node ${THREAD} } } }`, {}],
  viewer: [`{ viewer { unreadNotices groups ${GROUP} } }`, {}],
  searchAudiences: [
    `query($text: String!) { searchAudiences(text: $text) { detail label(language: "en") audience { group ${GROUP} } } }`,
    { text: title },
  ],
  search: [
    `query($text: String!) { search(text: $text) { count isRelaxed edges { matchedIn passages { text } node { ... on Document ${CARD} } } } }`,
    { text: title },
  ],
  searchSuggestions: [
    `query($text: String!) { searchSuggestions(text: $text, first: 20) { __typename ... on Document ${CARD} ... on Thread { id title } } }`,
    { text: title },
  ],
  archives: ['{ archives { id state total } }', {}],
  requests: [connection('requests'), {}],
  requestsToAnswer: [connection('requestsToAnswer'), {}],
  myReports: [connection('myReports'), {}],
  acknowledgementsToGive: [connection('acknowledgementsToGive'), {}],
  reports: [connection('reports'), {}],
  quarantines: [connection('quarantines'), {}],
  heldPosts: [connection('heldPosts'), {}],
  breakGlassAskings: [connection('breakGlassAskings'), {}],
});

/** One's own drafts, with what they were meant for as far as it may be seen. */
export const DRAFTS = `{ drafts { thread ${THREAD} document ${CARD} } }`;
const TUS = { 'tus-resumable': '1.0.0' };

/** The addresses outside GraphQL at which bytes are to be had. */
export function addresses(visitor: Visitor, { fileId, uploadId }: Names): Record<string, () => Promise<APIResponse>> {
  const { request } = visitor.context;
  return {
    'GET the file': () => request.get(`/files/${fileId}`),
    'GET a part of the file': () => request.get(`/files/${fileId}`, { headers: { range: 'bytes=0-9' } }),
    'HEAD the file': () => request.head(`/files/${fileId}`),
    'HEAD the upload': () => request.head(`/uploads/${uploadId}`, { headers: TUS }),
    'DELETE the upload': () => request.delete(`/uploads/${uploadId}`, { headers: TUS }),
  };
}

/** An answer whole, but for the headers that differ between any two answers. */
export async function whole(answer: APIResponse): Promise<string> {
  const { date: _, ...headers } = answer.headers();
  return JSON.stringify({ status: answer.status(), headers, body: (await answer.body()).toString('latin1') });
}
