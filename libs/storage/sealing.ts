import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** What sealing adds: a random nonce in front, the tag behind. */
export const OVERHEAD = NONCE + TAG;

/*
 * Keys and nonces are the one kind of chance that no test may give (docs/decisions/0013, 0017): they reach no answer, and one that came twice would
 * give away what it protects.
 */
export const newKey = () => randomBytes(32);

/** Encrypts with AES-256-GCM, bound to what the bytes are about: nonce, bytes and tag, to be kept one after the other. */
export function seal(key: Buffer, clear: Buffer, about: Buffer): Buffer[] {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(about);
  const encrypted = cipher.update(clear);
  cipher.final();
  return [nonce, encrypted, cipher.getAuthTag()];
}

/** Null where these are not the bytes that were sealed with this key, about this. */
export function unseal(key: Buffer, sealed: Buffer, about: Buffer): Buffer | null {
  if (sealed.length < OVERHEAD) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(about).setAuthTag(sealed.subarray(-TAG));
  const clear = decipher.update(sealed.subarray(NONCE, -TAG));
  try {
    decipher.final();
    return clear;
  } catch {
    return null;
  }
}
