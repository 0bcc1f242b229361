import { randomUUID } from 'node:crypto';
import { partyId } from '../../libs/parties/data/identifiers.js';

/** A question to the API. */
export type Asked = [query: string, variables: object];
export const change = (field: string, type: string, input: object): Asked => [
  `mutation($input: ${type}!) { ${field}(input: $input) { __typename } }`,
  { input },
];
export const deed = (field: string, type: string, input: object): Asked => [
  `mutation($input: ${type}!) { ${field}(input: $input) }`,
  { input },
];

/** What is asked for, passed on and reported. */
export function askedAbout({ documentId, postId }: { documentId: string; postId: string }): Record<string, Asked> {
  const capacity = partyId('HTI');
  const onward = { documentId, capacity, releases: [{ audience: { kind: 'PARTY', partyId: capacity }, level: 'READ' }] };
  return {
    requestAccess: change('requestAccess', 'RequestAccessInput', { documentId, capacity, level: 'READ', reason: 'x' }),
    previewOnward: ['query($input: OnwardInput!) { previewOnward(input: $input) { closesDiscussions } }', { input: onward }],
    releaseOnward: change('releaseOnward', 'OnwardInput', onward),
    closeOnward: change('closeOnward', 'CloseOnwardInput', { documentId, releaseIds: [randomUUID()] }),
    explanation: ['query($id: ID!) { explanation(itemId: $id) { level } }', { id: documentId }],
    explanationFor: [
      'query($id: ID!, $person: ID!) { explanationFor(itemId: $id, personId: $person) { level } }',
      { id: documentId, person: randomUUID() },
    ],
    report: ['query($id: ID!) { report(id: $id) { reason } }', { id: documentId }],
    sendReport: change('report', 'ReportInput', { documentId, reason: 'x' }),
    quarantine: deed('quarantine', 'QuarantineInput', { itemId: documentId, reason: 'x' }),
    liftQuarantine: deed('liftQuarantine', 'ItemIdInput', { itemId: documentId }),
    holdPost: deed('holdPost', 'HoldPostInput', { postId, reason: 'x' }),
    liftHold: deed('liftHold', 'LiftHoldInput', { postId }),
  };
}
