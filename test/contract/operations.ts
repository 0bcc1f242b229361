import { partyId } from '#parties';
import { ARCHIVES } from './archive-operations.js';
import { type Call, LIST, mutation, type Names, plain } from './call.js';
import { DISCUSSIONS } from './discussion-operations.js';
import { LEDGER } from './ledger-operations.js';
import { REQUESTS } from './request-operations.js';
import { SEARCH } from './search-operations.js';
import { SECRETARIAT } from './secretariat-operations.js';

export type { Call, Names } from './call.js';

const HANDLING = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
const text = (words: string) => [{ language: 'en', text: words }];
/** Something unique to the name that was asked for, where a second call would meet the first. */
const stem = (name: string) => Buffer.from(name).toString('hex').slice(0, 16) || '0';

const change = (names: Names): object[] => [
  {
    documentId: names.document,
    capacity: names.capacity,
    addReleases: [{ audience: { kind: 'PERSON', personId: names.other }, level: 'READ' }],
  },
  { documentId: names.own, capacity: names.capacity, closeReleases: [names.release] },
  { documentId: names.own, capacity: names.capacity, closeExclusions: [names.exclusion] },
  { documentId: names.own, capacity: names.capacity, addReleases: [{ audience: { kind: 'GROUP', groupId: names.group }, level: 'READ' }] },
  { documentId: names.own, capacity: names.other, addReleases: [{ audience: { kind: 'PARTY', partyId: names.other }, level: 'READ' }] },
];

/** How every operation of the schema is called about given names. What is missing here fails the contract tests. */
export const OPERATIONS: Record<string, (names: Names) => Call[]> = {
  ...ARCHIVES,
  ...DISCUSSIONS,
  ...LEDGER,
  ...REQUESTS,
  ...SEARCH,
  ...SECRETARIAT,
  'Query.document': ({ document }) => [{ text: 'query($id: ID!) { document(id: $id) { id reference } }', variables: { id: document } }],
  'Query.documentByReference': ({ reference }) => [
    { text: 'query($r: String!) { documentByReference(reference: $r) { id } }', variables: { r: reference } },
  ],
  'Query.documents': ({ cursor }) => [
    { text: `query($after: String) { documents(after: $after) ${LIST} }`, variables: { after: cursor } },
    { text: `query($after: String) { documents(mine: true, after: $after) ${LIST} }`, variables: { after: cursor } },
  ],
  'Query.explanation': ({ document, thread }) =>
    [document, thread].flatMap((id) =>
      [null, '2026-01-01T00:00:00Z'].map((at) => ({
        text: 'query($id: ID!, $at: DateTime) { explanation(itemId: $id, at: $at) { level grounds { code path { kind } } changes { kind } } }',
        variables: { id, at },
      })),
    ),
  'Query.explanationFor': ({ document, thread, other }) =>
    [document, thread].map((id) => ({
      text: 'query($id: ID!, $of: ID!) { explanationFor(itemId: $id, personId: $of) { level grounds { code } } }',
      variables: { id, of: other },
    })),
  'Query.group': ({ group, cursor, other }) => [
    {
      text: `query($id: ID!, $after: String) { group(id: $id) { tag library(after: $after) ${LIST} received(after: $after) ${LIST} } }`,
      variables: { id: group, after: cursor },
    },
    {
      text: `query($id: ID!, $other: ID!) { group(id: $id) { library(filter: { unread: true, originators: [$other] }) ${LIST} } }`,
      variables: { id: group, other },
    },
  ],
  'Query.groups': () => [plain('{ groups { id tag } }')],
  'Query.link': ({ other }) => [{ text: 'query($token: String!) { link(token: $token) { name } }', variables: { token: other } }],
  'Query.notices': ({ cursor }) => [{ text: `query($after: String) { notices(after: $after) ${LIST} }`, variables: { after: cursor } }],
  'Query.parties': () => [plain('{ parties(kinds: [REGIONAL_BODY]) { code } }')],
  'Query.partiesWithoutHead': () => [plain('{ partiesWithoutHead { code } }')],
  'Query.party': ({ other }) => [{ text: 'query($id: ID!) { party(id: $id) { code } }', variables: { id: other } }],
  'Query.pendingAccreditations': () => [plain('{ pendingAccreditations { id } }')],
  'Query.persons': ({ reference, cursor }) => [
    {
      text: `query($text: String, $after: String) { persons(text: $text, after: $after) ${LIST} }`,
      variables: { text: reference, after: cursor },
    },
  ],
  'Query.previewDirectory': ({ other, group }) =>
    [
      { accredit: { personId: other, partyId: partyId('AU'), role: 'HEAD' } },
      { endAccreditation: { accreditationId: other } },
      { giveDuty: { personId: other, duty: 'MODERATOR' } },
      { endDuty: { dutyId: other } },
      { seat: { groupId: group, partyId: other, capacity: 'OBSERVER' } },
      { endSeat: { seatId: other } },
      { elect: { groupId: group, personId: other, office: 'CHAIR' } },
      { endOffice: { officeId: other } },
      { accede: { bodyId: partyId('AU'), memberId: other } },
      { endMembership: { membershipId: other } },
      { suspendPerson: { personId: other, reason: 'A test' } },
    ].map((input) => ({
      text: 'query($input: DirectoryChangeInput!) { previewDirectory(input: $input) { gained { papers } lost { papers } } }',
      variables: { input },
    })),
  'Query.previewDistribution': (names) =>
    change(names).map((input) => ({
      text: 'query($input: DistributionInput!) { previewDistribution(input: $input) { addedPersons refusals { rule } } }',
      variables: { input },
    })),
  'Query.searchAudiences': ({ reference }) => [
    { text: 'query($text: String!) { searchAudiences(text: $text) { label(language: "en") } }', variables: { text: reference } },
  ],
  'Query.searchPersons': ({ reference }) => [
    { text: 'query($text: String!) { searchPersons(text: $text) { name } }', variables: { text: reference } },
  ],
  'Query.sessions': () => [plain('{ sessions { current } }')],
  'Query.uploads': () => [plain('{ uploads { id name } }')],
  'Query.viewer': () => [plain('{ viewer { active unreadNotices } }')],
  'Mutation.accede': ({ other }) => [mutation('accede', 'AccedeInput')({ bodyId: partyId('AU'), memberId: other })],
  'Mutation.accredit': ({ other }) => [mutation('accredit', 'AccreditInput')({ personId: other, partyId: other, role: 'HEAD' })],
  'Mutation.approveAccreditation': ({ other }) => [mutation('approveAccreditation', 'AccreditationIdInput')({ accreditationId: other })],
  'Mutation.assignNumber': ({ document, group, own }) =>
    [document, own].map((documentId) => mutation('assignNumber', 'AssignNumberInput')({ documentId, groupId: group })),
  'Mutation.changePassword': ({ other }) => [
    mutation('changePassword', 'ChangePasswordInput', '')({ current: other, password: 'a long enough one' }),
  ],
  'Mutation.createGroup': ({ other }) => [
    mutation(
      'createGroup',
      'CreateGroupInput',
    )({ kind: 'COMMITTEE', names: text('A group'), tag: `T.${stem(other)}`, series: `TEST/${stem(other)}`, parentId: other }),
  ],
  'Mutation.deleteDraft': ({ document }) => [mutation('deleteDraft', 'DocumentIdInput', '')({ documentId: document })],
  'Mutation.discardVersion': ({ version }) => [mutation('discardVersion', 'IssueVersionInput')({ versionId: version })],
  'Mutation.elect': ({ other, group }) => [mutation('elect', 'ElectInput')({ groupId: group, personId: other, office: 'CHAIR' })],
  'Mutation.endAccreditation': ({ other }) => [mutation('endAccreditation', 'EndAccreditationInput')({ accreditationId: other })],
  'Mutation.endDuty': ({ other }) => [mutation('endDuty', 'EndDutyInput')({ dutyId: other })],
  'Mutation.endMembership': ({ other }) => [mutation('endMembership', 'EndMembershipInput')({ membershipId: other })],
  'Mutation.endOffice': ({ other }) => [mutation('endOffice', 'EndOfficeInput')({ officeId: other })],
  'Mutation.endSeat': ({ other }) => [mutation('endSeat', 'EndSeatInput')({ seatId: other })],
  'Mutation.endSession': ({ session }) => [mutation('endSession', 'EndSessionInput', '')({ id: session })],
  'Mutation.fileDocument': ({ other, group, capacity, document }) => [
    mutation('fileDocument', 'FileDocumentInput')({ capacity: other, kind: 'LETTER', titles: text('A letter'), handling: HANDLING }),
    mutation(
      'fileDocument',
      'FileDocumentInput',
    )({ capacity, groupId: group, kind: 'LETTER', titles: text('A letter'), handling: HANDLING }),
    mutation(
      'fileDocument',
      'FileDocumentInput',
    )({ capacity, modifies: { documentId: document, kind: 'ADDENDUM' }, kind: 'LETTER', titles: text('A letter'), handling: HANDLING }),
  ],
  'Mutation.fileInGroup': ({ document, group, own }) =>
    [document, own].map((documentId) => mutation('fileInGroup', 'FileInGroupInput')({ documentId, groupId: group })),
  'Mutation.giveDuty': ({ other }) => [mutation('giveDuty', 'GiveDutyInput')({ personId: other, duty: 'AUDITOR' })],
  'Mutation.inspectAccess': ({ document, reference, other }) =>
    [document, reference].map((item) => mutation('inspectAccess', 'InspectAccessInput')({ item, personId: other })),
  'Mutation.invite': ({ other }) => [mutation('invite', 'InviteInput')({ name: 'Ines Invited', email: `p${stem(other)}@example.org` })],
  'Mutation.issueVersion': ({ version }) => [mutation('issueVersion', 'IssueVersionInput')({ versionId: version })],
  'Mutation.liftAccreditationSuspension': ({ other }) => [
    mutation('liftAccreditationSuspension', 'AccreditationIdInput')({ accreditationId: other }),
  ],
  'Mutation.liftPersonSuspension': ({ other }) => [mutation('liftPersonSuspension', 'PersonIdInput')({ personId: other })],
  'Mutation.markNoticesRead': ({ notice }) => [
    mutation('markNoticesRead', 'MarkNoticesInput', '')({ ids: [notice] }),
    mutation('markNoticesRead', 'MarkNoticesInput', '')({ all: true }),
  ],
  'Mutation.markNoticesUnread': ({ notice }) => [mutation('markNoticesUnread', 'MarkNoticesInput', '')({ ids: [notice] })],
  'Mutation.modify': ({ document, own, version }) => [
    mutation('modify', 'ModifyInput')({ documentId: document }),
    mutation('modify', 'ModifyInput')({ documentId: document, modifies: { documentId: own, kind: 'REVISION' } }),
    mutation('modify', 'ModifyInput')({ documentId: own, modifies: { documentId: document, kind: 'CORRIGENDUM', versionId: version } }),
    mutation('modify', 'ModifyInput')({ documentId: own, modifies: { documentId: own, kind: 'REVISION', versionId: version } }),
  ],
  'Mutation.prepareVersion': ({ document, own, upload }) =>
    [document, own].map((documentId) =>
      mutation('prepareVersion', 'PrepareVersionInput')({ documentId, note: 'New', files: [{ uploadId: upload, language: 'en' }] }),
    ),
  'Mutation.redeemLink': ({ other }) => [mutation('redeemLink', 'RedeemLinkInput')({ token: other, password: 'a long enough one' })],
  'Mutation.release': (names) => change(names).map(mutation('release', 'DistributionInput')),
  'Mutation.resetPassword': ({ other }) => [mutation('resetPassword', 'PersonIdInput')({ personId: other })],
  'Mutation.reviseDocument': ({ document }) => [mutation('reviseDocument', 'ReviseDocumentInput')({ documentId: document, tags: ['new'] })],
  'Mutation.seat': ({ other, group }) => [mutation('seat', 'SeatInput')({ groupId: group, partyId: other, capacity: 'OBSERVER' })],
  'Mutation.signIn': ({ other }) => [
    mutation('signIn', 'SignInInput')({ email: `p${stem(other)}@example.net`, password: 'a long enough one' }),
  ],
  'Mutation.signOut': () => [plain('mutation { signOut }')],
  'Mutation.signOutEverywhere': () => [plain('mutation { signOutEverywhere }')],
  'Mutation.supersede': ({ document, own }) => [
    mutation('supersede', 'SupersedeInput')({ documentId: document }),
    mutation('supersede', 'SupersedeInput')({ documentId: document, byId: own }),
    mutation('supersede', 'SupersedeInput')({ documentId: own, byId: document }),
  ],
  'Mutation.suspendAccreditation': ({ other }) => [
    mutation('suspendAccreditation', 'SuspendAccreditationInput')({ accreditationId: other, reason: 'A test' }),
  ],
  'Mutation.suspendPerson': ({ other }) => [mutation('suspendPerson', 'SuspendPersonInput')({ personId: other, reason: 'A test' })],
  'Mutation.takeOutOfLibrary': ({ document, group, own }) =>
    [document, own].map((documentId) => mutation('takeOutOfLibrary', 'FileInGroupInput', '')({ documentId, groupId: group })),
  'Mutation.understandLabel': ({ document }) => [
    mutation('understandLabel', 'UnderstandLabelInput')({ documentId: document, tlp: 'AMBER' }),
  ],
  'Mutation.updateGroup': ({ group }) => [mutation('updateGroup', 'UpdateGroupInput')({ groupId: group })],
  'Mutation.updateProfile': () => [mutation('updateProfile', 'UpdateProfileInput')({ language: 'en' })],
  'Mutation.withdraw': ({ document }) => [mutation('withdraw', 'WithdrawInput')({ documentId: document, reason: 'A test' })],
};
