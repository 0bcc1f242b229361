import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';

/** What is drawn upon: a picture or a page of a PDF. */
export type Drawn = SKRSContext2D;

/** A PDF that is drawn page by page, sizes in points. The library's types leave out that its pages are canvases like the others. */
export class Drawing {
  private readonly pdf = new PDFDocument();
  private isOpen = false;

  page(width: number, height: number): Drawn {
    this.end();
    this.isOpen = true;
    return this.pdf.beginPage(width, height) as unknown as Drawn;
  }

  bytes(): Buffer {
    this.end();
    return this.pdf.close();
  }

  private end(): void {
    if (this.isOpen) this.pdf.endPage();
    this.isOpen = false;
  }
}
