import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Settings } from '#settings';
import type { ArchiveEntry } from './archive.entity.js';
import type { Page } from './contents.js';

/** How a private key of Ed25519 begins in PKCS #8 (RFC 8410), before its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const resource = (name: string) => readFileSync(new URL(`./data/${name}`, import.meta.url));

/** The portal's signature of a record: a list of checksums of everything in it, signed; with what it takes to verify both without the portal. */
@Injectable()
export class RecordSeal {
  private readonly key: KeyObject;
  /** PEM, as others read it. */
  readonly publicKey: string;
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), in groups of four: for people to compare. */
  readonly fingerprint: string;

  constructor({ RECORD_SIGNING_KEY }: Settings) {
    const der = Buffer.concat([PKCS8, Buffer.from(RECORD_SIGNING_KEY, 'base64')]);
    this.key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const known = createPublicKey(this.key);
    this.publicKey = known.export({ format: 'pem', type: 'spki' }) as string;
    const hash = createHash('sha256').update(known.export({ format: 'der', type: 'spki' })).digest('hex'); // prettier-ignore
    this.fingerprint = hash.match(/.{4}/g)!.join(' ');
  }

  /** The pages, and then what verifies them and the files. */
  async *sealed(pages: AsyncIterable<Page>, files: ArchiveEntry[]): AsyncGenerator<Page> {
    const lines = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
    for await (const page of withResources(pages, this.publicKey)) {
      lines.push(`${createHash('sha256').update(page.bytes).digest('hex')}  ${page.path}\n`);
      yield page;
    }
    const list = Buffer.from(lines.join(''), 'utf8');
    yield { path: 'SHA256SUMS', bytes: list };
    yield { path: 'SHA256SUMS.sig', bytes: Buffer.from(`${sign(null, list, this.key).toString('base64')}\n`) };
  }
}

async function* withResources(pages: AsyncIterable<Page>, publicKey: string): AsyncGenerator<Page> {
  yield* pages;
  yield { path: 'FORMAT.md', bytes: resource('format.txt') };
  yield { path: 'verify.mjs', bytes: resource('verify.mjs') };
  yield { path: 'public-key.pem', bytes: Buffer.from(publicKey) };
}
