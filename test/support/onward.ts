import { partyId } from '#parties';
import { Discussing } from './discussions.js';
import { startPortal, type TestPortal } from './portal.js';

/** Live bindings: set by openOnward() before the tests of a file, the paper by given(). */
export let portal: TestPortal;
export let talk: Discussing;
export const id: Record<string, string> = {};
export const cookie: Record<string, string> = {};
const codes = new Map<string, string>();
export let paper: string;

export async function openOnward(): Promise<void> {
  portal = await startPortal();
  for (const [name, code] of Object.entries({
    author: 'FRA',
    holder: 'KEN',
    colleague: 'KEN',
    third: 'KEN',
    stranger: 'BRA',
    other: 'NOR',
  })) {
    id[name] = await portal.delegate(name, code);
    cookie[name] = await portal.as(id[name]);
    codes.set(cookie[name], code);
  }
  talk = new Discussing(portal, codes);
}

export const person = (name: string) => ({ kind: 'PERSON', personId: id[name] });
export const party = (code: string) => ({ kind: 'PARTY', partyId: partyId(code) });
export const COMMUNITY = { kind: 'COMMUNITY' };
export const to = (audience: object, level = 'READ', more: object = {}) => ({ audience, level, ...more });
export const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const capacityOf = (who: string) => partyId(codes.get(cookie[who]!) ?? 'FRA');

/** A paper that its holder has by name, to be passed on where nothing else is said. */
export async function given(handling: object = {}, releases: object[] = [to(person('holder'), 'COMMENT')]) {
  paper = await talk.paper(cookie.author!, releases, { onward: 'RECIPIENTS', ...handling });
}
export const pass = (who: string, releases: object[], more: object = {}) => {
  const input = { documentId: paper, capacity: capacityOf(who), releases, ...more };
  return talk.act(cookie[who]!, 'releaseOnward', 'OnwardInput', input, '{ id }');
};
export const preview = async (who: string, releases: object[]) => {
  const input = { documentId: paper, capacity: capacityOf(who), releases };
  const text =
    'query($input: OnwardInput!) { previewOnward(input: $input) { adds { audience { kind } level until } closesDiscussions refusals { rule max releaseId } } }';
  return (await portal.gql(text, { input }, cookie[who])).data.previewOnward;
};
export const close = (who: string, releaseIds: string[]) =>
  talk.act(cookie[who]!, 'closeOnward', 'CloseOnwardInput', { documentId: paper, releaseIds }, '{ id }');
export const about = async (who: string, selection: string) =>
  portal.gql(`query($id: ID!) { document(id: $id) { ${selection} } }`, { id: paper }, cookie[who]);
export const levelOf = async (who: string) => (await about(who, 'viewerLevel')).data?.document.viewerLevel ?? null;
export const mine = async (who: string): Promise<any[]> =>
  (await about(who, 'onward { mine { id ground level until restsOn } }')).data.document.onward.mine;
export const offers = async (who: string) =>
  (await about(who, 'onward { offers { level until kinds ownPartyOnly } }')).data.document.onward.offers;
export const stored = async (): Promise<any[]> =>
  (await about('author', 'distribution { releases { id ground level until restsOn audience { kind } } }')).data.document.distribution
    .releases;
export const rules = async (answer: ReturnType<typeof pass>) => {
  const { code, details } = await answer;
  return code === 'HANDLING_FORBIDS' ? details.refusals.map(({ rule }: any) => rule) : code;
};
