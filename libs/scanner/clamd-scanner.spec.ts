import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clamd, EICAR, FOUND, LIMIT } from '../../test/support/clamd.js';
import { ClamdScanner } from './clamd-scanner.js';
import { ScannerAway } from './scanner.js';

const stream = (...pieces: Buffer[]) => Readable.from(pieces, { objectMode: false });
const scan = (address: string, ...pieces: Buffer[]) =>
  new ClamdScanner(address).scan(
    stream(...pieces),
    pieces.reduce((sum, { length }) => sum + length, 0),
  );
// The client tells the console of a connection that breaks.
const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => silent.mockRestore());

describe.each(['socket', 'port'] as const)('clamd on a %s', (on) => {
  let clamd: Clamd;
  beforeAll(async () => (clamd = await Clamd.start(on)));
  afterAll(() => clamd.stop());

  it('finds nothing in what is clean', async () => {
    expect(await scan(clamd.address, randomBytes(300_000), Buffer.from('words'))).toEqual({ state: 'CLEAN' });
  });

  it('names what it finds, at the end of a file and across its pieces too', async () => {
    expect(await scan(clamd.address, EICAR)).toEqual({ state: 'INFECTED', found: FOUND });
    const pieces = [randomBytes(400_000), EICAR.subarray(0, 20), EICAR.subarray(20)];
    expect(await scan(clamd.address, ...pieces)).toEqual({ state: 'INFECTED', found: FOUND });
  });

  it('is told apart where a file is beyond its limits, each time', async () => {
    const pieces = Array.from({ length: 60 }, () => randomBytes(LIMIT / 10));
    for (let time = 0; time < 20; time += 1) expect(await scan(clamd.address, ...pieces)).toEqual({ state: 'TOO_LARGE' });
  });

  it('looks at many files at once', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, (_, n) => scan(clamd.address, randomBytes(50_000), n % 3 ? Buffer.from('x') : EICAR)),
    );
    expect(verdicts.map(({ state }) => state)).toEqual(verdicts.map((_, n) => (n % 3 ? 'CLEAN' : 'INFECTED')));
  });

  it('gives no verdict of bytes that break off: what broke them is told', async () => {
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(100_000);
        await pause(20);
        throw new Error('The disk is gone.');
      })(),
      { objectMode: false },
    );
    await expect(new ClamdScanner(clamd.address).scan(broken, 200_000)).rejects.toThrow('The disk is gone.');
  });

  it('gives no verdict where it is away, nor where it goes in the middle', async () => {
    let given = 0;
    const slow = Readable.from(
      (async function* () {
        for (; given < 50; given += 1) {
          yield randomBytes(1000);
          if (given === 5) await clamd.goAway();
          await pause(5);
        }
      })(),
      { objectMode: false },
    );
    await expect(new ClamdScanner(clamd.address).scan(slow, 50_000)).rejects.toThrow(ScannerAway);
    expect(given).toBeLessThan(50);
    await expect(scan(clamd.address, EICAR)).rejects.toThrow(ScannerAway);
    await clamd.comeBack();
    expect(await scan(clamd.address, EICAR)).toEqual({ state: 'INFECTED', found: FOUND });
  });
});

describe('a scanner that is slow, or talks nonsense', () => {
  let server: Server;
  let sockets: Socket[] = [];
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listen = async (answer: (socket: Socket) => void) => {
    server = createServer((socket) => answer(socket.on('error', () => undefined)));
    server.on('connection', (socket) => sockets.push(socket));
    await once(server.listen(0, '127.0.0.1'), 'listening');
  };
  const close = () => {
    for (const socket of sockets) socket.destroy();
    sockets = [];
    server.close();
  };

  it('is given no more than it takes: nothing piles up in memory', async () => {
    await listen((socket) => socket.pause());
    let given = 0;
    const endless = Readable.from(
      (async function* () {
        for (; ; given += 256) yield Buffer.alloc(256 * 1024);
      })(),
      { objectMode: false },
    );
    const scanning = new ClamdScanner(address()).scan(endless, Infinity);
    scanning.catch(() => undefined);
    await pause(500);
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(16 * 1024);
    close();
    await expect(scanning).rejects.toThrow(ScannerAway);
    expect(endless.destroyed).toBe(true);
  });

  it.each(['stream: OK\0 and more', 'UNKNOWN COMMAND\0', '', "stream: Can't allocate memory ERROR\0", 'COMMAND READ TIMED OUT'])(
    'is not believed when it says %j',
    async (said) => {
      await listen((socket) => socket.once('data', () => socket.resume().end(said)));
      await expect(scan(address(), Buffer.from('words'))).rejects.toThrow(ScannerAway);
      close();
    },
  );

  it('that unpacks no more of an archive has found nothing', async () => {
    await listen((socket) => socket.once('data', () => socket.resume().end('stream: Heuristics.Limits.Exceeded.MaxFiles FOUND\0')));
    expect(await scan(address(), Buffer.from('words'))).toEqual({ state: 'TOO_LARGE' });
    close();
  });

  it('is not believed when it says that all is well before it has all', async () => {
    await listen((socket) => socket.once('data', () => socket.resume().end('stream: OK\0')));
    await expect(scan(address(), ...Array.from({ length: 200 }, () => randomBytes(100_000)))).rejects.toThrow(ScannerAway);
    close();
  });
});
