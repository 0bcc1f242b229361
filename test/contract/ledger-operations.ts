import { type Call, LIST, mutation, type Names } from './call.js';

/** How the operations of the ledger are called about given names. */
export const LEDGER: Record<string, (names: Names) => Call[]> = {
  'Query.acknowledgementsToGive': ({ cursor }) => [
    { text: `query($after: String) { acknowledgementsToGive(after: $after) ${LIST} }`, variables: { after: cursor } },
  ],
  'Mutation.acknowledge': ({ document, version, capacity }) => [
    mutation('acknowledge', 'AcknowledgeInput')({ documentId: document, versionId: version, capacity }),
    mutation('acknowledge', 'AcknowledgeInput')({ documentId: document, versionId: version }),
  ],
  'Mutation.askAcknowledgement': ({ document, version, capacity }) => [
    mutation('askAcknowledgement', 'AskAcknowledgementInput')({ documentId: document, versionId: version, capacity }),
    mutation('askAcknowledgement', 'AskAcknowledgementInput')({ documentId: document, capacity, due: '2099-01-01T00:00:00Z' }),
  ],
  'Mutation.endAcknowledgement': ({ document }) => [mutation('endAcknowledgement', 'EndAcknowledgementInput')({ documentId: document })],
  'Mutation.traceCopy': ({ copy }) => [mutation('traceCopy', 'TraceCopyInput')({ number: copy })],
};
