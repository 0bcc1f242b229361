import type { Thread } from '#discussions';
import type { PaperTold } from '#documents';
import type { Contents } from './contents.js';

/** A discussion of a record, and where it is in the archive. */
export interface ThreadTold {
  folder: string;
  thread: Thread;
  /** The paper it is on, where its reader may discover that. */
  document: PaperTold | null;
}

/** What a delegation's record holds. Papers are the submitted and the received ones together. */
export interface RecordContents extends Contents {
  submitted: PaperTold[];
  received: PaperTold[];
  threads: ThreadTold[];
  /** Folders of papers, by the id of the document. */
  folders: Map<string, string>;
}
