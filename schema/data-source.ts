import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Portal1764000000000 } from './migrations/0001-portal.js';
import { Throttle1764000000001 } from './migrations/0002-throttle.js';
import { DirectoryEpoch1764000000002 } from './migrations/0003-directory-epoch.js';
import { Discussions1764000000003 } from './migrations/0004-discussions.js';
import { Capacities1764000000004 } from './migrations/0005-capacities.js';
import { OneWay1764000000005 } from './migrations/0006-one-way.js';
import { ManyAtOnce1764000000006 } from './migrations/0007-many-at-once.js';
import { Requests1764000000007 } from './migrations/0008-requests.js';
import { Secretariat1764000000008 } from './migrations/0009-secretariat.js';
import { ExclusionsByAudience1764000000009 } from './migrations/0010-exclusions-by-audience.js';
import { Net1764000000010 } from './migrations/0011-net.js';
import { KeptStandings1764000000011 } from './migrations/0012-kept-standings.js';
import { OneLook1764000000012 } from './migrations/0013-one-look.js';
import { PeopleLookedUp1764000000013 } from './migrations/0014-people-looked-up.js';
import { NetOfProcedures1764000000014 } from './migrations/0015-net-of-procedures.js';
import { ExclusionsCarried1764000000016 } from './migrations/0017-exclusions-carried.js';
import { KeysThatCount1764000000017 } from './migrations/0018-keys-that-count.js';
import { FileKeys1764000000018 } from './migrations/0019-file-keys.js';
import { Filing1764000000019 } from './migrations/0020-filing.js';
import { Scans1764000000021 } from './migrations/0022-scans.js';
import { Ledger1764000000022 } from './migrations/0023-ledger.js';
import { Pages1764000000023 } from './migrations/0024-pages.js';
import { Texts1764000000024 } from './migrations/0025-texts.js';
import { Search1764000000025 } from './migrations/0026-search.js';
import { Archives1764000000026 } from './migrations/0027-archives.js';
import { Imports1764000000027 } from './migrations/0028-imports.js';
import { SavedSearches1764000000028 } from './migrations/0029-saved-searches.js';
import { NewestFirst1764000000030 } from './migrations/0031-newest-first.js';
import { HeldTo1764000000031 } from './migrations/0032-held-to.js';
import { OriginalSymbols1764000000032 } from './migrations/0033-original-symbols.js';
import { FoundOnce1764000000033 } from './migrations/0034-found-once.js';
import { NoticesOfAnItem1764000000034 } from './migrations/0035-notices-of-an-item.js';
import { TitlesAsTyped1764000000035 } from './migrations/0036-titles-as-typed.js';

const MIGRATIONS = [
  Portal1764000000000,
  Throttle1764000000001,
  DirectoryEpoch1764000000002,
  Discussions1764000000003,
  Capacities1764000000004,
  OneWay1764000000005,
  ManyAtOnce1764000000006,
  Requests1764000000007,
  Secretariat1764000000008,
  ExclusionsByAudience1764000000009,
  Net1764000000010,
  KeptStandings1764000000011,
  OneLook1764000000012,
  PeopleLookedUp1764000000013,
  NetOfProcedures1764000000014,
  ExclusionsCarried1764000000016,
  KeysThatCount1764000000017,
  FileKeys1764000000018,
  Filing1764000000019,
  Scans1764000000021,
  Ledger1764000000022,
  Pages1764000000023,
  Texts1764000000024,
  Search1764000000025,
  Archives1764000000026,
  Imports1764000000027,
  SavedSearches1764000000028,
  NewestFirst1764000000030,
  HeldTo1764000000031,
  OriginalSymbols1764000000032,
  FoundOnce1764000000033,
  NoticesOfAnItem1764000000034,
  TitlesAsTyped1764000000035,
];

/** The migrations' own door to the database; the portal never migrates by itself. */
export const dataSourceFor = (url: string) =>
  new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    applicationName: 'plenary-migrations',
  });
