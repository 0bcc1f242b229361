import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { Discussing } from './discussions.js';
import { startPortal, type TestPortal } from './portal.js';

export const REQUEST = `id state level reason askedAt granted grantedUntil answerReason answeredAt answeredBy { name } asker { name } capacity { id party { code } } document { id }`;
/** Live bindings: set by openRequests() before the tests of a file, the paper by knownPaper() before each. */
export let portal: TestPortal;
export let author: string;
export let head: string;
export let asker: string;
export let askerId: string;
export let reader: string;
export let stranger: string;
export let talk: Discussing;
export let paper: string;
const codes = new Map<string, string>();

export const arrive = async (name: string, code: string, role?: string) => {
  const id = await portal.delegate(name, code, role);
  const cookie = await portal.as(id);
  codes.set(cookie, code);
  return [id, cookie] as const;
};

export async function openRequests(): Promise<void> {
  portal = await startPortal();
  [, author] = await arrive('Aline Author', 'FRA');
  [, head] = await arrive('Henri Head', 'FRA', 'HEAD');
  [askerId, asker] = await arrive('Asa Asker', 'URY');
  [, reader] = await arrive('Rosa Reader', 'KEN');
  [, stranger] = await arrive('Sam Stranger', 'BRA');
  talk = new Discussing(portal, codes);
}

export const known = (level = 'DISCOVER') => ({ audience: { kind: 'PERSON', personId: askerId }, level });
export const readers = { audience: { kind: 'PARTY', partyId: partyId('KEN') }, level: 'READ' };
/** A paper of the author's: the asker may know of it, the reader reads it. */
export async function knownPaper(to: object[] = [known(), readers], handling: object = {}): Promise<void> {
  paper = await talk.paper(author, to, handling);
}

const act = (cookie: string, name: string, type: string, input: object) => talk.act(cookie, name, type, input, `{ ${REQUEST} }`);
export const ask = (cookie = asker, more: object = {}) =>
  act(cookie, 'requestAccess', 'RequestAccessInput', {
    documentId: paper,
    capacity: partyId(codes.get(cookie)!),
    level: 'READ',
    reason: 'For our position',
    ...more,
  });
export const asked = async (more: object = {}) => (await ask(asker, more)).data.requestAccess.id as string;
export const grant = (cookie: string, requestId: string, more: object = {}) =>
  act(cookie, 'grantRequest', 'GrantRequestInput', { requestId, capacity: partyId(codes.get(cookie)!), level: 'READ', ...more });
export const decline = (cookie: string, requestId: string, reason = 'Not yet') =>
  act(cookie, 'declineRequest', 'DeclineRequestInput', { requestId, capacity: partyId(codes.get(cookie)!), reason });
export const takeBack = (cookie: string, requestId: string) => act(cookie, 'takeBackRequest', 'RequestIdInput', { requestId });
export const withdraw = (cookie: string) => talk.act(cookie, 'withdraw', 'WithdrawInput', { documentId: paper, reason: 'Replaced' });

export const list = async (cookie: string, name: 'requests' | 'requestsToAnswer'): Promise<any[]> => {
  const { data } = await portal.gql(`{ ${name} { edges { node { ${REQUEST} } } } }`, {}, cookie);
  return data[name].edges.map(({ node }: any) => node).filter(({ document }: any) => document.id === paper);
};
export const document = async (cookie: string, selection: string): Promise<any> =>
  portal.gql(`query($id: ID!) { document(id: $id) { ${selection} } }`, { id: paper }, cookie);
export const levelOf = async (cookie: string) => (await document(cookie, 'viewerLevel')).data?.document.viewerLevel ?? null;
export const noticesOf = async (cookie: string): Promise<string[]> => {
  await portal.app.get(JobRunner).drain();
  const { data } = await portal.gql('{ notices(first: 100) { edges { node { kind document { id } } } } }', {}, cookie);
  return data.notices.edges.filter(({ node }: any) => node.document?.id === paper).map(({ node }: any) => node.kind);
};
