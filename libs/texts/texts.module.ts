import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { JobsModule } from '#jobs';
import { StorageModule } from '#storage';
import { Extraction } from './extraction.service.js';
import { Extractions } from './extractions.js';
import { Texts } from './texts.service.js';

@Module({
  imports: [DocumentsModule, JobsModule, StorageModule],
  providers: [Extraction, Extractions, Texts],
  exports: [Extractions],
})
export class TextsModule {}
