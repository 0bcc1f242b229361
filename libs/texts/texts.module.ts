import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { JobsModule } from '#jobs';
import { StorageModule } from '#storage';
import { Extraction } from './extraction.service.js';
import { Extractions } from './extractions.js';
import { Recognition } from './recognition.service.js';
import { Texts } from './texts.service.js';

@Module({
  imports: [DocumentsModule, JobsModule, StorageModule],
  providers: [Extraction, Extractions, Recognition, Texts],
  exports: [Extractions],
})
export class TextsModule {}
