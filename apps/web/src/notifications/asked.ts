import { DocumentsDocument, MyDraftsDocument, NoticesDocument, OpenRequestsDocument, ThreadsDocument } from '../generated/graphql';

export const myDrafts = (language: string) => ({ query: MyDraftsDocument, variables: { language } });
export const unreadThreads = (language: string) => ({ query: ThreadsDocument, variables: { language, first: 5, unread: true } });
export const openRequests = (language: string) => ({ query: OpenRequestsDocument, variables: { language } });
export const myPapers = (language: string) => ({ query: DocumentsDocument, variables: { language, first: 5, mine: true } });
export const notices = (language: string, unreadOnly = false, after?: string) => ({
  query: NoticesDocument,
  variables: { language, first: 20, after, unreadOnly },
});

/** What home asks everybody for. */
export const askedByHome = (language: string) => [
  notices(language),
  unreadThreads(language),
  myDrafts(language),
  openRequests(language),
  myPapers(language),
];
