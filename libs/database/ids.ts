import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/**
 * Where every id, reference and secret comes from: random, so that none tells of another. A provider, so that a test can give two worlds the
 * same ones and compare what they answer. Ids of rows that SQL makes come from gen_random_uuid(), by its bare name for the same reason.
 */
@Injectable()
export class Ids {
  /** The id of a row. */
  next(): string {
    return randomUUID();
  }

  /** So many letters of an alphabet, each as likely as the others. */
  word(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  }
}
