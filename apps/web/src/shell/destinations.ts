import {
  IconBuildingCommunity,
  IconEyeSearch,
  IconFileText,
  IconFlag,
  IconHome,
  IconMessages,
  IconShieldCog,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Viewer } from '../identity/viewer';

export type Destination = { to: string; text: string; icon: ComponentType<{ size?: number }> };

const home = { to: '/', text: 'shell:nav.home', icon: IconHome };
const documents = { to: '/documents', text: 'shell:nav.documents', icon: IconFileText };
const discussions = { to: '/discussions', text: 'shell:nav.discussions', icon: IconMessages };
const groups = { to: '/groups', text: 'shell:nav.groups', icon: IconUsersGroup };
const delegations = { to: '/delegations', text: 'shell:nav.delegations', icon: IconBuildingCommunity };
const administration = { to: '/administration', text: 'shell:nav.administration', icon: IconShieldCog };
const inspection = { to: '/access-audit', text: 'shell:nav.inspection', icon: IconEyeSearch };
const moderation = { to: '/moderation', text: 'shell:nav.moderation', icon: IconFlag };
const signIn = { to: '/sign-in', text: 'identity:signIn', icon: IconUsers };

/** Only what exists for this viewer: no entry leads to a closed door. */
export function destinationsFor(viewer: Viewer | undefined): Destination[] {
  if (!viewer) return [documents, delegations, signIn];
  const open = viewer.active ? [home, documents, discussions, groups, delegations] : [home, documents, delegations];
  return [
    ...open,
    ...(viewer.duties.includes('MODERATOR') ? [moderation] : []),
    ...(viewer.duties.includes('AUDITOR') ? [inspection] : []),
    ...(viewer.duties.includes('ADMINISTRATOR') ? [administration] : []),
  ];
}
