import { graphql } from '../generated';

export const NoticesQuery = graphql(`
  query Notices($language: String!, $first: Int, $after: String, $unreadOnly: Boolean) {
    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {
      edges { cursor node { id kind at readAt document { ...DocumentCard } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const MarkNoticesReadMutation = graphql(`
  mutation MarkNoticesRead($input: MarkNoticesInput!) {
    markNoticesRead(input: $input)
  }
`);

export const MarkNoticesUnreadMutation = graphql(`
  mutation MarkNoticesUnread($input: MarkNoticesInput!) {
    markNoticesUnread(input: $input)
  }
`);
