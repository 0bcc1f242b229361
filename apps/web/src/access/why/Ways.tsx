import {
  IconBuildingCommunity,
  IconCheck,
  IconGavel,
  IconId,
  IconShare3,
  IconShieldCog,
  IconUser,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExplanationFieldsFragment as Explained } from '../../generated/graphql';
import { formatDay } from '../../i18n/format';
import { Dot } from '../../shared/Dot';
import { LevelTag } from '../../shared/LevelTag';
import { personName } from '../../shared/PartyPerson';
import { useAudienceName } from '../useAudienceName';
import { Dates } from './Dates';
import { useStepText, waysOf, type Step } from './steps';

export type Ground = Explained['grounds'][number];
export type Who = { name: string; isSelf: boolean; itemKind: Explained['itemKind'] };

const icons: Record<string, TablerIcon> = {
  ACCREDITATION: IconId,
  MEMBERSHIP: IconBuildingCommunity,
  SEAT: IconUsersGroup,
  OFFICE: IconGavel,
  DUTY: IconShieldCog,
};

function Mark({ icon: Icon, children }: { icon: TablerIcon; children: ReactNode }) {
  return (
    <li>
      <span className="pl-stepmark">
        <Icon size={16} aria-hidden />
      </span>
      {children}
    </li>
  );
}

function Steps({ steps }: { steps: Step[] }) {
  const stepText = useStepText();
  return steps.map((step, at) => (
    <Mark key={`${step.kind} ${at}`} icon={icons[step.kind] ?? IconUsersGroup}>
      {stepText(step)}
      <Dates from={step.from} until={step.until} />
    </Mark>
  ));
}

/** The release, who made it and since when, and whether it ends. */
function ReleaseStep({ audience, release }: Pick<Ground, 'audience' | 'release'>) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  if (!audience || !release) return null;
  return (
    <Mark icon={IconShare3}>
      {t('access:path.released', { audience: nameOf(audience) })}
      <div className="pl-meta">
        {formatDay(release.grantedAt)}
        {release.grantedBy && (
          <>
            <Dot />
            <bdi>{personName(release.grantedBy)}</bdi>
          </>
        )}
        <Dot />
        {release.until ? t('access:path.until', { day: formatDay(release.until) }) : t('explain:noEnd')}
      </div>
    </Mark>
  );
}

/** Person, accreditation, membership or seat, release, level: an ordered list, once for each way that leads there. */
export function Ways({ ground, who }: { ground: Ground; who: Who }) {
  const { t } = useTranslation();
  const ways = waysOf(ground.path);
  return (ways.length > 0 ? ways : [[]]).map((steps, at) => (
    <Fragment key={at}>
      {at > 0 && <p className="pl-meta">{t('explain:or')}</p>}
      <ol className="pl-path">
        {who.name && <Mark icon={IconUser}>{who.isSelf ? t('access:path.you', { name: who.name }) : <bdi>{who.name}</bdi>}</Mark>}
        <Steps steps={steps} />
        <ReleaseStep {...ground} />
        {ground.level && (
          <Mark icon={IconCheck}>
            {t('access:path.level')} <LevelTag level={ground.level} />
          </Mark>
        )}
      </ol>
    </Fragment>
  ));
}
