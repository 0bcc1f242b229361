export { Capacities, type HeldCapacity } from './capacities.service.js';
export { Capacity } from './capacity.js';
export { GroupAbilities, GroupKind, Office, OfficeKind, Seat, SeatCapacity, WorkingGroup } from './group.entity.js';
export { GroupRights } from './groups.access.js';
export * from './groups.inputs.js';
export { GroupsModule } from './groups.module.js';
export { Groups } from './groups.service.js';
export { GroupSetup } from './group-setup.service.js';
export { Seats } from './seats.service.js';
