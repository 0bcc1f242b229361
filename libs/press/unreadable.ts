import type { Unreadable } from './press.types.js';

/** Thrown where bytes cannot be shown as pages; the message is the reason alone, since it travels between processes. */
export class UnreadableError extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason);
    this.name = 'UnreadableError';
  }
}
