import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { GroupsModule } from '#groups';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { StorageModule } from '#storage';
import { BroughtDocuments } from './brought-documents.service.js';
import { Clearings } from './clearings.js';
import { ContentFields } from './content.fields.js';
import { DocumentRights } from './document.access.js';
import { DocumentCard } from './document-card.service.js';
import { Document } from './document.entity.js';
import { DocumentsFields } from './documents.fields.js';
import { DocumentLoaders } from './documents.loaders.js';
import { DocumentsReader } from './documents.reader.js';
import { DocumentsResolver } from './documents.resolver.js';
import { FiledFiles } from './filed-files.service.js';
import { FileDoor } from './file-door.service.js';
import { FileExports } from './file-exports.service.js';
import { FileReplies } from './file-replies.service.js';
import { MarkedCopies } from './marked-copies.service.js';
import { Marks } from './marks.service.js';
import { PageMakings } from './page-makings.js';
import { PagePictures } from './page-pictures.service.js';
import { PagesController } from './pages.controller.js';
import { Renditions } from './renditions.service.js';
import { Departures } from './departures.service.js';
import { Documents } from './documents.service.js';
import { Downloads } from './downloads.service.js';
import { FilesController } from './files.controller.js';
import { Filings } from './filings.service.js';
import { InspectionsResolver } from './inspections.resolver.js';
import { InspectionDesk } from './inspection-desk.service.js';
import { Intake } from './intake.service.js';
import { LabelGate } from './label-gate.service.js';
import { Libraries } from './libraries.service.js';
import { LibraryFields } from './library.fields.js';
import { LibraryPages } from './library.pages.js';
import { NoticeJobs } from './notice-jobs.service.js';
import { Modifications } from './modifications.service.js';
import { Numbering } from './numbering.service.js';
import { OpenTexts } from './open-texts.service.js';
import { Originators } from './originators.service.js';
import { Readings } from './readings.service.js';
import { RelatedFields } from './related.fields.js';
import { RelatedPapers } from './related.service.js';
import { References } from './references.service.js';
import { Scanning } from './scanning.service.js';
import { Scans } from './scans.service.js';
import { Sharing } from './sharing.service.js';
import { StoredFiles } from './stored-files.service.js';
import { Sweep } from './sweep.service.js';
import { Unscanned } from './unscanned.service.js';
import { Upload } from './upload.entity.js';
import { UploadStore } from './upload.store.js';
import { UploadsController } from './uploads.controller.js';
import { Uploads } from './uploads.service.js';
import { ToldPapers } from './told-papers.service.js';
import { VersionCards } from './version-cards.service.js';
import { File, Version } from './version.entity.js';
import { FileFields, VersionFields } from './version.fields.js';
import { VersionsResolver } from './versions.resolver.js';
import { Versions } from './versions.service.js';
import { Withdrawals } from './withdrawals.js';

const RESOLVERS = [
  ContentFields,
  DocumentsFields,
  DocumentsResolver,
  FileFields,
  InspectionsResolver,
  LibraryFields,
  RelatedFields,
  VersionFields,
  VersionsResolver,
];
const USE_CASES = [
  BroughtDocuments,
  Departures,
  Documents,
  Downloads,
  Filings,
  InspectionDesk,
  LabelGate,
  Libraries,
  Modifications,
  Numbering,
  Readings,
  References,
  Sharing,
  Uploads,
  Versions,
];
const FILES = [FiledFiles, FileDoor, FileExports, Intake, FileReplies, MarkedCopies, Marks, PagePictures, Renditions];
const READING = [
  DocumentCard,
  DocumentLoaders,
  DocumentRights,
  DocumentsReader,
  LibraryPages,
  Originators,
  RelatedPapers,
  ToldPapers,
  OpenTexts,
  VersionCards,
];

@Module({
  imports: [
    AccessModule,
    GroupsModule,
    JobsModule,
    PartiesModule,
    StorageModule,
    TypeOrmModule.forFeature([Document, File, Upload, Version]),
  ],
  controllers: [FilesController, PagesController, UploadsController],
  providers: [
    ...RESOLVERS,
    ...USE_CASES,
    ...FILES,
    ...READING,
    NoticeJobs,
    Clearings,
    PageMakings,
    Scanning,
    Scans,
    StoredFiles,
    Unscanned,
    Sweep,
    UploadStore,
    Withdrawals,
  ],
  exports: [
    BroughtDocuments,
    Intake,
    Clearings,
    Documents,
    DocumentsReader,
    FileExports,
    Filings,
    Numbering,
    PageMakings,
    Sharing,
    OpenTexts,
    StoredFiles,
    ToldPapers,
    Unscanned,
    Uploads,
    Versions,
    Withdrawals,
  ],
})
export class DocumentsModule {}
