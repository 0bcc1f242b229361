import { Logger } from '@nestjs/common';
import { report, toAnswer, ERROR_CODES } from '#errors';

const log = new Logger('Uploads');
const NO_ROOM = { status_code: 507, body: 'The portal has no room for this file now. What arrived is kept; try again later.\n' };
const isOfTus = (error: unknown) => typeof (error as { status_code?: unknown } | null)?.status_code === 'number';

/** Throws it as the tus protocol tells of errors, and writes down what nobody foresaw: the protocol's server swallows it. */
export function rethrownForTus(error: unknown): never {
  if (isOfTus(error)) throw error;
  if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
    log.error('The disk under STORAGE_PATH is full.');
    throw NO_ROOM;
  }
  report(log, error, 'upload');
  const { code, message } = toAnswer(error);
  throw { status_code: ERROR_CODES[code], body: `${message}\n` };
}
