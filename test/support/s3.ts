import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

export const BUCKET = 'papers';
/** What this server lets in, in the names under which the SDK looks for it. */
export const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

/** A real S3 server in this process, behind a line that can be cut. */
export class S3Server {
  private server: S3rver | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  /** Connections that are cut after so many bytes of an answer, one each. */
  private readonly cuts: number[] = [];

  private constructor(
    readonly folder: string,
    private readonly line: Server,
  ) {}

  static async start(): Promise<S3Server> {
    const line = createServer().listen(0, '127.0.0.1');
    await once(line, 'listening');
    const s3 = new S3Server(await mkdtemp(join(tmpdir(), 'plenary-s3-')), line);
    line.on('connection', (socket) => s3.lead(socket));
    await s3.comeBack();
    return s3;
  }

  get settings() {
    const { port } = this.line.address() as AddressInfo;
    return { STORAGE_BACKEND: 's3', S3_BUCKET: BUCKET, S3_ENDPOINT: `http://127.0.0.1:${port}` };
  }

  async comeBack(): Promise<void> {
    const [options, configureBuckets] = [{ port: 0, address: '127.0.0.1', silent: true }, [{ name: BUCKET }]];
    this.server = new S3rver({ ...options, directory: this.folder, configureBuckets });
    this.port = (await this.server.run()).port;
  }

  /** Nobody answers any more; what it keeps stays. */
  async goAway(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await this.server?.close();
    this.server = null;
  }

  /** The next answers longer than that break off, one each. */
  cutAfter(...bytes: number[]): void {
    for (const socket of this.sockets) socket.destroy();
    this.cuts.push(...bytes);
  }

  get cutsLeft(): number {
    return this.cuts.length;
  }

  async stop(): Promise<void> {
    await this.goAway();
    this.line.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private lead(socket: Socket): void {
    const onward = connect(this.port, '127.0.0.1');
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => [this.sockets.delete(one), other.destroy()]);
    }
    let answered = 0;
    onward.on('data', (piece: Buffer) => {
      answered += piece.length;
      if (answered <= (this.cuts[0] ?? Infinity)) return;
      this.cuts.shift();
      socket.destroy();
    });
    socket.pipe(onward);
    onward.pipe(socket);
  }
}
