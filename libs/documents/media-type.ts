import type { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';

/** Enough of a package (OOXML, ODF) for the entries that say what it is; the rest of a large one need not be read. */
const HEAD = 16 * 1024 ** 2;
const TEXT_SAMPLE = 64 * 1024;
const UNKNOWN = 'application/octet-stream';

/** Opens the bytes from their beginning to this one, included. */
type Open = (end: number) => Promise<Readable>;

/** The media type by what the bytes are. A name can say anything, and is not asked. */
export async function mediaTypeOf(open: Open, size: number): Promise<string> {
  if (size === 0) return UNKNOWN;
  const stream = await open(Math.min(size, HEAD) - 1);
  try {
    const found = await fileTypeFromStream(stream);
    if (found) return found.mime;
  } finally {
    stream.destroy();
  }
  return (await isText(open, size)) ? 'text/plain' : UNKNOWN;
}

async function isText(open: Open, size: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of await open(Math.min(size, TEXT_SAMPLE) - 1)) {
      if (hasControls(decoder.decode(piece as Buffer, { stream: true }))) return false;
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** Control characters other than tab, line feed, form feed and carriage return are in no text. */
const hasControls = (text: string) => /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);

const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/rtf': 'rtf',
  'application/zip': 'zip',
  'application/epub+zip': 'epub',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
};
/** Endings that more than one media type, or another than the usual one, is found for. */
const OTHER_ENDINGS: Record<string, string> = {
  doc: 'application/x-cfb',
  xls: 'application/x-cfb',
  ppt: 'application/x-cfb',
  jpeg: 'image/jpeg',
};
const BY_ENDING = new Map([
  ...Object.entries(EXTENSIONS).map(([type, ending]) => [ending, type] as const),
  ...Object.entries(OTHER_ENDINGS),
]);

/** How a name contradicts what the bytes are, in words; null where it does not, or says nothing that is known here. */
export function contradiction(name: string, mediaType: string): string | null {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const said = BY_ENDING.get(ending);
  // A text in an old character set cannot be told from anything else.
  if (!said || said === mediaType || (said === 'text/plain' && mediaType === UNKNOWN)) return null;
  return `it ends with .${ending}, and holds ${mediaType === UNKNOWN ? 'something else' : mediaType}`;
}

/** The usual ending for a media type, for a file whose own name may not be shown. */
export const extensionOf = (mediaType: string) => EXTENSIONS[mediaType] ?? 'bin';
