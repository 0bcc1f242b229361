import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { requestScope } from '#database';
import type { Actor } from '#identity';
import { Downloads, type How } from './downloads.service.js';

/** Between two looks at who may still have what, in milliseconds. */
const EVERY = 1000;
/** How long a decision lets bytes go: where the next one does not come in time, say because the database is away, nothing more goes. */
const LEASE = 5000;

/** Whose copy of which file, and in what way it leaves. */
export interface Leaving {
  actor: Actor;
  fileId: string;
  how: How;
}
interface Departure extends Leaving {
  /** On this process's monotonic clock. */
  leaveUntil: number;
  bytes: Readable;
}

/**
 * Files on their way. A right that ends in the middle ends the download, whatever ended it: all of them are decided again each second, by the
 * rule that opened them. Nobody has to be told, so nothing is lost where a message would be (docs/decisions/0011).
 */
@Injectable()
export class Departures {
  private readonly underWay = new Set<Departure>();
  private isLooking = false;
  private readonly log = new Logger('Departures');

  constructor(private readonly downloads: Downloads) {}

  /** The same bytes, for as long as the actor may have them; then an error, which breaks the connection. */
  watched(leaving: Leaving, source: Readable): Readable {
    const departure: Departure = { ...leaving, leaveUntil: performance.now() + LEASE, bytes: source };
    departure.bytes = Readable.from(leased(departure, source));
    departure.bytes.once('close', () => {
      this.underWay.delete(departure);
      source.destroy();
    });
    source.once('error', (error) => {
      // That a reader left is nobody's fault.
      if (error.name !== 'AbortError') this.log.error(`File ${leaving.fileId} broke off: ${error.message}`);
    });
    this.underWay.add(departure);
    // Outside of the request that happened to be the first: the others are not asked about in its name.
    if (!this.isLooking) requestScope.exit(() => void this.keepLooking());
    return departure.bytes;
  }

  private async keepLooking(): Promise<void> {
    this.isLooking = true;
    while (this.underWay.size) {
      await pause(EVERY, undefined, { ref: false });
      const callers = new Map<string, Departure[]>();
      for (const each of this.underWay) callers.set(callerOf(each), [...(callers.get(callerOf(each)) ?? []), each]);
      for (const theirs of callers.values()) await this.look(theirs);
    }
    this.isLooking = false;
  }

  /** What one caller receives, decided in one snapshot. */
  private async look(theirs: Departure[]): Promise<void> {
    const begun = performance.now();
    const ids = [...new Set(theirs.map(({ fileId }) => fileId))];
    const allowed = await this.downloads.stillAllowed(theirs[0]!.actor, ids, theirs[0]!.how).catch(() => new Set<string>());
    for (const departure of theirs) {
      if (allowed.has(departure.fileId)) departure.leaveUntil = begun + LEASE;
      else departure.bytes.destroy(ended());
    }
  }
}

const callerOf = ({ actor, how }: Departure) => `${actor.personId} ${actor.sessionId} ${how}`;
const ended = () => new Error('Access to this file has ended.');

async function* leased(departure: Departure, source: Readable): AsyncGenerator<Buffer> {
  for await (const piece of source as AsyncIterable<Buffer>) {
    if (performance.now() > departure.leaveUntil) throw ended();
    yield piece;
  }
}
