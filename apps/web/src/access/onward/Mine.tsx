import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CloseOnwardDocument } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { Failure } from '../../shared/Failure';
import { LevelTag } from '../../shared/LevelTag';
import { Moment } from '../../shared/Moment';
import { useAction } from '../../shared/useAction';
import { useAudienceName } from '../useAudienceName';
import type { Onward } from './offers';

/** What the viewer passed on and can end; of what others passed on there is nothing here. */
export function Mine({ documentId, mine }: { documentId: string; mine: Onward['mine'] }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const { run, busy, error } = useAction(CloseOnwardDocument);
  if (mine.length === 0) return null;
  return (
    <Card title={t('access:onward.mine')}>
      <p className="pl-body pl-meta">{t('access:onward.mineHelp')}</p>
      <Failure error={error} />
      <ul className="pl-rows">
        {mine.map(({ id, audience, level, grantedAt, until }) => (
          <li key={id}>
            <div className="pl-grow">
              <bdi className="pl-strong">{nameOf(audience)}</bdi> <LevelTag level={level} />
              <div className="pl-meta">
                {t('access:since')} <Moment at={grantedAt} />
                {until && (
                  <>
                    <Dot />
                    {t('groups:until')} <Moment at={until} />
                  </>
                )}
              </div>
            </div>
            <Button
              variant="default"
              size="xs"
              loading={busy}
              aria-label={t('access:release.end', { name: nameOf(audience) })}
              onClick={() => void run({ input: { documentId, releaseIds: [id] } })}
            >
              {t('access:onward.end')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
