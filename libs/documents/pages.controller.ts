import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '#identity';
import { AskedParts } from './asked-parts.js';
import type { Asked } from './byte-range.js';
import { Downloads } from './downloads.service.js';
import { FileReplies } from './file-replies.service.js';
import { PagePictures } from './page-pictures.service.js';

/** Widths of pictures, in pixels: what is asked for is led to the next of them, so that nobody has a machine draw at will. */
const WIDTHS = [600, 900, 1200, 1800];
const widthFor = (asked: number) => WIDTHS.find((width) => width >= asked) ?? WIDTHS.at(-1)!;
const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** Files as pages, for the reader in the portal. */
@Controller('files/:id')
export class PagesController {
  constructor(
    private readonly downloads: Downloads,
    private readonly pictures: PagePictures,
    private readonly replies: FileReplies,
  ) {}

  @Get('pages.pdf')
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string, @AskedParts() asked: Asked, @Res() reply: FastifyReply): Promise<void> {
    const download = await this.downloads.open(actor, id, asked, 'PORTAL', 'DISPLAYED');
    await this.replies.send(reply, { actor, fileId: id, how: 'DISPLAYED' }, download);
  }

  @Get('pages/:page')
  async picture(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('page', ParseIntPipe) page: number,
    @Query('width') width: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture = await this.pictures.picture(actor, id, page, widthFor(Number(width) || 0));
    void reply.headers({ ...PRIVATE, 'content-type': 'image/webp' }).send(picture);
  }

  @Get('pages/:page/text')
  async text(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('page', ParseIntPipe) page: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const runs = await this.pictures.text(actor, id, page);
    void reply.headers({ ...PRIVATE, 'content-type': 'application/json; charset=utf-8' }).send(JSON.stringify(runs));
  }

  @Get('thumbnail')
  async thumbnail(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.pictures.thumbnail(actor, id);
    void reply.headers({ ...PRIVATE, 'content-type': 'image/webp' }).send(bytes);
  }
}
