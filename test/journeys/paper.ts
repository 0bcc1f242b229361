import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

export interface Paper {
  name: string;
  bytes: Buffer;
  sha256: string;
  mediaType: string;
}

const MEDIA_TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
};

const LINES = [
  'Position paper of Uruguay',
  '1. Uruguay supports a voluntary directory of national points of contact.',
  '2. Entries should be confirmed by each delegation once a year.',
  '3. The directory should remain open to those who take part in the group.',
];

/** The paper of the journey: the file that PAPER names, else one written here. */
export function paper(): Paper {
  const path = process.env.PAPER;
  const bytes = path ? readFileSync(path) : writePdf(LINES);
  const name = path ? basename(path) : 'position-paper.pdf';
  const mediaType = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream';
  return { name, bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A page of text as PDF 1.4, with the table of offsets that readers ask for. */
function writePdf(lines: string[]): Buffer {
  const text = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 72 760 Td 20 TL\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
