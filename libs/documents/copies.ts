import { type AccessibleItem, hidesOriginator } from '#access';
import { PDF } from '#press';
import type { Conversion } from './document.entity.js';
import type { FileCopy, PagesState, ShownAs } from './pages.types.js';

interface Kept {
  mediaType: string;
  conversion: Conversion;
  pages: { state: PagesState; isMarkable: boolean } | null;
}
type Reader = Pick<AccessibleItem, 'terms' | 'isCustodian' | 'isAuthor'>;

/** Whether pages may stand for it: a PDF's are its own, those of other formats are made only where the originator chose so. */
const mayBecomePages = ({ mediaType, conversion }: Kept) => mediaType === PDF || conversion === 'CONVERTED';

/**
 * What of a file is given to be taken away (docs/access-model.md, "What handling allows"): what a format cannot carry is not given, never given without.
 * Under the Chatham House rule a file's properties tell who wrote it, so those who may not know get pages without any.
 */
export function copyOf({ terms, ...reader }: Reader, file: Kept): FileCopy {
  const isMade = file.pages?.state === 'READY' && file.pages.isMarkable;
  if (terms.download === 'VIEW_ONLY') return 'NONE';
  if (terms.download === 'WATERMARKED') return isMade && mayBecomePages(file) ? 'MARKED' : 'NONE';
  if (!hidesOriginator({ terms, ...reader })) return 'ORIGINAL';
  return isMade ? 'STRIPPED' : 'NONE';
}

/** How a file is shown. */
export function shownAs({ terms }: Pick<Reader, 'terms'>, file: Kept): ShownAs {
  if (file.pages?.state !== 'READY' || (terms.download !== 'ALLOWED' && !mayBecomePages(file))) return 'NOT_AT_ALL';
  if (terms.download === 'VIEW_ONLY') return 'PICTURES';
  return terms.download === 'WATERMARKED' && !file.pages.isMarkable ? 'NOT_AT_ALL' : 'PDF';
}

/** A picture without a mark is shown of nothing that has to carry one. */
export const hasThumbnail = ({ terms }: Pick<Reader, 'terms'>, file: Kept): boolean =>
  terms.download === 'ALLOWED' && shownAs({ terms }, file) !== 'NOT_AT_ALL';

interface Stored {
  key: string;
  size: number;
  sha256: string;
}
/** The PDF that was made of a file, or that it is. */
export const pagesOf = (file: Stored & { made: (Stored & { part: string })[] }): Stored =>
  file.made.find(({ part }) => part === 'PAGES') ?? file;
