import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { PageRefusal, type PagePlace, type PageSource } from './source';

GlobalWorkerOptions.workerSrc = workerUrl;
const files = '/assets/pdf';
/** More than this many pixels for one of CSS are not seen. */
const sharpest = 2;

/** Bytes asked for at a time. */
const part = 512 * 1024;

/** No script of a PDF is ever run: pdf.js has them run only by a viewer that brings a sandbox for it, and this one brings none. */
export async function pdfSource(url: string): Promise<PageSource> {
  const loading = getDocument({
    url,
    cMapUrl: `${files}/cmaps/`,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
    // Ours is a policy that lets no code be made at run time.
    useWasm: false,
    enableXfa: false,
    rangeChunkSize: part,
    disableAutoFetch: true,
  });
  const pdf = await loading.promise.catch((error: unknown) => {
    const { status } = error as { status?: number };
    throw status ? new PageRefusal(status) : error;
  });
  return {
    count: pdf.numPages,
    aspect: async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      return width / height;
    },
    show: async (number, place, width) => show(await pdf.getPage(number), place, width),
    text: (number) => textOf(pdf, number),
    close: () => void loading.destroy(),
  };
}

async function show(page: PDFPageProxy, { picture, text, signal }: PagePlace, width: number): Promise<void> {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const dense = Math.min(window.devicePixelRatio || 1, sharpest);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * dense);
  canvas.height = Math.floor(viewport.height * dense);
  const rendering = page.render({ canvas, viewport, transform: dense === 1 ? undefined : [dense, 0, 0, dense, 0, 0] });
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  signal.addEventListener('abort', () => {
    rendering.cancel();
    layer.cancel();
  });
  await rendering.promise;
  picture.replaceChildren(canvas);
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(scale));
  await layer.render();
}

async function textOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
