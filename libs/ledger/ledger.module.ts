import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { Acknowledgements } from './acknowledgements.service.js';
import { AskingsReader } from './askings.reader.js';
import { Copies } from './copies.service.js';
import { LedgerLineFields, LedgerReadingFields } from './ledger.fields.js';
import { LedgerReader } from './ledger.reader.js';
import { AcknowledgementAskingFields, DocumentLedgerFields, LedgerFields, LedgerResolver } from './ledger.resolver.js';

const RESOLVERS = [AcknowledgementAskingFields, DocumentLedgerFields, LedgerFields, LedgerLineFields, LedgerReadingFields, LedgerResolver];

@Module({
  imports: [AccessModule, DocumentsModule, GroupsModule, JobsModule, PartiesModule],
  providers: [...RESOLVERS, Acknowledgements, AskingsReader, Copies, LedgerReader],
})
export class LedgerModule {}
