import { createHash } from 'node:crypto';

// Any fixed UUID would do; changing it would orphan every row that was loaded before.
const namespace = Buffer.from('6f1d7c1e4b0a4c0d9d5c2f6a8e3b7041', 'hex');

/** A name-based UUID (RFC 9562, version 5), so that loading again meets the same rows. */
export function nameBasedId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const partyId = (code: string): string => nameBasedId(`party/${code}`);
