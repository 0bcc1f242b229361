import type { Readable } from 'node:stream';

export type Verdict = { state: 'CLEAN' | 'TOO_LARGE' | 'NOT_SCANNED' } | { state: 'INFECTED'; found: string };

/** The scanner did not say anything of the bytes, and may later: it does not answer, broke off, or has a fault of its own. */
export class ScannerAway extends Error {
  constructor(readonly reason: string) {
    super(`The malware scanner gave no answer: ${reason}.`);
  }
}

/** What looks for malware. It is given bytes as they come and keeps none of them. */
export abstract class Scanner {
  /** Throws ScannerAway where there is no verdict, and what the bytes threw where they break off. */
  abstract scan(bytes: Readable, size: number): Promise<Verdict>;
}
