import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Card } from '../shared/Card';
import { LevelTag } from '../shared/LevelTag';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { personName } from '../shared/PartyPerson';
import { LoadFailure, Loading } from '../shared/states';
import { formatMoment } from '../i18n/format';
import { useLanguage } from '../shared/useLanguage';
import { DistributionAsOfDocument } from '../generated/graphql';
import { AsOf } from './AsOf';
import { audienceKey, type Audience } from './audience';
import { AudienceIcon } from './AudienceIcon';
import { CheckPerson } from './CheckPerson';
import { Regions } from './Regions';
import { useAudienceName } from './useAudienceName';
import type { Distribution } from './release/draft';

function Figures({ reach }: { reach: Distribution['reach'] }) {
  const { t } = useTranslation();
  if (reach.everyone) return <p className="pl-sum pl-body">{t('access:preview.everyone')}</p>;
  return (
    <p className="pl-sum pl-body">
      <b>{t('access:delegations', { count: reach.delegations })}</b>
      <Dot />
      <b>{t('access:persons', { count: reach.persons })}</b>
    </p>
  );
}

/** How many see it through one release: what each is worth. */
function Figure({ audience, ways }: { audience: Audience; ways: Distribution['reach']['ways'] }) {
  const { t } = useTranslation();
  const way = ways.find((each) => each.audience && audienceKey(each.audience) === audienceKey(audience));
  // Of a person by name there is nothing to count.
  if (!way || audience.kind === 'PERSON') return null;
  return (
    <>
      {t('access:delegations', { count: way.delegations })}
      <Dot />
      {t('access:persons', { count: way.persons })}
      <br />
    </>
  );
}

const isToCome = (from: string | null | undefined): from is string => Boolean(from && Date.parse(from) > Date.now());

function Releases({ releases, ways }: { releases: Distribution['releases']; ways: Distribution['reach']['ways'] }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  if (releases.length === 0) return <p className="pl-body pl-meta">{t('access:who.draft')}</p>;
  return (
    <ul className="pl-rows">
      {releases.map(({ id, audience, level, from, grantedAt, grantedBy, until }) => (
        <li key={id}>
          <AudienceIcon kind={audience.kind} />
          <div className="pl-grow">
            <bdi className="pl-strong">{nameOf(audience)}</bdi>
            <div className="pl-meta">
              <Figure audience={audience} ways={ways} />
              {isToCome(from) ? t('access:fromThen') : t('access:since')} <Moment at={isToCome(from) ? from : grantedAt} />
              {grantedBy && (
                <>
                  <Dot />
                  <bdi>{personName(grantedBy)}</bdi>
                </>
              )}
              {until && (
                <>
                  <Dot />
                  {t('groups:until')} <Moment at={until} />
                </>
              )}
            </div>
          </div>
          <LevelTag level={level} />
        </li>
      ))}
    </ul>
  );
}

function Limits({ exclusions, embargo, expiry, derestriction }: Distribution) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  if (exclusions.length === 0 && !embargo && !expiry && !derestriction)
    return <p className="pl-body pl-meta">{t('access:who.noLimits')}</p>;
  return (
    <div className="pl-body pl-meta">
      {exclusions.map(({ id, audience }) => (
        <div key={id}>{t('access:who.excluded', { name: nameOf(audience) })}</div>
      ))}
      {embargo && (
        <div>
          {t('access:embargo.label')}: <Moment at={embargo} shown="moment" />
        </div>
      )}
      {expiry && (
        <div>
          {t('access:expiry.label')}: <Moment at={expiry} shown="moment" />
        </div>
      )}
      {derestriction && <div>{t('access:derestriction.then', { moment: formatMoment(derestriction) })}</div>}
    </div>
  );
}

function Shown({ itemId, distribution, at }: { itemId: string; distribution: Distribution; at: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Figures reach={distribution.reach} />
      <Releases releases={distribution.releases} ways={distribution.reach.ways} />
      <div className="pl-regions">
        <Regions rows={distribution.reach.rows} />
      </div>
      {distribution.reach.hiddenPaths && <p className="pl-body pl-meta">{t('access:who.hiddenPaths')}</p>}
      <Limits {...distribution} />
      <CheckPerson itemId={itemId} at={at} />
    </>
  );
}

/** Who could see it at a past time. */
function Then({ documentId, at }: { documentId: string; at: string }) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: DistributionAsOfDocument, variables: { id: documentId, at, language } });
  if (error) return <LoadFailure error={error} />;
  const then = data?.document.distribution;
  return then ? <Shown itemId={documentId} distribution={then} at={at} /> : <Loading />;
}

/** For those with MANAGE alone; a reader never sees these figures and names. */
export function WhoCanSee({ documentId, distribution }: { documentId: string; distribution: Distribution }) {
  const { t } = useTranslation();
  const [at, setAt] = useState<string | null>(null);
  const actions = (
    <>
      <AsOf at={at} onChange={setAt} />
      <Button component={Link} to={`/documents/${documentId}/release`} variant="light" size="xs">
        {t('access:who.change')}
      </Button>
    </>
  );
  return (
    <Card title={t('access:who.title')} actions={actions}>
      {at === null ? (
        <Shown itemId={documentId} distribution={distribution} at={null} />
      ) : (
        <Then key={at} documentId={documentId} at={at} />
      )}
    </Card>
  );
}
