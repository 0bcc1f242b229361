import {
  degrees,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Mark, PageSize } from '../press.types.js';
import { UnreadableError } from '../unreadable.js';
import { Drawing } from './drawing.js';
import { drawMark } from './mark.js';

/**
 * A copy of a PDF with the mark upon each of its pages, or without one, for what may not tell whose it was. It carries no properties, no scripts, and
 * no files within, which would go unmarked. Throws UnreadableError.
 */
export async function stamped(bytes: Uint8Array, mark: Mark | null): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch((error: unknown) => {
    throw new UnreadableError(error instanceof EncryptedPDFError ? 'ENCRYPTED' : 'DAMAGED');
  });
  strip(document);
  const drawn = new Map<string, PDFEmbeddedPage>();
  for (const page of document.getPages()) {
    withoutActions(page);
    if (mark) await put(document, page, mark, drawn);
  }
  await document.flush();
  dropUnreachable(document);
  return document.save();
}

const ACTIONS = ['OpenAction', 'AA', 'Metadata', 'PieceInfo', 'AF', 'Perms'].map((name) => PDFName.of(name));
const NAMED = ['JavaScript', 'EmbeddedFiles'].map((name) => PDFName.of(name));

function strip(document: PDFDocument): void {
  const { catalog, context } = document;
  for (const name of ACTIONS) catalog.delete(name);
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  for (const name of NAMED) names?.delete(name);
  catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.delete(PDFName.of('XFA'));
  context.trailerInfo.Info = undefined;
  // Two copies of one paper are told apart by their mark, not by an id that its file had before.
  context.trailerInfo.ID = undefined;
}

/** What nothing leads to any more would still stand in the file. */
function dropUnreachable({ context }: PDFDocument): void {
  const reached = new Set<string>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (waiting.length) {
    const next = waiting.pop();
    if (next instanceof PDFRef) {
      if (reached.has(next.tag)) continue;
      reached.add(next.tag);
      waiting.push(context.lookup(next));
    } else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref.tag)) context.delete(ref);
}

const SCRIPTED = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE'];
const ATTACHED = ['FileAttachment', 'Movie', 'Sound', 'Screen', 'RichMedia'];
const nameIn = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();

function withoutActions({ node }: PDFPage): void {
  for (const name of ACTIONS) node.delete(name);
  const notes = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  for (let index = (notes?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const note = notes!.lookupMaybe(index, PDFDict);
    const action = note?.lookupMaybe(PDFName.of('A'), PDFDict);
    if (!note || ATTACHED.includes(nameIn(note, 'Subtype') ?? '')) notes!.remove(index);
    note?.delete(PDFName.of('AA'));
    // Who wrote a note is a property of the file too.
    note?.delete(PDFName.of('T'));
    if (action && SCRIPTED.includes(nameIn(action, 'S') ?? '')) note!.delete(PDFName.of('A'));
  }
}

/** Upon what is seen of the page, upright however the page is turned. Pages of one size share one drawing. */
async function put(document: PDFDocument, page: PDFPage, mark: Mark, drawn: Map<string, PDFEmbeddedPage>): Promise<void> {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const size = turned % 180 ? { width: height, height: width } : { width, height };
  const key = `${size.width} ${size.height}`;
  let drawing = drawn.get(key);
  if (!drawing) {
    [drawing] = (await document.embedPdf(drawingOf(mark, size))) as [PDFEmbeddedPage];
    drawn.set(key, drawing);
  }
  const at = { 0: { x, y }, 90: { x: x + width, y }, 180: { x: x + width, y: y + height }, 270: { x, y: y + height } }[turned] ?? { x, y };
  page.drawPage(drawing, { ...at, rotate: degrees(turned) });
}

function drawingOf(mark: Mark, { width, height }: PageSize): Buffer {
  const drawing = new Drawing();
  drawMark(drawing.page(width, height), mark, width, height);
  return drawing.bytes();
}
