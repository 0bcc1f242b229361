import { type Call, LIST, mutation, type Names } from './call.js';

const ANSWER = '{ id state }';

/** How the operations on requests are called about given names. */
export const REQUESTS: Record<string, (names: Names) => Call[]> = {
  'Query.requests': ({ cursor }) => [{ text: `query($after: String) { requests(after: $after) ${LIST} }`, variables: { after: cursor } }],
  'Query.requestsToAnswer': ({ cursor }) => [
    { text: `query($after: String) { requestsToAnswer(after: $after) ${LIST} }`, variables: { after: cursor } },
  ],
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
