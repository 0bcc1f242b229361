import {
  IconBuildingCommunity,
  IconFlag2,
  IconGavel,
  IconShieldCog,
  IconUser,
  IconUsers,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react';
import type { Audience } from './audience';

const icons = {
  PERSON: IconUser,
  PARTY: IconFlag2,
  BODY: IconBuildingCommunity,
  GROUP: IconUsersGroup,
  GROUP_OBSERVERS: IconUsersGroup,
  BUREAU: IconGavel,
  SECRETARIAT: IconShieldCog,
  COMMUNITY: IconUsers,
  PUBLIC: IconWorld,
} satisfies Record<Audience['kind'], unknown>;

/** What kind of audience it is, to the eye alone: its name says it too. */
export function AudienceIcon({ kind }: { kind: Audience['kind'] }) {
  const Icon = icons[kind];
  return <Icon size={18} className="pl-audienceicon" aria-hidden />;
}
