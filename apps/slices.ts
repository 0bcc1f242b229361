import { AccessModule } from '#access';
import { ArchivesModule } from '#archives';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { ImportsModule } from '#imports';
import { JobsModule } from '#jobs';
import { LedgerModule } from '#ledger';
import { NotificationsModule } from '#notifications';
import { PartiesModule } from '#parties';
import { PressModule } from '#press';
import { RequestsModule } from '#requests';
import { ScannerModule } from '#scanner';
import { SearchModule } from '#search';
import { SecretariatModule } from '#secretariat';
import { SettingsModule } from '#settings';
import { StorageModule } from '#storage';
import { TextsModule } from '#texts';

/** Every slice there is: the portal serves them, the worker and the commands run them without HTTP. */
export const SLICES = [
  SettingsModule,
  DatabaseModule,
  AuditModule,
  JobsModule,
  StorageModule,
  ScannerModule,
  PressModule,
  IdentityModule,
  PartiesModule,
  GroupsModule,
  AccessModule,
  DocumentsModule,
  TextsModule,
  DiscussionsModule,
  RequestsModule,
  SecretariatModule,
  ImportsModule,
  LedgerModule,
  ArchivesModule,
  SearchModule,
  NotificationsModule,
];
