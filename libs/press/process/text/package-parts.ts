import { Parser } from 'htmlparser2';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableError } from '../../unreadable.js';
import { requireBounded } from '../packed.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is made of a part of a package as it is read; names are those of elements with their prefix. */
export interface PartReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The parts of an office document, which is a package of XML. Nothing is fetched, no entity but XML's own five is known. Throws UnreadableError. */
export class PackageParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  static async of(bytes: Uint8Array): Promise<PackageParts> {
    await requireBounded(bytes);
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      // Sizes are held to what the package says of them, so that none grows beyond what was looked at before.
      fromBuffer(buffer, { lazyEntries: false, validateEntrySizes: true, autoClose: false }, (error, opened) =>
        error ? reject(new UnreadableError('DAMAGED')) : resolve(opened),
      );
    });
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => entries.set(entry.fileName, entry));
      zip.once('end', resolve).once('error', () => reject(new UnreadableError('DAMAGED')));
    });
    return new PackageParts(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Reads a part from its beginning to its end; `isEnough` ends it before. One that is not there has nothing in it. */
  async read(name: string, reader: PartReader, isEnough: () => boolean = () => false): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    const parser = new Parser(
      {
        onopentag: (tag, attributes) => reader.open?.(tag, attributes),
        ontext: (text) => reader.text?.(text),
        onclosetag: (tag) => reader.close?.(tag),
      },
      { xmlMode: true, decodeEntities: true },
    );
    const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(new UnreadableError('DAMAGED')) : resolve(opened)));
    });
    try {
      const decoder = new TextDecoder();
      for await (const piece of stream) {
        parser.write(decoder.decode(piece, { stream: true }));
        if (isEnough()) return;
      }
    } catch {
      throw new UnreadableError('DAMAGED');
    }
    parser.end();
  }

  /** Where the relations of a part lead to, by their ids. */
  async relationsOf(name: string): Promise<Map<string, string>> {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const found = new Map<string, string>();
    await this.read(`${folder}_rels/${name.slice(folder.length)}.rels`, {
      open: (tag, { Id, Target, TargetMode }) => {
        if (tag !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
        found.set(Id, new URL(Target, `package:///${folder}`).pathname.slice(1));
      },
    });
    return found;
  }
}
