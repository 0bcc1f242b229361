import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Database } from '#database';

/** OWASP's setting of argon2id: 19 MiB, two passes, one lane. Argon2id is the library's default; its enum cannot be read by isolated modules. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private readonly nobodys = hash('the password of nobody, to spend the same time on', ARGON);

  constructor(private readonly database: Database) {}

  /** The person behind an e-mail and a password. An unknown e-mail costs the same work as a wrong password. */
  async personBehind(email: string, password: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string; hash: string | null }>(
      'select id, password_hash as hash from person where email = $1',
      [email.trim()],
    );
    const isRight = await verify(row?.hash ?? (await this.nobodys), password, ARGON);
    return isRight && row?.hash ? row.id : null;
  }

  async isOf(personId: string, password: string): Promise<boolean> {
    const [row] = await this.database.query<{ hash: string | null }>('select password_hash as hash from person where id = $1', [personId]);
    return !!row?.hash && verify(row.hash, password, ARGON);
  }

  async set(personId: string, password: string): Promise<void> {
    await this.database.query('update person set password_hash = $2 where id = $1', [personId, await hash(password, ARGON)]);
  }
}
