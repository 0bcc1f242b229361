import { worker } from 'workerpool';
import { OFFICE, type PressJobs } from '../press.types.js';
import { UnreadableError } from '../unreadable.js';
import { pagesOfImage, pagesOfText } from './drawn-pages.js';
import { pagesOfOffice } from './office.js';
import { OpenedPdf } from './opened-pdf.js';
import { pictureOf } from './picture.js';
import { stamped } from './stamp.js';
import { recognised } from './text/recognised.js';
import { writtenText } from './text/written-text.js';

/** A little less than a conversion is given: it ends its own child first. */
const OFFICE_SECONDS = 110;

async function convert(bytes: Uint8Array, { mediaType }: PressJobs['convert']): Promise<Uint8Array> {
  if (mediaType.startsWith('image/')) return pagesOfImage(bytes);
  if (mediaType === 'text/plain') return pagesOfText(bytes);
  if (!OFFICE[mediaType]) throw new UnreadableError('UNSUPPORTED');
  return pagesOfOffice(bytes, mediaType, OFFICE_SECONDS);
}

async function withPdf<Result>(bytes: Uint8Array, use: (pdf: OpenedPdf) => Result | Promise<Result>): Promise<Result> {
  const pdf = await OpenedPdf.of(bytes);
  try {
    return await use(pdf);
  } finally {
    pdf.close();
  }
}

const asJson = (value: unknown) => Buffer.from(JSON.stringify(value));

/** The jobs of the press, each run in a process that is ended where it takes too long. They give bytes: of a PDF, a picture, or JSON. */
const jobs = {
  convert,
  look: (bytes: Uint8Array, { pageLimit }: PressJobs['look']) =>
    withPdf(bytes, (pdf) => {
      if (pdf.pages > pageLimit) throw new UnreadableError('TOO_LONG');
      if (!pdf.pages) throw new UnreadableError('DAMAGED');
      return asJson({ pages: pdf.pages, ...pdf.size(0) });
    }),
  picture: (bytes: Uint8Array, { page, width, mark }: PressJobs['picture']) => withPdf(bytes, (pdf) => pictureOf(pdf, page, width, mark)),
  text: (bytes: Uint8Array, { page }: PressJobs['text']) => withPdf(bytes, (pdf) => asJson(pdf.text(page))),
  passages: async (bytes: Uint8Array, asked: PressJobs['passages']) => asJson(await writtenText(bytes, asked)),
  recognise: (bytes: Uint8Array, { page, languages, language }: PressJobs['recognise']) =>
    withPdf(bytes, async (pdf) => asJson(await recognised(pdf, page, languages, language))),
  stamp: (bytes: Uint8Array, { mark }: PressJobs['stamp']) => stamped(bytes, mark),
};
worker(jobs);
