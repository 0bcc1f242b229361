import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartiesModule } from '#parties';
import { Capacities } from './capacities.service.js';
import { Office, Seat, WorkingGroup } from './group.entity.js';
import { GroupSetup } from './group-setup.service.js';
import { GroupRights } from './groups.access.js';
import { OfficeFields, SeatFields, ViewerGroupFields, WorkingGroupFields } from './groups.fields.js';
import { GroupsResolver } from './groups.resolver.js';
import { Groups } from './groups.service.js';
import { Seats } from './seats.service.js';

@Module({
  imports: [PartiesModule, TypeOrmModule.forFeature([WorkingGroup, Seat, Office])],
  providers: [
    Capacities,
    GroupRights,
    GroupSetup,
    Groups,
    GroupsResolver,
    OfficeFields,
    SeatFields,
    Seats,
    ViewerGroupFields,
    WorkingGroupFields,
  ],
  exports: [Capacities, GroupRights, Groups, GroupSetup, Seats],
})
export class GroupsModule {}
