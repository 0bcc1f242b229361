import { type Call, LIST, mutation, type Names, plain } from './call.js';

const SENT = '7b0f5a4e-6a3c-4f0e-9d0e-0c4c3d0f9a11';
const sending = ({ capacity, draft }: Names) => ({ sendId: SENT, capacity, text: 'Words', draftId: draft });
const about = (name: string, type: string, input: object): Call => mutation(name, type)(input);
const byId = (name: string, type: string, asked: string): Call => ({
  text: `query($id: ID!) { ${name}(id: $id) ${type} }`,
  variables: { id: asked },
});

/** How every operation of discussions is called about given names. */
export const DISCUSSIONS: Record<string, (names: Names) => Call[]> = {
  'Query.thread': ({ thread }) => [byId('thread', '{ title postCount posts(from: "FIRST_UNREAD") { edges { cursor } } }', thread)],
  'Query.threads': ({ document, group, cursor }) =>
    [{ documentId: document }, { groupId: group }, { unread: true }, {}].map((of) => ({
      text: `query($documentId: ID, $groupId: ID, $unread: Boolean = false, $after: String) {
        threads(documentId: $documentId, groupId: $groupId, unread: $unread, after: $after) ${LIST} }`,
      variables: { ...of, after: cursor },
    })),
  'Query.post': ({ post }) => [byId('post', '{ number text thread { title } }', post)],
  'Query.drafts': () => [plain('{ drafts { text thread { title } } }')],
  'Query.mentionable': ({ thread, reference }) => [
    {
      text: 'query($id: ID!, $text: String!) { mentionable(threadId: $id, text: $text) { canSee } }',
      variables: { id: thread, text: reference },
    },
  ],
  'Mutation.openThread': (names) => [
    about('openThread', 'OpenThreadInput', { ...sending(names), documentId: names.document, title: 'A title' }),
    about('openThread', 'OpenThreadInput', { ...sending(names), groupId: names.group, title: 'A title' }),
  ],
  'Mutation.releaseThread': ({ thread, document, capacity, other }) =>
    [thread, document].map((documentId) =>
      about('releaseThread', 'DistributionInput', {
        documentId,
        capacity,
        addReleases: [{ audience: { kind: 'PERSON', personId: other }, level: 'READ' }],
      }),
    ),
  'Mutation.post': (names) => [about('post', 'PostInput', { ...sending(names), threadId: names.thread, parentId: names.post })],
  'Mutation.editPost': ({ post }) => [about('editPost', 'EditPostInput', { postId: post, text: 'Other words' })],
  'Mutation.withdrawPost': ({ post }) => [about('withdrawPost', 'PostIdInput', { postId: post })],
  'Mutation.closeThread': ({ thread }) => [about('closeThread', 'ThreadIdInput', { threadId: thread })],
  'Mutation.reopenThread': ({ thread }) => [about('reopenThread', 'ThreadIdInput', { threadId: thread })],
  'Mutation.pinThread': ({ thread, group }) => [about('pinThread', 'PinThreadInput', { threadId: thread, groupId: group, pinned: true })],
  'Mutation.markRead': ({ thread }) => [about('markRead', 'MarkReadInput', { threadId: thread, upTo: 1 })],
  'Mutation.saveDraft': ({ thread, post, document, group }) =>
    [{ threadId: thread, parentId: post }, { documentId: document }, { groupId: group }].map((place) => ({
      text: `mutation($save: SaveDraftInput!) { saveDraft(input: $save) { text thread { title } document { id } group { tag } } }`,
      variables: { save: { ...place, text: 'Words' } },
    })),
  'Mutation.discardDraft': ({ draft }) => [mutation('discardDraft', 'DraftIdInput', '')({ draftId: draft })],
};
