import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Settings } from '#settings';

/** Who tried to sign in, and from which address. */
export interface Attempt {
  email: string;
  address: string;
}

/** Puts refused attempts at signing in on record: which belong together can be seen, whose they are and whether anybody has that e-mail cannot. */
@Injectable()
export class Refusals {
  constructor(
    private readonly audit: Audit,
    private readonly settings: Settings,
  ) {}

  async record(action: 'SIGN_IN_REFUSED' | 'SIGN_IN_THROTTLED', { email, address }: Attempt): Promise<void> {
    const details = { email: this.seal(email.trim().toLowerCase()), address: this.seal(address) };
    await this.audit.recordFirst({ actorId: null, action, details });
  }

  /** Keyed: there are few enough addresses to try each against a plain hash. */
  private seal(text: string): string {
    return createHmac('sha256', this.settings.SESSION_SECRET).update(text).digest('hex').slice(0, 32);
  }
}
