#!/usr/bin/env node
// Verifies the record of a delegation, without the portal: that it is what the portal signed, and that nothing was changed, is missing or was added.
//   node verify.mjs [record.zip | folder] [--key public-key.pem] [--fingerprint HEX]
// Plain Node.js, 18 or newer, nothing to install. Ends with 0 where all is well, 1 where it is not, 2 where it cannot be told.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInflateRaw } from 'node:zlib';

const LIST = 'SHA256SUMS';
const SIGNATURE = 'SHA256SUMS.sig';
const KEY = 'public-key.pem';

/** What cannot be told, and why: for whoever called, without a stack. */
class Unreadable extends Error {}

/** A folder as the archive's files: path → how to read it. Links are not followed: they are nothing that was signed. */
function filesOfFolder(folder) {
  const files = [];
  const walk = (below) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else files.push({ path, read: entry.isFile() ? () => createReadStream(join(folder, path)) : () => [Buffer.from('a link')] });
    }
  };
  walk('');
  return files;
}

const large = (bytes, at) => Number(bytes.readBigUInt64LE(at));

/** The files of a ZIP, by its directory; ZIP64 too, stored or deflated. */
function filesOfZip(file) {
  const fd = openSync(file, 'r');
  const read = (at, length) => {
    const bytes = Buffer.alloc(length);
    if (readSync(fd, bytes, 0, length, at) !== length) throw new Unreadable('The archive ends too early.');
    return bytes;
  };
  const { count, size, at } = directoryOf(fd, read);
  const directory = read(at, size);
  const files = [];
  for (let from = 0, left = count; left > 0; left -= 1) {
    if (directory.length < from + 46 || directory.readUInt32LE(from) !== 0x02014b50)
      throw new Unreadable('The archive’s directory is damaged.');
    const entry = entryAt(directory, from);
    from = entry.next;
    if (!entry.path.endsWith('/')) files.push({ path: entry.path, read: () => bytesOf(file, entry, read) });
  }
  return { files, close: () => closeSync(fd) };
}

function directoryOf(fd, read) {
  const { size: length } = fstatSync(fd);
  const tail = read(Math.max(0, length - 65_557), Math.min(length, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > tail.length) throw new Unreadable('This is no ZIP archive, or it was cut off.');
  const found = { count: tail.readUInt16LE(end + 10), size: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) };
  if (found.count !== 0xffff && found.size !== 0xffffffff && found.at !== 0xffffffff) return found;
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) throw new Unreadable('The archive’s directory is damaged.');
  const record = read(large(tail, locator + 8), 56);
  return { count: large(record, 32), size: large(record, 40), at: large(record, 48) };
}

function entryAt(bytes, from) {
  const [names, extras, comments] = [bytes.readUInt16LE(from + 28), bytes.readUInt16LE(from + 30), bytes.readUInt16LE(from + 32)];
  const path = bytes.toString('utf8', from + 46, from + 46 + names);
  const entry = {
    path,
    method: bytes.readUInt16LE(from + 10),
    packed: bytes.readUInt32LE(from + 20),
    size: bytes.readUInt32LE(from + 24),
    at: bytes.readUInt32LE(from + 42),
  };
  const end = from + 46 + names + extras;
  for (let at = from + 46 + names; at + 4 <= end; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    for (const field of ['size', 'packed', 'at'])
      if (entry[field] === 0xffffffff) {
        entry[field] = large(bytes, next);
        next += 8;
      }
  }
  return { ...entry, next: end + comments };
}

function bytesOf(file, { at, method, packed }, read) {
  const header = read(at, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Unreadable('The archive is damaged.');
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (!packed) return [];
  const bytes = createReadStream(file, { start, end: start + packed - 1 });
  if (method === 0) return bytes;
  if (method === 8) return bytes.pipe(createInflateRaw());
  throw new Unreadable('The archive is packed in a way that is not known here.');
}

async function hashOf(file) {
  const hash = createHash('sha256');
  try {
    for await (const piece of file.read()) hash.update(piece);
  } catch (error) {
    if (error.code?.startsWith('Z_')) return 'damaged';
    throw error;
  }
  return hash.digest('hex');
}

async function wholeOf(file) {
  const pieces = [];
  for await (const piece of file.read()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Where the record begins: whoever packs a folder anew puts a folder around it. */
function rootOf(files) {
  const depth = (path) => path.split('/').length;
  const lists = files.map(({ path }) => path).filter((path) => path === LIST || path.endsWith(`/${LIST}`));
  return lists.sort((a, b) => depth(a) - depth(b))[0]?.slice(0, -LIST.length);
}

function signedWith(list, signature, pem) {
  try {
    const key = createPublicKey(pem);
    const fingerprint = createHash('sha256')
      .update(key.export({ format: 'der', type: 'spki' }))
      .digest('hex');
    const isGood = key.asymmetricKeyType === 'ed25519' && verify(null, list, key, Buffer.from(signature.toString().trim(), 'base64'));
    return { fingerprint, isGood };
  } catch {
    return { fingerprint: '', isGood: false };
  }
}

/** Everything that is wrong, a line each. */
async function problemsOf(files, list) {
  const listed = new Map();
  for (const line of list.toString('utf8').split('\n').filter(Boolean)) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!path) throw new Unreadable(`${LIST} is no list of checksums.`);
    listed.set(path, hash);
  }
  const problems = [];
  const met = new Set();
  for (const file of files) {
    if (met.has(file.path)) problems.push(`twice:   ${file.path}`);
    met.add(file.path);
    if (file.path === LIST || file.path === SIGNATURE) continue;
    if (!listed.has(file.path)) problems.push(`added:   ${file.path}`);
    else if ((await hashOf(file)) !== listed.get(file.path)) problems.push(`changed: ${file.path}`);
  }
  for (const path of listed.keys()) if (!met.has(path)) problems.push(`missing: ${path}`);
  return { problems, count: listed.size };
}

/** All there is to say of a record, and whether all is well. */
async function verified(what, { key, fingerprint } = {}) {
  const isFolder = statSync(what).isDirectory();
  const { files: all, close } = isFolder ? { files: filesOfFolder(what), close: () => undefined } : filesOfZip(what);
  try {
    const root = rootOf(all);
    if (root === undefined) throw new Unreadable(`There is no ${LIST}: this is no record, or it was taken out.`);
    const files = all.map((file) => ({ ...file, path: file.path.startsWith(root) ? file.path.slice(root.length) : `../${file.path}` }));
    const find = (path) => files.find((file) => file.path === path);
    const list = await wholeOf(find(LIST));
    const { problems, count } = await problemsOf(files, list);
    const signature = find(SIGNATURE) ? await wholeOf(find(SIGNATURE)) : Buffer.alloc(0);
    const pem = key ? readFileSync(key) : find(KEY) ? await wholeOf(find(KEY)) : '';
    const signed = signedWith(list, signature, pem);
    if (!signed.isGood) problems.unshift('signature: the list was not signed with this key');
    const wanted = fingerprint?.toLowerCase().replace(/[^0-9a-f]/g, '');
    if (wanted !== undefined && wanted !== signed.fingerprint) problems.unshift('signature: it is not of the key with that fingerprint');
    return { problems, count, fingerprint: signed.fingerprint, isCompared: Boolean(key) || wanted !== undefined };
  } finally {
    close();
  }
}

function argumentsOf(given) {
  const options = {};
  const rest = [];
  for (let at = 0; at < given.length; at += 1) {
    if (given[at] === '--key' || given[at] === '--fingerprint') options[given[at].slice(2)] = given[(at += 1)];
    else rest.push(given[at]);
  }
  if (rest.length > 1 || Object.values(options).includes(undefined))
    throw new Unreadable('node verify.mjs [record.zip | folder] [--key public-key.pem] [--fingerprint HEX]');
  return { what: rest[0] ?? dirname(fileURLToPath(import.meta.url)), options };
}

async function main() {
  const { what, options } = argumentsOf(process.argv.slice(2));
  if (!existsSync(what)) throw new Unreadable(`There is no ${what}.`);
  const { problems, count, fingerprint, isCompared } = await verified(what, options);
  for (const problem of problems) console.log(problem);
  if (problems.length) console.log(`\nNOT as it was signed: ${problems.length} of it differ.`);
  else console.log(`${count} files are as they were signed; none is missing and none was added.`);
  const key = fingerprint.match(/.{4}/g)?.join(' ') ?? 'none';
  console.log(`Key: ${key}${isCompared ? '' : '\nCompare it with the one that the portal shows: this one came with the record.'}`);
  return problems.length ? 1 : 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Unreadable ? error.message : `It cannot be read: ${error.message}`);
  return 2;
});
