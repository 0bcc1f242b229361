import { graphql } from '../generated';

graphql(`
  fragment DocumentCard on Document {
    id
    kind
    reference
    symbol
    title(language: $language)
    languages
    issuedAt
    tlp
    withdrawnAt
    attribution
    writtenAs
    viewerLevel
    unread
    originator {
      __typename
      ... on Party { id name(language: $language) }
      ... on WorkingGroup { id tag name(language: $language) }
    }
  }
`);

graphql(`
  fragment DocumentPageFields on Document {
    ...DocumentCard
    titles { language text }
    viewerMay { read download edit manage withdraw delete assignNumber file releaseOnward }
    groups { ...GroupName viewerMay { assignNumber curate } }
    explanation { ...ExplanationFields }
  }
`);

export const DocumentsQuery = graphql(`
  query Documents($language: String!, $first: Int, $after: String, $mine: Boolean) {
    documents(first: $first, after: $after, mine: $mine) {
      edges { cursor node { ...DocumentCard } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const DocumentQuery = graphql(`
  query Document($id: ID!, $language: String!) {
    document(id: $id) { ...DocumentPageFields }
  }
`);

export const DocumentByReferenceQuery = graphql(`
  query DocumentByReference($reference: String!) {
    documentByReference(reference: $reference) { id }
  }
`);

export const DocumentContentQuery = graphql(`
  query DocumentContent($id: ID!, $language: String!) {
    document(id: $id) {
      id
      content {
        summary(language: $language)
        summaries { language text }
        tags
        withdrawalReason
        embargo
        expiry
        author { ...PersonName }
        handling { ...HandlingFields }
        releasedTo { ...AudienceFields }
        versions {
          id number note issuedAt preparedAt
          issuedBy { ...PersonName }
          preparedBy { ...PersonName }
          files { id language name mediaType size sha256 url }
        }
      }
    }
  }
`);

export const FileDocumentMutation = graphql(`
  mutation FileDocument($input: FileDocumentInput!) {
    fileDocument(input: $input) { id reference }
  }
`);

export const ReviseDocumentMutation = graphql(`
  mutation ReviseDocument($input: ReviseDocumentInput!) {
    reviseDocument(input: $input) { id }
  }
`);

export const PrepareVersionMutation = graphql(`
  mutation PrepareVersion($input: PrepareVersionInput!) {
    prepareVersion(input: $input) { id number }
  }
`);

export const IssueVersionMutation = graphql(`
  mutation IssueVersion($input: IssueVersionInput!) {
    issueVersion(input: $input) { id }
  }
`);

export const DiscardVersionMutation = graphql(`
  mutation DiscardVersion($input: IssueVersionInput!) {
    discardVersion(input: $input) { id }
  }
`);

export const FileInGroupMutation = graphql(`
  mutation FileInGroup($input: FileInGroupInput!) {
    fileInGroup(input: $input) { id }
  }
`);

export const TakeOutOfLibraryMutation = graphql(`
  mutation TakeOutOfLibrary($input: FileInGroupInput!) {
    takeOutOfLibrary(input: $input)
  }
`);

export const WithdrawMutation = graphql(`
  mutation Withdraw($input: WithdrawInput!) {
    withdraw(input: $input) { id }
  }
`);

export const DeleteDraftMutation = graphql(`
  mutation DeleteDraft($input: DocumentIdInput!) {
    deleteDraft(input: $input)
  }
`);

export const AssignNumberMutation = graphql(`
  mutation AssignNumber($input: AssignNumberInput!) {
    assignNumber(input: $input) { id symbol }
  }
`);
