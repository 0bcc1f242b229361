import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { PageSize, TextRun } from '../press.types.js';
import { UnreadableError } from '../unreadable.js';
import { type Box, piecesOf } from './letters.js';
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
      const letters = withMemory(this.pdfium, 40, (at) =>
        Array.from({ length: Math.max(0, this.pdfium.FPDFText_CountChars(text)) }, (_, index) => ({
          code: this.pdfium.FPDFText_GetUnicode(text, index),
          box: this.boxOf(page, text, index, at),
        })),
      );
      this.pdfium.FPDFText_ClosePage(text);
      return linesOf(piecesOf(letters), width / height);
    });
  }

  /** Whether there is nothing at all on the page, not even a picture. */
  isBlank(number: number): boolean {
    return this.onPage(number, (page) => this.pdfium.FPDFPage_CountObjects(page) === 0);
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

/** PDFium gives places on a device in whole pixels: a device this large loses nothing. */
const FINE = 100_000;

function shown(pdfium: WrappedPdfiumModule, page: number, x: number, y: number, at: number) {
  pdfium.FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, at, at + 4);
  return { x: pdfium.pdfium.getValue(at, 'i32') / FINE, y: pdfium.pdfium.getValue(at + 4, 'i32') / FINE };
}
