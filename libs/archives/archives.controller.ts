import { Controller, Get, Head, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { announce, type Asked, AskedParts, bytesFor } from '#documents';
import { IdPipe } from '#graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import type { ByteRange } from '#storage';
import { ArchiveBytes } from './archive-bytes.service.js';
import { Archives } from './archives.service.js';

/** Archives, to be taken away: whole, or on from where a download broke off. */
@Controller('archives')
export class ArchivesController {
  constructor(
    private readonly archives: Archives,
    private readonly bytes: ArchiveBytes,
  ) {}

  @Head(':id/zip')
  async head(
    @CurrentPerson() actor: SignedIn,
    @Param('id', IdPipe) id: string,
    @AskedParts() asked: Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ready = await this.archives.ready(actor, id);
    const download = described(ready, asked);
    await this.bytes.decide(actor, ready.archive, partOf(download));
    announce(reply, download).send();
  }

  @Get(':id/zip')
  async get(
    @CurrentPerson() actor: SignedIn,
    @Param('id', IdPipe) id: string,
    @AskedParts() asked: Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ready = await this.archives.ready(actor, id);
    const download = described(ready, asked);
    if (download.range === 'UNSATISFIABLE') {
      await this.bytes.decide(actor, ready.archive, partOf(download));
      return void announce(reply, download).send();
    }
    const bytes = await this.bytes.open(actor, ready.archive, partOf(download));
    void announce(reply, download).send(bytes);
  }
}

/** What is asked for; where there is no such part, what is said is of the whole. */
function partOf({ range, size }: ReturnType<typeof described>): ByteRange {
  return range && range !== 'UNSATISFIABLE' ? range : { start: 0, end: size - 1 };
}

/** The same archive is the same bytes each time: its id names them. */
function described({ archive: { id, size }, name }: Awaited<ReturnType<Archives['ready']>>, asked: Asked) {
  return { key: id, name, mediaType: 'application/zip', size: size!, sha256: id, range: bytesFor(asked, size!, id) };
}
