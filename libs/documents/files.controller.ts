import { Controller, Get, Head, Headers, Param, Res } from '@nestjs/common';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '#identity';
import { Storage } from '#storage';
import { entityTag } from './byte-range.js';
import { Departures } from './departures.service.js';
import { type Download, Downloads } from './downloads.service.js';

/** The files of versions, to be taken away: never shown in place, whatever they say they are. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly downloads: Downloads,
    private readonly departures: Departures,
    private readonly storage: Storage,
  ) {}

  @Head(':id')
  async head(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('range') range: string | undefined,
    @Headers('if-range') ifRange: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const download = await this.downloads.describe(actor, id, { range, ifRange });
    announce(reply, download).send();
  }

  @Get(':id')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('range') range: string | undefined,
    @Headers('if-range') ifRange: string | undefined,
    @Headers('sec-fetch-site') site: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Browsers say from where they ask, programs do not; it says how a copy was fetched, and decides nothing.
    const download = await this.downloads.open(actor, id, { range, ifRange }, site ? 'PORTAL' : 'API');
    if (download.range === 'UNSATISFIABLE') return void announce(reply, download).send();
    const bytes = await this.storage.read(download.key, download.range ?? undefined);
    announce(reply, download).send(this.departures.watched(actor, id, bytes));
  }
}

function announce(reply: FastifyReply, { name, mediaType, size, sha256, range }: Download): FastifyReply {
  void reply.headers({
    'content-disposition': contentDisposition(name, { type: 'attachment' }),
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: entityTag(sha256),
  });
  if (range === 'UNSATISFIABLE') return reply.status(416).headers({ 'content-range': `bytes */${size}`, 'content-length': 0 });
  if (!range) return reply.status(200).header('content-length', size);
  return reply
    .status(206)
    .headers({ 'content-range': `bytes ${range.start}-${range.end}/${size}`, 'content-length': range.end - range.start + 1 });
}
