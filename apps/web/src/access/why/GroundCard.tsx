import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/Card';
import { useAudienceName } from '../useAudienceName';
import { Dates } from './Dates';
import { type Ground, Ways, type Who } from './Ways';

const allowing = ['CUSTODY_AUTHOR', 'CUSTODY_HEAD', 'RELEASED', 'BREAK_GLASS'];
const personal = ['NOT_ACTIVE', 'EXCLUDED', 'NOT_RELEASED'];
const ofThreads = ['QUARANTINED', 'EXCLUDED', 'EMBARGOED', 'EXPIRED', 'NOT_RELEASED'];

/** What a ground against it means, of a paper and of a discussion in its own words. */
function useMeaning(who: Who): (code: Ground['code']) => string {
  const { t } = useTranslation();
  return (code) => {
    if (!who.isSelf && personal.includes(code)) return t(`explain:means.${code}`);
    return who.itemKind === 'THREAD' && ofThreads.includes(code) ? t(`explain:thread.means.${code}`) : t(`access:groundMeans.${code}`);
  };
}

/** One ground: the ways to it, or what it means. */
export function GroundCard({ ground, who }: { ground: Ground; who: Who }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const meaningOf = useMeaning(who);
  const { code, audience } = ground;
  const isWithheld = code === 'RELEASED' && !audience;
  return (
    <Card title={t(`access:ground.${code}`)}>
      <div className="pl-body">
        {allowing.includes(code) ? (
          <Ways ground={ground} who={who} />
        ) : (
          <>
            <p>{meaningOf(code)}</p>
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
