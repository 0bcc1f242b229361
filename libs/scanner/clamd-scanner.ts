import { Readable } from 'node:stream';
import { ClamdConnection } from './clamd-connection.js';
import { Scanner, ScannerAway, type Verdict } from './scanner.js';

/** What clamd finds, with AlertExceedsMax, in what is within StreamMaxLength but beyond what it unpacks. */
const BEYOND_OTHER_LIMITS = /^Heuristics\.Limits\.Exceeded/;

/** clamd, by INSTREAM: bytes go as they are read, and no faster than it takes them. */
export class ClamdScanner extends Scanner {
  constructor(private readonly address: string) {
    super();
  }

  async scan(bytes: Readable, size: number): Promise<Verdict> {
    const connection = await ClamdConnection.to(this.address);
    const sending = new Sending(bytes, connection);
    try {
      const { isInfected, viruses } = await connection.scan(sending.stream);
      if (isInfected) return verdictOf(viruses);
      if (isInfected === null || sending.sent !== size) throw new Error(`it said ${JSON.stringify(connection.said)}`);
      return { state: 'CLEAN' };
    } catch (error) {
      if (sending.failure) throw sending.failure;
      if (connection.hasRefused || (await ClamdConnection.isBeyondLimit(this.address, size))) return { state: 'TOO_LARGE' };
      throw new ScannerAway((error as Error).message);
    } finally {
      connection.close();
      bytes.destroy();
    }
  }
}

function verdictOf(found: string[]): Verdict {
  const malware = found.filter((name) => !BEYOND_OTHER_LIMITS.test(name));
  return malware.length ? { state: 'INFECTED', found: malware.join(', ') } : { state: 'TOO_LARGE' };
}

/** Bytes on their way to clamd. */
class Sending {
  readonly stream = Readable.from(this.pieces(), { objectMode: false });
  sent = 0;
  /** What the bytes themselves broke off with: not clamd's fault. */
  failure: Error | undefined;

  constructor(
    private readonly bytes: Readable,
    private readonly connection: ClamdConnection,
  ) {}

  private async *pieces(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of this.bytes as AsyncIterable<Buffer>) {
        yield piece;
        this.sent += piece.length;
        if (!(await this.connection.drained())) return;
      }
    } catch (error) {
      this.failure = error as Error;
      throw error;
    }
  }
}
