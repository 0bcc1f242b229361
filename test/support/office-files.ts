import { zip } from './zip.js';

const MAIN = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const typesOf = (parts: Record<string, string>) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${KIND}.${type}+xml"/>`)
    .join('')}</Types>`;
const relationsOf = (targets: [id: string, type: string, target: string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const each = (texts: string[], make: (text: string, number: number) => string) =>
  texts.map((text, index) => make(text, index + 1)).join('');

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** A word document with this between `<w:body>` and its end. */
export const docxOf = (body: string) =>
  zip({
    '[Content_Types].xml': typesOf({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relationsOf([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  });
export const paragraph = (text: string, isOnNewPage = false) =>
  `<w:p>${isOnNewPage ? '<w:pPr><w:pageBreakBefore/></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const SLIDES = `${DRAWING} ${MAIN} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const tree = (shapes: string) =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
const box = (text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="914400" y="914400"/><a:ext cx="7000000" cy="3000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

/** A presentation with a slide for each text, in this order, though its parts are numbered the other way round. One that begins with `-` is hidden. */
export function pptxOf(texts: string[]): Buffer {
  const partOf = (number: number) => `ppt/slides/slide${texts.length + 1 - number}.xml`;
  const slides = Object.fromEntries(
    texts.map((text, index) => [
      partOf(index + 1),
      `${XML}<p:sld ${SLIDES}${text.startsWith('-') ? ' show="0"' : ''}>${tree(box(text))}</p:sld>`,
    ]),
  );
  return zip({
    '[Content_Types].xml': typesOf({
      'ppt/presentation.xml': 'presentationml.presentation.main',
      'ppt/slideMasters/slideMaster1.xml': 'presentationml.slideMaster',
      'ppt/slideLayouts/slideLayout1.xml': 'presentationml.slideLayout',
      ...Object.fromEntries(Object.keys(slides).map((name) => [name, 'presentationml.slide'])),
    }),
    '_rels/.rels': relationsOf([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${XML}<p:presentation ${SLIDES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId100"/></p:sldMasterIdLst><p:sldIdLst>${each(texts, (_, number) => `<p:sldId id="${255 + number}" r:id="rId${number}"/>`)}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationsOf([
      ['rId100', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ...texts.map((_, index): [string, string, string] => [`rId${index + 1}`, 'slide', partOf(index + 1).replace('ppt/', '')]),
    ]),
    'ppt/slideMasters/slideMaster1.xml': `${XML}<p:sldMaster ${SLIDES}>${tree('')}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsOf([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
    'ppt/slideLayouts/slideLayout1.xml': `${XML}<p:sldLayout ${SLIDES}>${tree('')}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationsOf([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    ...slides,
    ...Object.fromEntries(
      Object.keys(slides).map((name) => [
        `${name.replace('slides/', 'slides/_rels/')}.rels`,
        relationsOf([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
      ]),
    ),
  });
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A workbook with one sheet of these rows, one column of it hidden, and a hidden sheet that says `of a hidden sheet`. Texts are shared ones. */
export function xlsxOf(rows: string[][]): Buffer {
  const texts = rows.flat();
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${texts.indexOf(text)}</v></c>`;
  return zip({
    '[Content_Types].xml': typesOf({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
      'xl/worksheets/sheet2.xml': 'spreadsheetml.worksheet',
      'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
    }),
    '_rels/.rels': relationsOf([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" ${MAIN}><sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Shown" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEET}">${each(texts, (text) => `<si><t>${text}</t></si>`)}</sst>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEET}"><cols><col min="26" max="26" width="9" hidden="1"/></cols><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map((text, column) => cell(text, index + 1, column)).join('')}<c r="Z${index + 1}" t="inlineStr"><is><t>of a hidden column</t></is></c></row>`).join('')}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `${XML}<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>of a hidden sheet</t></is></c></row></sheetData></worksheet>`,
  });
}

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';
/** A text in OpenDocument with this between `<office:text>` and its end. */
export const odtOf = (body: string) =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${OPEN}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `${XML}<office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
