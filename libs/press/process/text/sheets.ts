import type { PackageParts, PartReader } from './package-parts.js';

const BETWEEN_CELLS = ' | ';

/** The words of a workbook, row by row. Numbers are not words: what is seen of them is a matter of their format. */
export async function textOfSheets(parts: PackageParts, most: number): Promise<string[]> {
  const shared = await sharedTexts(parts, most);
  const rows: string[] = [];
  let letters = 0;
  for (const name of await sheetsOf(parts)) {
    const reader = new SheetReader(shared, (row) => {
      rows.push(row);
      letters += row.length;
    });
    await parts.read(name, reader, () => letters > most);
  }
  return rows;
}

/** Texts that cells refer to by their number. How a word is spoken (`rPh`) is no text of its own. */
async function sharedTexts(parts: PackageParts, most: number): Promise<string[]> {
  const texts: string[] = [];
  let [text, letters, inText, inSpoken] = ['', 0, false, false];
  const reader: PartReader = {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inSpoken = true;
    },
    text: (piece) => {
      if (!inText || inSpoken) return;
      text += piece;
      letters += piece.length;
    },
    close: (name) => {
      if (name === 'si') texts.push(text);
      if (name === 't') inText = false;
      if (name === 'rPh') inSpoken = false;
    },
  };
  await parts.read('xl/sharedStrings.xml', reader, () => letters > most);
  return texts;
}

/** Those that are shown, in their order. */
async function sheetsOf(parts: PackageParts): Promise<string[]> {
  const ids: string[] = [];
  await parts.read('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'sheet' && attributes['r:id'] && !attributes.state?.includes('idden')) ids.push(attributes['r:id']);
    },
  });
  const relations = await parts.relationsOf('xl/workbook.xml');
  return ids.flatMap((id) => relations.get(id) ?? []);
}

class SheetReader implements PartReader {
  private readonly hiddenColumns: [number, number][] = [];
  private cells: string[] = [];
  private isHidden = false;
  private type = '';
  private column = '';
  private value = '';
  private inValue = false;

  constructor(
    private readonly shared: string[],
    private readonly found: (row: string) => void,
  ) {}

  open(name: string, { hidden, t, r, min, max }: Record<string, string>): void {
    if (name === 'col' && hidden === '1') this.hiddenColumns.push([Number(min), Number(max)]);
    if (name === 'row') this.isHidden = hidden === '1';
    if (name === 'c') [this.type, this.column, this.value] = [t ?? 'n', r ?? '', ''];
    if (name === 'v' || name === 't') this.inValue = true;
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    if (name === 'c' && !this.isHidden && !this.isInHiddenColumn()) this.add();
    if (name !== 'row') return;
    if (this.cells.length) this.found(this.cells.join(BETWEEN_CELLS));
    this.cells = [];
  }

  private add(): void {
    const text = this.type === 's' ? this.shared[Number(this.value)] : ['str', 'inlineStr'].includes(this.type) ? this.value : '';
    if (text?.trim()) this.cells.push(text);
  }

  private isInHiddenColumn(): boolean {
    const letters = /^[A-Z]{1,3}/.exec(this.column)?.[0] ?? '';
    const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return this.hiddenColumns.some(([first, last]) => number >= first && number <= last);
  }
}
