import { All, Controller, type OnModuleInit, Param, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Ids } from '#database';
import { CurrentPerson, type SignedIn } from '#identity';
import { Settings } from '#settings';
import { UploadStore } from './upload.store.js';
import { Uploads } from './uploads.service.js';

/** Resumable uploads by tus 1.0. Who may is settled before the protocol looks at anything. */
@Controller('uploads')
export class UploadsController implements OnModuleInit {
  private readonly tus: Server;

  constructor(
    private readonly uploads: Uploads,
    private readonly store: UploadStore,
    private readonly host: HttpAdapterHost,
    settings: Settings,
    ids: Ids,
  ) {
    this.tus = new Server({
      path: '/uploads',
      datastore: store,
      maxSize: settings.UPLOAD_LIMIT,
      relativeLocation: true,
      allowedOrigins: () => false,
      namingFunction: () => ids.word('0123456789abcdef', 32),
    });
  }

  /** The bytes are the protocol's to read: Fastify must not. */
  onModuleInit(): void {
    // The worker and the commands load this slice without a server: then there is no adapter, or one that does nothing.
    const adapter = this.host.httpAdapter as { getInstance(): Partial<FastifyInstance> | undefined } | undefined;
    adapter?.getInstance()?.addContentTypeParser?.('application/offset+octet-stream', (_request, _body, done) => done(null));
  }

  @All()
  async begin(@CurrentPerson() actor: SignedIn, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.uploads.requireActive(actor);
    await this.serve(actor, request, reply);
  }

  @All(':id')
  async resume(
    @CurrentPerson() actor: SignedIn,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.uploads.requireActive(actor);
    await this.uploads.requireOwn(actor, id);
    await this.serve(actor, request, reply);
  }

  private async serve(actor: SignedIn, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    await this.store.caller.run(actor, () => this.tus.handle(request.raw, reply.raw));
  }
}
