import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const compress = promisify(brotliCompress);
/** Of this quality it takes less than a millisecond, and leaves less than half of a list. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
/** Characters below which an answer fits into one packet as it is. */
const LEAST = 1_200;

/**
 * Answers travel compressed: on a slow line a list is mostly waiting for its bytes. Nobody else's page can have one made (the session's cookie is
 * SameSite, and a query needs a header of its own), so their sizes tell nothing to a stranger.
 */
export function compressAnswers(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async (request, reply, answer) => {
    if (typeof answer !== 'string' || answer.length < LEAST) return answer;
    reply.header('vary', 'accept-encoding');
    if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) return answer;
    reply.header('content-encoding', 'br').removeHeader('content-length');
    return compress(answer, quality);
  });
}
