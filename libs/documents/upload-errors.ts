import { Logger } from '@nestjs/common';
import { ERROR_CODES, report, toAnswer } from '#errors';

const log = new Logger('Uploads');
const NO_ROOM = { status_code: 507, body: 'The portal has no room for this file now. What arrived is kept; try again later.\n' };
const isOfTus = (error: unknown) => typeof (error as { status_code?: unknown } | null)?.status_code === 'number';

/** An error as the tus protocol tells of it. What nobody foresaw is written down here: the protocol's server swallows it. */
export function forTus(error: unknown): unknown {
  if (isOfTus(error)) return error;
  if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
    log.error('The disk under STORAGE_PATH is full.');
    return NO_ROOM;
  }
  report(log, error, 'upload');
  const { code, message } = toAnswer(error);
  return { status_code: ERROR_CODES[code], body: `${message}\n` };
}
