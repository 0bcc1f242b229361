import type { MyDraftsQuery } from '../generated/graphql';

/** Where a draft goes on; nowhere for one whose place is lost from view. */
export function placeOf(draft: MyDraftsQuery['drafts'][number]): { to: string; name: string } | undefined {
  const { thread, documentId, document, groupId, group } = draft;
  if (thread) return { to: `/discussions/${thread.id}`, name: thread.title };
  if (document) return { to: `/discussions/new?document=${documentId}`, name: document.title };
  if (group) return { to: `/discussions/new?group=${groupId}`, name: group.name };
  return undefined;
}
