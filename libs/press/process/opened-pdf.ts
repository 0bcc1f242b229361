import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { PageSize, TextRun } from '../press.types.js';
import { UnreadableError } from '../unreadable.js';
import { linesOf } from './text-lines.js';

const BGRX = 4;
const WHITE = 0xffffffff;
/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER: notes are shown, and bytes come in the order of a canvas. */
const HOW = 0x01 | 0x10;
/** FPDF_ERR_PASSWORD */
const NEEDS_PASSWORD = 4;

let loading: Promise<WrappedPdfiumModule> | undefined;
const library = () =>
  (loading ??= readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))).then(async (wasm) => {
    const pdfium = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
    pdfium.PDFiumExt_Init();
    return pdfium;
  }));

/** A PDF in memory, read by PDFium, which runs none of its scripts here. Throws UnreadableError; `close` gives the memory back. */
export class OpenedPdf {
  private constructor(
    private readonly pdfium: WrappedPdfiumModule,
    private readonly memory: number,
    private readonly document: number,
  ) {}

  static async of(bytes: Uint8Array): Promise<OpenedPdf> {
    const pdfium = await library();
    const memory = allocated(pdfium, bytes.length);
    heapOf(pdfium).set(bytes, memory);
    const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, '');
    if (document) return new OpenedPdf(pdfium, memory, document);
    pdfium.pdfium.wasmExports.free(memory);
    throw new UnreadableError(pdfium.FPDF_GetLastError() === NEEDS_PASSWORD ? 'ENCRYPTED' : 'DAMAGED');
  }

  get pages(): number {
    return this.pdfium.FPDF_GetPageCount(this.document);
  }

  /** From 0. Throws DAMAGED where there is no such page. */
  private onPage<Result>(number: number, look: (page: number, size: PageSize) => Result): Result {
    const page = this.pdfium.FPDF_LoadPage(this.document, number);
    if (!page) throw new UnreadableError('DAMAGED');
    try {
      return look(page, { width: this.pdfium.FPDF_GetPageWidthF(page), height: this.pdfium.FPDF_GetPageHeightF(page) });
    } finally {
      this.pdfium.FPDF_ClosePage(page);
    }
  }

  size(number: number): PageSize {
    return this.onPage(number, (_page, size) => size);
  }

  /** The page in RGBA, `width` pixels wide. */
  draw(number: number, width: number): { pixels: Uint8ClampedArray; width: number; height: number; points: PageSize } {
    return this.onPage(number, (page, points) => {
      const height = Math.max(1, Math.round((width * points.height) / points.width));
      const bitmap = this.pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
      if (!bitmap) throw new UnreadableError('TOO_LARGE');
      this.pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      this.pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, HOW);
      const at = this.pdfium.FPDFBitmap_GetBuffer(bitmap);
      const pixels = new Uint8ClampedArray(heapOf(this.pdfium).slice(at, at + width * height * 4).buffer);
      this.pdfium.FPDFBitmap_Destroy(bitmap);
      for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255;
      return { pixels, width, height, points };
    });
  }

  /** What is written on the page, line by line, for a layer above its picture. */
  text(number: number): TextRun[] {
    return this.onPage(number, (page, { width, height }) => {
      const text = this.pdfium.FPDFText_LoadPage(page);
      const lines: Line[] = [{ text: '', box: null }];
      withMemory(this.pdfium, 40, (at) => {
        for (let index = 0, count = this.pdfium.FPDFText_CountChars(text); index < count; index += 1) {
          const letter = this.pdfium.FPDFText_GetUnicode(text, index);
          if (letter === 10 || letter === 13) lines.push({ text: '', box: null });
          else addTo(lines.at(-1)!, letter, this.boxOf(page, text, index, at));
        }
      });
      this.pdfium.FPDFText_ClosePage(text);
      const pieces = lines.flatMap(({ text: written, box }) => (box && written.trim() ? [runOf(written, box)] : []));
      return linesOf(pieces, width / height);
    });
  }

  /** Where a letter stands, in parts of the page as it is shown; null for a gap. */
  private boxOf(page: number, text: number, index: number, at: number): Box | null {
    const { pdfium } = this;
    if (!pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)) return null;
    const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => pdfium.pdfium.getValue(at + offset, 'double')) as [
      number,
      number,
      number,
      number,
    ];
    const [one, other] = [shown(pdfium, page, left, top, at + 32), shown(pdfium, page, right, bottom, at + 32)];
    return {
      left: Math.min(one.x, other.x),
      right: Math.max(one.x, other.x),
      top: Math.min(one.y, other.y),
      bottom: Math.max(one.y, other.y),
    };
  }

  close(): void {
    this.pdfium.FPDF_CloseDocument(this.document);
    this.pdfium.pdfium.wasmExports.free(this.memory);
  }
}

const heapOf = ({ pdfium }: WrappedPdfiumModule) => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;

function allocated({ pdfium }: WrappedPdfiumModule, size: number): number {
  const at = pdfium.wasmExports.malloc(size);
  if (!at) throw new UnreadableError('TOO_LARGE');
  return at;
}

function withMemory<Result>(pdfium: WrappedPdfiumModule, size: number, use: (at: number) => Result): Result {
  const at = allocated(pdfium, size);
  try {
    return use(at);
  } finally {
    pdfium.pdfium.wasmExports.free(at);
  }
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Line {
  text: string;
  box: Box | null;
}

/** Letters by their shape, as fonts name them, are the letters again: what is written can be searched for, and read aloud. */
const BY_SHAPE = /[\u2f00-\u2fdf\ufb50-\ufdff\ufe70-\ufefc]/g;

function addTo(line: Line, letter: number, box: Box | null): void {
  if (letter > 0 && letter <= 0x10ffff) line.text += String.fromCodePoint(letter);
  if (!box || box.right <= box.left) return;
  const { box: before } = line;
  line.box = before
    ? {
        left: Math.min(before.left, box.left),
        right: Math.max(before.right, box.right),
        top: Math.min(before.top, box.top),
        bottom: Math.max(before.bottom, box.bottom),
      }
    : box;
}

const runOf = (text: string, { left, right, top, bottom }: Box): TextRun => ({
  text: text.replace(BY_SHAPE, (letter) => letter.normalize('NFKC')).trim(),
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** PDFium gives places on a device in whole pixels: a device this large loses nothing. */
const FINE = 100_000;

function shown(pdfium: WrappedPdfiumModule, page: number, x: number, y: number, at: number) {
  pdfium.FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, at, at + 4);
  return { x: pdfium.pdfium.getValue(at, 'i32') / FINE, y: pdfium.pdfium.getValue(at + 4, 'i32') / FINE };
}
