import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { Storage } from '#storage';
import { entityTag } from './byte-range.js';
import { Departures, type Leaving } from './departures.service.js';
import type { Download, StoredCopy } from './downloads.service.js';

/** Bytes in pieces, so that a right that ends in the middle ends them. */
const PIECE = 64 * 1024;
function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Answers with the bytes of a file: always to be taken away, never shown in place, whatever they say they are. */
@Injectable()
export class FileReplies {
  constructor(
    private readonly departures: Departures,
    private readonly storage: Storage,
  ) {}

  async send(reply: FastifyReply, leaving: Leaving, download: Download): Promise<void> {
    announce(reply, download);
    if ('made' in download) return void reply.send(this.departures.watched(leaving, Readable.from(inPieces(download.made!))));
    if (download.range === 'UNSATISFIABLE') return void reply.send();
    const bytes = await this.storage.read(download.key, download.range ?? undefined);
    void reply.send(this.departures.watched(leaving, bytes));
  }
}

export function announce(reply: FastifyReply, download: Download): FastifyReply {
  const { name, mediaType } = download;
  void reply.headers({
    'content-disposition': contentDisposition(name, { type: 'attachment' }),
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  if (!('made' in download)) return announceParts(reply, download);
  if (download.made) void reply.header('content-length', download.made.length);
  return reply.status(200).header('accept-ranges', 'none');
}

function announceParts(reply: FastifyReply, { size, sha256, range }: StoredCopy): FastifyReply {
  void reply.headers({ 'accept-ranges': 'bytes', etag: entityTag(sha256) });
  if (range === 'UNSATISFIABLE') return reply.status(416).headers({ 'content-range': `bytes */${size}`, 'content-length': 0 });
  if (!range) return reply.status(200).header('content-length', size);
  return reply
    .status(206)
    .headers({ 'content-range': `bytes ${range.start}-${range.end}/${size}`, 'content-length': range.end - range.start + 1 });
}
