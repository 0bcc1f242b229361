import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { LevelTag } from '../../shared/LevelTag';
import { personName } from '../../shared/PartyPerson';
import type { ExplanationFieldsFragment as Explained } from '../../generated/graphql';
import { useAudienceName } from '../useAudienceName';
import { Dates } from './Dates';
import { useStepText, waysOf, type Step } from './steps';

export type Ground = Explained['grounds'][number];
type Who = { name: string; isSelf: boolean };

function Steps({ steps }: { steps: Step[] }) {
  const stepText = useStepText();
  return steps.map((step, at) => (
    <li key={`${step.kind} ${at}`}>
      {stepText(step)}
      <Dates from={step.from} until={step.until} />
    </li>
  ));
}

function ReleaseStep({ audience, release }: Pick<Ground, 'audience' | 'release'>) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  if (!audience || !release) return null;
  return (
    <li>
      {t('access:path.released', { audience: nameOf(audience) })}
      <div className="pl-meta">
        {formatDay(release.grantedAt)}
        {release.grantedBy && (
          <>
            <Dot />
            <bdi>{personName(release.grantedBy)}</bdi>
          </>
        )}
        {release.until && (
          <>
            <Dot />
            {t('access:path.until', { day: formatDay(release.until) })}
          </>
        )}
      </div>
    </li>
  );
}

/** Person, accreditation, membership or seat, release, level: an ordered list, once for each way that leads there. */
function Ways({ ground, who }: { ground: Ground; who: Who }) {
  const { t } = useTranslation();
  const ways = waysOf(ground.path);
  return (ways.length > 0 ? ways : [[]]).map((steps, at) => (
    <Fragment key={at}>
      {at > 0 && <p className="pl-meta">{t('explain:or')}</p>}
      <ol className="pl-path">
        {who.name && <li>{who.isSelf ? t('access:path.you', { name: who.name }) : <bdi>{who.name}</bdi>}</li>}
        <Steps steps={steps} />
        <ReleaseStep {...ground} />
        {ground.level && (
          <li>
            {t('access:path.level')} <LevelTag level={ground.level} />
          </li>
        )}
      </ol>
    </Fragment>
  ));
}

const allowing = ['CUSTODY_AUTHOR', 'CUSTODY_HEAD', 'RELEASED', 'BREAK_GLASS'];
const personal = ['NOT_ACTIVE', 'EXCLUDED', 'NOT_RELEASED'];

/** One ground: the ways to it, or what it means. */
export function GroundCard({ ground, who }: { ground: Ground; who: Who }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const { code, audience } = ground;
  const isWithheld = code === 'RELEASED' && !audience;
  const ofOther = !who.isSelf && personal.includes(code);
  return (
    <Card title={t(`access:ground.${code}`)}>
      <div className="pl-body">
        {allowing.includes(code) ? (
          <Ways ground={ground} who={who} />
        ) : (
          <>
            <p>{ofOther ? t(`explain:means.${code}`) : t(`access:groundMeans.${code}`)}</p>
            {audience && <p>{t('access:who.excluded', { name: nameOf(audience) })}</p>}
            {ground.path.length > 0 && <Ways ground={ground} who={who} />}
          </>
        )}
        {isWithheld && <p className="pl-meta">{t('explain:withheld')}</p>}
        {code !== 'RELEASED' && <Dates from={ground.from} until={ground.until} />}
      </div>
    </Card>
  );
}
