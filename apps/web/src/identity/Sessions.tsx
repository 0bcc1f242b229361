import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Card } from '../shared/Card';
import { Dot } from '../shared/Dot';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { useAction } from '../shared/useAction';
import { useFreshStart } from './account';
import { EndSessionDocument, SessionsDocument, SignOutEverywhereDocument } from '../generated/graphql';

const browsers = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg\//],
  ['Chrome', /Chrom(e|ium)\//],
  ['Safari', /Safari\//],
] as const;

/** `Firefox` is enough to recognise a device; the whole line stays in the title. */
const browserOf = (agent: string): string => browsers.find(([, sign]) => sign.test(agent))?.[0] ?? agent;

export function Sessions() {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({ query: SessionsDocument });
  const end = useAction(EndSessionDocument);
  const everywhere = useAction(SignOutEverywhereDocument);
  const startAfresh = useFreshStart();
  const endAll = async () => {
    if (await everywhere.run({})) startAfresh();
  };
  const leaveAll = (
    <Button variant="default" size="xs" loading={everywhere.busy} onClick={() => void endAll()}>
      {t('identity:sessions.endAll')}
    </Button>
  );
  return (
    <Card title={t('identity:sessions.title')} actions={leaveAll}>
      <Failure error={error ?? end.error ?? everywhere.error} />
      <ul className="pl-rows">
        {data?.sessions.map(({ id, current, userAgent, createdAt, seenAt }) => (
          <li key={id}>
            <div className="pl-grow">
              <bdi className="pl-strong" title={userAgent ?? ''}>
                {browserOf(userAgent ?? t('identity:sessions.unknown'))}
              </bdi>{' '}
              {current && <span className="pl-tag pl-pos">{t('identity:sessions.current')}</span>}
              <div className="pl-meta">
                {t('identity:sessions.since')} <Moment at={createdAt} shown="moment" />
                <Dot />
                {t('identity:sessions.seen')} <Moment at={seenAt} shown="ago" />
              </div>
            </div>
            {!current && (
              <Button variant="default" size="xs" onClick={() => void end.run({ input: { id } })}>
                {t('identity:sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
