import { graphql } from '../generated';

export const GroupsQuery = graphql(`
  query Groups($language: String!) {
    groups { ...GroupName parent { id tag } }
  }
`);

graphql(`
  fragment GroupPageFields on WorkingGroup {
    ...GroupName
    names { language text }
    mandate(language: $language)
    series
    observersMayFile
    parent { ...GroupName }
    viewerMay { file assignNumber curate administer }
    viewerSeats { id capacity from until party { ...PartyName } person { ...PersonName } }
    seats { id capacity from until party { ...PartyName } person { ...PersonName } }
    offices { id office from until person { ...PersonName } }
  }
`);

export const GroupQuery = graphql(`
  query Group($id: ID!, $language: String!) {
    group(id: $id) { ...GroupPageFields }
  }
`);

export const LibraryQuery = graphql(`
  query Library($id: ID!, $language: String!, $first: Int, $after: String) {
    group(id: $id) {
      id
      library(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }
    }
  }
`);

export const ReceivedQuery = graphql(`
  query Received($id: ID!, $language: String!, $first: Int, $after: String) {
    group(id: $id) {
      id
      received(first: $first, after: $after) { edges { cursor node { ...DocumentCard } } pageInfo { hasNextPage endCursor } }
    }
  }
`);
