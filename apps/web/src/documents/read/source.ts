/** A paper as pages, however they come; pages count from 1. */
export interface PageSource {
  count: number;
  /** Width by height. */
  aspect(page: number): Promise<number>;
  /** Fills the places of a page: its picture, so many CSS pixels wide, and above it what is written there. */
  show(page: number, place: PagePlace, width: number): Promise<void>;
  /** What is written on a page. */
  text(page: number): Promise<string>;
  close(): void;
}
export interface PagePlace {
  picture: HTMLElement;
  text: HTMLElement;
  /** Ends the work when the page is gone from sight. */
  signal: AbortSignal;
}

/** What the server said instead of a page. */
export class PageRefusal extends Error {
  constructor(readonly status: number) {
    super(`The page was refused (${status}).`);
  }
}
