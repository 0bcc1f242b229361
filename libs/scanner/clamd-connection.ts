import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import NodeClam from 'clamscan';

/** In milliseconds of silence. clamd may think about an archive for as long as its MaxScanTime, two minutes unless it is set otherwise. */
const SILENCE = 600_000;

/** And as long as it may take to say of a length that it is too much. */
const MOMENT = 2000;
const BEYOND_STREAM_MAX_LENGTH = 'INSTREAM size limit exceeded';

/** Where the client gets its connection from. Its types keep that to themselves. */
interface Connecting {
  _initSocket(label: string): Promise<Socket>;
}
const { _initSocket: connect } = NodeClam.prototype as unknown as Connecting;

/**
 * The client for one file. It writes to its connection whatever it is given, as fast as it comes, and does not notice a connection that is lost
 * without an error: so the connection is kept here, where it is waited for (docs/decisions/0019).
 */
export class ClamdConnection {
  /** What clamd has said so far. */
  said = '';
  private socket?: Socket;
  private whenLost: () => void = () => undefined;
  private readonly lost = new Promise<never>((_resolve, reject) => (this.whenLost = () => reject(new Error('the connection was lost'))));

  private constructor(private readonly client: NodeClam) {
    this.lost.catch(() => undefined);
    const kept: Connecting = { _initSocket: async (label) => this.keep(await connect.call(client as unknown as Connecting, label)) };
    Object.assign(client, kept);
  }

  /** clamd by `host:port`, or by the path of its socket. Connects with the first byte. */
  static async to(address: string): Promise<ClamdConnection> {
    const place = address.startsWith('/') ? { socket: address } : partsOf(address);
    const clamdscan = { ...place, timeout: SILENCE, bypassTest: true, localFallback: false, path: '' };
    return new ClamdConnection(await new NodeClam().init({ clamscan: { active: false }, clamdscan }));
  }

  /**
   * Whether so many bytes are more than clamd takes. It says so in the middle of a file and hangs up, and whoever is writing at that moment does not hear
   * it: so it is told the length again, and no byte after.
   */
  static async isBeyondLimit(address: string, size: number): Promise<boolean> {
    const connection = await ClamdConnection.to(address);
    const asking = Buffer.alloc(4);
    asking.writeUInt32BE(Math.min(size, 0xffffffff));
    try {
      const socket = await (connection.client as unknown as Connecting)._initSocket('length');
      socket.setTimeout(MOMENT).write(Buffer.concat([Buffer.from('zINSTREAM\0'), asking]));
      await connection.lost.catch(() => undefined);
    } catch {
      return false;
    }
    return connection.hasRefused;
  }

  /** Whether clamd has said that it takes no more. */
  get hasRefused(): boolean {
    return this.said.includes(BEYOND_STREAM_MAX_LENGTH);
  }

  /** Throws where no answer came. */
  scan(bytes: Readable): Promise<{ isInfected: boolean | null; viruses: string[] }> {
    return Promise.race([this.client.scanStream(bytes), this.lost]);
  }

  /** Answers once more may be written; false where nothing ever will be. */
  async drained(): Promise<boolean> {
    const { socket } = this;
    if (socket?.writableNeedDrain) await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', resolve));
    return !socket?.destroyed;
  }

  close(): void {
    this.socket?.destroy();
  }

  private keep(socket: Socket): Socket {
    socket.on('data', (piece: Buffer) => {
      this.said += piece.toString('latin1');
      // It would go on listening for a while, to whoever goes on talking.
      if (this.hasRefused) socket.destroy();
    });
    socket.once('timeout', () => socket.destroy()).once('close', () => this.whenLost());
    return (this.socket = socket);
  }
}

function partsOf(address: string): { host: string; port: number } {
  const { hostname, port } = new URL(`tcp://${address}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}
