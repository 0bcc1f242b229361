import type { Attributes, PartReader } from './package-parts.js';

/** Which elements of a kind of file are paragraphs, hold text, stand for a gap, or are not shown. */
export interface Kind {
  paragraph: ReadonlySet<string>;
  /** Null where all text within a paragraph is shown. */
  text: ReadonlySet<string> | null;
  gap: ReadonlySet<string>;
  isHidden(name: string, attributes: Attributes): boolean;
  /** An element that hides what comes after it, to the end of another one. */
  hiding?: { mark: string; until: string };
}

/** Collects the paragraphs of a part in the order of their ends; one within another, as in a box of text, comes by itself. */
export class ParagraphReader implements PartReader {
  readonly paragraphs: string[] = [];
  letters = 0;
  private readonly stack: string[] = [];
  private readonly hidden: string[] = [];
  private inText = 0;
  private inHiding = false;
  private isHiding = false;

  constructor(private readonly kind: Kind) {}

  open(name: string, attributes: Attributes): void {
    const { paragraph, text, gap, isHidden, hiding } = this.kind;
    if (this.hidden.length || isHidden(name, attributes)) return void this.hidden.push(name);
    if (paragraph.has(name)) this.stack.push('');
    if (text?.has(name)) this.inText += 1;
    if (gap.has(name)) this.add(' ');
    if (name === hiding?.until) this.inHiding = true;
    if (name === hiding?.mark && this.inHiding && attributes['w:val'] !== '0' && attributes['w:val'] !== 'false') this.isHiding = true;
  }

  text(text: string): void {
    if (!this.hidden.length && (!this.kind.text || this.inText)) this.add(text);
  }

  close(name: string): void {
    if (this.hidden.length) return void this.hidden.pop();
    if (this.kind.text?.has(name)) this.inText -= 1;
    if (name === this.kind.hiding?.until) this.inHiding = this.isHiding = false;
    if (!this.kind.paragraph.has(name)) return;
    const text = this.stack.pop();
    if (text?.trim()) this.paragraphs.push(text);
  }

  private add(text: string): void {
    const open = this.stack.pop();
    if (open === undefined) return;
    this.stack.push(this.isHiding ? open : open + text);
    this.letters += text.length;
  }
}
