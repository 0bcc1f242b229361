import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { zip } from './zip.js';

/** A PDF whose pages say `Page 1 of what`, and so on. */
export async function pdfOf(pages: number, what = 'a paper', change?: (pdf: PDFDocument) => void): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1)
    pdf.addPage([595, 842]).drawText(`Page ${page} of ${what}`, { x: 60, y: 700, size: 18, font });
  pdf.setAuthor('Aline Author');
  change?.(pdf);
  return Buffer.from(await pdf.save());
}

/** A PDF whose page is a picture of these lines, as a scanner makes it. */
export function scanOf(lines: string[], change?: (pdf: PDFDocument) => void): Promise<Buffer> {
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1240, 1754);
  context.fillStyle = 'black';
  context.font = '36px "Noto Sans", sans-serif';
  lines.forEach((line, index) => context.fillText(line, 120, 200 + index * 54));
  return PDFDocument.create().then(async (pdf) => {
    pdf.addPage([595, 842]).drawImage(await pdf.embedPng(canvas.toBuffer('image/png')), { x: 0, y: 0, width: 595, height: 842 });
    change?.(pdf);
    return Buffer.from(await pdf.save());
  });
}

/** One that would run a script as it is opened, if it were let. */
export const scriptedPdf = () =>
  pdfOf(1, 'a scripted paper', (pdf) => {
    const action = pdf.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("executed")') });
    pdf.catalog.set(PDFName.of('OpenAction'), action);
    void pdf.attach(new TextEncoder().encode('beside'), 'beside.txt');
  });

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const wordText = (text: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

export const docx = (text: string) => zip({ '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': wordText(text) });

/** A word document that says it unpacks to gigabytes. */
export const bomb = () =>
  zip(
    {
      '[Content_Types].xml': TYPES,
      '_rels/.rels': RELATIONS,
      'word/document.xml': wordText('small'),
      'word/media/big.bin': Buffer.alloc(1 << 20),
    },
    { 'word/media/big.bin': 3 * 1024 ** 3 },
  );
/** One that does not say so. */
export const lyingBomb = () =>
  zip(
    { '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': Buffer.alloc(600 * 1024 ** 2, ' ') },
    { 'word/document.xml': 1000 },
  );
