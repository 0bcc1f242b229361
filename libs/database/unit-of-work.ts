import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';
import type { Reader } from './net.js';

/** What a reading unit finds as it begins: its moment, and the epochs of what the portal keeps in memory. One snapshot: all of it belongs together. */
export interface Present {
  /** As PostgreSQL writes it. */
  t: string;
  /** The same, in microseconds since 1970. */
  micros: number;
  standingEpoch: string;
  directoryEpoch: string;
}

/** What one request shares: its transaction, and what was loaded under it. */
export interface RequestScope {
  id: string;
  unit?: Unit;
  /** Statements sent, transaction control apart: a page's number is tested. */
  statements: number;
  /** Whether the request holds a connection beside this one: it comes from the reserve. */
  isSecond?: boolean;
  /** Whoever it was for has been answered. */
  hasEnded?: true;
  /** Who reads in its reading units; where nobody is named, the net lets nothing through. */
  reader?: Reader | undefined;
}

/** One transaction; reads of a request share one snapshot, so that they see one state of the rights. */
export interface Unit {
  kind: 'read' | 'write';
  runner: Promise<QueryRunner>;
  /** Null in one that writes: it may change what the epochs count. */
  present: Promise<Present | null>;
  /** Loaders and standings, valid under this transaction only. */
  memo: Map<unknown, unknown>;
  /** pg sends one statement at a time on a connection: the tail of what waits. */
  tail: Promise<unknown>;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
