import { Controller, Get, Head, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '#identity';
import { AskedParts } from './asked-parts.js';
import type { Asked } from './byte-range.js';
import { Downloads } from './downloads.service.js';
import { announce, FileReplies } from './file-replies.service.js';

/** The files of versions, to be taken away. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly downloads: Downloads,
    private readonly replies: FileReplies,
  ) {}

  @Head(':id')
  async head(@CurrentActor() actor: Actor, @Param('id') id: string, @AskedParts() asked: Asked, @Res() reply: FastifyReply): Promise<void> {
    const download = await this.downloads.describe(actor, id, asked);
    announce(reply, download).send();
  }

  @Get(':id')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @AskedParts() asked: Asked,
    @Headers('sec-fetch-site') site: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Browsers say from where they ask, programs do not; it says how a copy was fetched, and decides nothing.
    const download = await this.downloads.open(actor, id, asked, site ? 'PORTAL' : 'API');
    await this.replies.send(reply, { actor, fileId: id, how: 'DOWNLOADED' }, download);
  }
}
