import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/Card';
import { Note } from '../../shared/Note';
import { TlpLabel } from '../../shared/TlpLabel';
import { useAudienceName } from '../useAudienceName';
import { labels } from '../handling';
import type { Preview } from './Consequence';
import type { Distribution } from './draft';

type Refusal = Preview['refusals'][number];

type Stored = Pick<Distribution, 'releases'>;

/** One sentence a rule, and under it the releases it concerns, by name. */
function Rule({ rule, refusals, stored }: { rule: string; refusals: Refusal[]; stored: Stored }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const storedOf = ({ releaseId }: Refusal) => stored.releases.find(({ id }) => id === releaseId);
  const named = refusals.flatMap((refusal) => {
    const release = storedOf(refusal);
    const audience = refusal.audience ?? release?.audience;
    return audience ? [{ ...refusal, audience, isStored: release !== undefined }] : [];
  });
  return (
    <Note tone="neg">
      <strong>{t(`access:refusal.${rule}`)}</strong>
      {named.length > 0 && (
        <ul>
          {named.map(({ audience, max, releaseId, isStored }) => (
            <li key={releaseId ?? nameOf(audience)}>
              <bdi className="pl-strong">{nameOf(audience)}</bdi>{' '}
              {max
                ? t('access:refusal.atMost', { level: t(`enums:level.${max}`) })
                : isStored
                  ? t('access:refusal.mustGo')
                  : t('access:refusal.leaveOut')}
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}

function WhomLabelsName() {
  const { t } = useTranslation();
  return (
    <Card title={t('access:labels.title')}>
      <ul className="pl-rows">
        {labels.map((label) => (
          <li key={label}>
            <span style={{ minWidth: 140 }}>
              <TlpLabel label={label} />
            </span>
            <span className="pl-grow">{t(`access:labels.${label}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Refusals({ refusals, stored }: { refusals: Refusal[]; stored: Stored }) {
  if (refusals.length === 0) return null;
  const rules = [...new Set(refusals.map(({ rule }) => rule))];
  return (
    <>
      {rules.map((rule) => (
        <Rule key={rule} rule={rule} stored={stored} refusals={refusals.filter((each) => each.rule === rule)} />
      ))}
      {rules.includes('AUDIENCE_NOT_ALLOWED') && <WhomLabelsName />}
    </>
  );
}
