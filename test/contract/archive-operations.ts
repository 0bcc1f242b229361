import { type Call, mutation, type Names, plain } from './call.js';

/** How the operations of archives are called about given names. */
export const ARCHIVES: Record<string, (names: Names) => Call[]> = {
  'Query.archives': () => [plain('{ archives { id state total done documents size url group { tag } party { code } } }')],
  'Mutation.takeLibrary': ({ group }) => [mutation('takeLibrary', 'TakeLibraryInput', '{ state }')({ groupId: group, language: 'en' })],
  'Query.recordKey': () => [plain('{ recordKey { publicKey fingerprint } }')],
  'Mutation.takeRecord': ({ other }) => [mutation('takeRecord', 'TakeRecordInput', '{ state }')({ partyId: other, language: 'en' })],
  'Mutation.dropArchive': ({ other }) => [mutation('dropArchive', 'DropArchiveInput', '')({ archiveId: other })],
};
