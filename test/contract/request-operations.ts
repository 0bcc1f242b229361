import { partyId } from '#parties';
import { type Call, LIST, mutation, type Names } from './call.js';

const ANSWER = '{ id state }';

const onward = ({ document, own, capacity, other, group }: Names): object[] => [
  { documentId: document, capacity, releases: [{ audience: { kind: 'PERSON', personId: other }, level: 'READ' }] },
  { documentId: own, capacity, releases: [{ audience: { kind: 'GROUP', groupId: group }, level: 'READ' }] },
];

/** How the operations on requests, and on what recipients pass on, are called about given names. */
export const REQUESTS: Record<string, (names: Names) => Call[]> = {
  'Query.requests': ({ cursor }) => [{ text: `query($after: String) { requests(after: $after) ${LIST} }`, variables: { after: cursor } }],
  'Query.requestsToAnswer': ({ cursor }) => [
    { text: `query($after: String) { requestsToAnswer(after: $after) ${LIST} }`, variables: { after: cursor } },
  ],
  'Query.previewOnward': (names) =>
    onward(names).map((input) => ({
      text: 'query($input: OnwardInput!) { previewOnward(input: $input) { closesDiscussions refusals { rule } } }',
      variables: { input },
    })),
  'Mutation.releaseOnward': (names) => onward(names).map(mutation('releaseOnward', 'OnwardInput')),
  'Mutation.closeOnward': ({ document, own, release }) =>
    [document, own].map((documentId) => mutation('closeOnward', 'CloseOnwardInput')({ documentId, releaseIds: [release] })),
  'Mutation.requestAccess': ({ document, capacity }) => [
    mutation('requestAccess', 'RequestAccessInput', ANSWER)({ documentId: document, capacity, level: 'READ', reason: 'For our position' }),
  ],
  'Mutation.takeBackRequest': ({ request }) => [mutation('takeBackRequest', 'RequestIdInput', ANSWER)({ requestId: request })],
  'Mutation.grantRequest': ({ request, capacity }) => [
    mutation('grantRequest', 'GrantRequestInput', ANSWER)({ requestId: request, capacity, level: 'READ' }),
  ],
  'Mutation.declineRequest': ({ request, capacity }) => [
    mutation('declineRequest', 'DeclineRequestInput', ANSWER)({ requestId: request, capacity, reason: 'Not now' }),
  ],
};

/** What the client's queries about requests, and about what is passed on, ask of a paper of France. */
export const REQUEST_PAGES: Record<string, (id: string) => object> = {
  Onward: (id) => ({ id }),
  PreviewOnward: (documentId) => ({
    input: { documentId, capacity: partyId('FRA'), releases: [{ audience: { kind: 'PARTY', partyId: partyId('FRA') }, level: 'READ' }] },
  }),
  ViewerRequest: (id) => ({ id }),
  DocumentRequests: (id) => ({ id, first: 20 }),
  OpenRequests: () => ({}),
};
