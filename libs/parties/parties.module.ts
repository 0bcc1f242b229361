import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accreditation, Duty } from './accreditation.entity.js';
import { Accreditations } from './accreditations.service.js';
import { DirectoryCache } from './directory-cache.js';
import { Directory } from './directory.service.js';
import { Duties } from './duties.service.js';
import { AccreditationFields, MembershipFields, PartyFields, PersonFields, ViewerDutiesField } from './parties.fields.js';
import { PartiesResolver } from './parties.resolver.js';
import { Parties } from './parties.service.js';
import { Membership, Party } from './party.entity.js';
import { Memberships } from './memberships.service.js';
import { Terms } from './terms.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Party, Membership, Accreditation, Duty])],
  providers: [
    Accreditations,
    AccreditationFields,
    Directory,
    DirectoryCache,
    Duties,
    MembershipFields,
    Memberships,
    Parties,
    PartiesResolver,
    PartyFields,
    PersonFields,
    Terms,
    ViewerDutiesField,
  ],
  exports: [Accreditations, Directory, DirectoryCache, Duties, Memberships, Parties, Terms],
})
export class PartiesModule {}
