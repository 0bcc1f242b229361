import { keptFor, type Kept } from '../../shared/kept';

/** A text on its way to a place: kept on this device with every key, on the server a moment later. */
export type Draft = {
  text: string;
  title: string;
  /** Of the server's copy, once there is one. */
  draftId?: string | undefined;
  /** Whether the server has these very words. */
  isSaved: boolean;
  /** Made before the first attempt, so that a second one makes no second post. */
  sendId?: string;
};

/** For a post in a thread, in answer to one or to none, or for opening a thread. */
export type Place = { threadId: string; parentId?: string } | { documentId: string } | { groupId: string };

export const emptyDraft: Draft = { text: '', title: '', isSaved: true };

const nameOf = (place: Place): string => Object.values(place).join('.');
export const draftAt = (place: Place, personId: string): Kept<Draft> => keptFor(`post.${nameOf(place)}`, personId);

type Stored = { id: string; text: string; title?: string };

/** Words that never reached the server go before its copy; else the server's is the last word, from whatever device. */
export function startingDraft(here: Draft | undefined, stored: Stored | undefined): Draft {
  if (here && !here.isSaved) return stored ? { ...here, draftId: stored.id } : here;
  return stored ? { text: stored.text, title: stored.title ?? '', draftId: stored.id, isSaved: true } : emptyDraft;
}

export const isEmpty = ({ text, title }: Draft): boolean => text.trim() === '' && title.trim() === '';
