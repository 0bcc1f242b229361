import { crc32, deflateRawSync } from 'node:zlib';

const record = (signature: number, fields: [size: 2 | 4, value: number][]) => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  bytes.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  return bytes;
};

/** A ZIP of these parts, as office documents are; `claims` says of a part that it were another size than it is. */
export function zip(parts: Record<string, Buffer | string>, claims: Record<string, number> = {}): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = name === 'mimetype' ? bytes : deflateRawSync(bytes);
    const method = name === 'mimetype' ? 0 : 8;
    const what: [2 | 4, number][] = [[2, 20], [2, 0], [2, method], [2, 0], [2, 0], [4, crc32(bytes)], [4, packed.length], [4, claims[name] ?? bytes.length], [2, name.length], [2, 0]]; // prettier-ignore
    const body = Buffer.concat([record(0x04034b50, what), Buffer.from(name), packed]);
    entries.push(Buffer.concat([record(0x02014b50, [[2, 20], ...what, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length;
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...bodies, directory, end]);
}
