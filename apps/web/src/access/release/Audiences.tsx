import { Button, CloseButton, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '../../generated/graphql';
import { Dot } from '../../shared/Dot';
import { Moment } from '../../shared/Moment';
import { personName } from '../../shared/PartyPerson';
import { audienceKey, type Audience } from '../audience';
import { AudienceIcon } from '../AudienceIcon';
import { useAudienceName } from '../useAudienceName';
import { levelsFor } from '../levels';
import * as drafts from './draft';
import type { Distribution, Draft, StoredRelease } from './draft';

export type Editing = { draft: Draft; change: (draft: Draft) => void; originator: string | undefined };

function Row({
  audience,
  tag,
  meta,
  tone = '',
  children,
}: {
  audience: Audience;
  tag?: ReactNode;
  meta?: ReactNode;
  tone?: string;
  children: ReactNode;
}) {
  const nameOf = useAudienceName();
  return (
    <li className={`pl-audience ${tone}`}>
      <AudienceIcon kind={audience.kind} />
      <div className="pl-grow">
        <bdi className="pl-strong">{nameOf(audience)}</bdi> {tag}
        <div className="pl-meta">{meta}</div>
      </div>
      {children}
    </li>
  );
}

function LevelChoice({
  audience,
  level,
  originator,
  onChange,
}: {
  audience: Audience;
  level: Level;
  originator: string | undefined;
  onChange: (level: Level) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('access:release.levelFor', { name: nameOf(audience) })}
      value={level}
      data={levelsFor(audience, originator).map((value) => ({ value, label: t(`enums:level.${value}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as Level)}
    />
  );
}

function StoredMeta({
  release: { ground, restsOn, grantedAt, grantedBy },
  releases,
}: {
  release: StoredRelease;
  releases: StoredRelease[];
}) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const base = releases.find(({ id }) => id === restsOn);
  return (
    <>
      {t('access:since')} <Moment at={grantedAt} />
      {grantedBy && (
        <>
          <Dot />
          <bdi>{personName(grantedBy)}</bdi>
        </>
      )}
      {ground === 'ONWARD' && (
        <>
          <Dot />
          {base ? t('access:release.restsOn', { name: nameOf(base.audience) }) : t('access:release.passedOn')}
        </>
      )}
    </>
  );
}

function Stored({ release, releases, draft, change, originator }: Editing & { release: StoredRelease; releases: StoredRelease[] }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const { id, audience, level } = release;
  const keep = () => change({ ...draft, close: drafts.toggle(draft.close, id) });
  const meta = <StoredMeta release={release} releases={releases} />;
  if (draft.close.includes(id)) {
    return (
      <Row audience={audience} meta={meta} tone="pl-ending" tag={<span className="pl-tag pl-neg">{t('access:release.ends')}</span>}>
        <Button variant="default" size="xs" onClick={keep}>
          {t('access:release.keep')}
        </Button>
      </Row>
    );
  }
  return (
    <Row audience={audience} meta={meta}>
      <LevelChoice
        audience={audience}
        level={level}
        originator={originator}
        onChange={(next) => change(drafts.relevel(draft, releases, release, next))}
      />
      <CloseButton
        aria-label={t('access:release.end', { name: nameOf(audience) })}
        onClick={() => change(drafts.closeRelease(draft, releases, id))}
      />
    </Row>
  );
}

function Exclusions({ stored, draft, change }: Editing & { stored: Distribution }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const tag = (text: string) => <span className="pl-tag">{t(text)}</span>;
  return (
    <>
      {stored.exclusions.map(({ id, audience }) => (
        <Row
          key={id}
          audience={audience}
          tone="pl-excluded"
          tag={tag(draft.closeExclusions.includes(id) ? 'access:release.exclusionEnds' : 'access:release.excluded')}
        >
          <Button
            variant="default"
            size="xs"
            onClick={() => change({ ...draft, closeExclusions: drafts.toggle(draft.closeExclusions, id) })}
          >
            {draft.closeExclusions.includes(id) ? t('access:release.keep') : t('access:release.liftExclusion')}
          </Button>
        </Row>
      ))}
      {draft.exclude.map((audience) => (
        <Row key={audienceKey(audience)} audience={audience} tone="pl-excluded" tag={tag('access:release.newExclusion')}>
          <CloseButton
            aria-label={t('access:release.drop', { name: nameOf(audience) })}
            onClick={() => change(drafts.dropAudience(draft, audience))}
          />
        </Row>
      ))}
    </>
  );
}

/** What is stored and what is new in one list: each release keeps its own level. */
export function Audiences({ stored, ...editing }: Editing & { stored: Distribution }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const { draft, change, originator } = editing;
  const shown = stored.releases.filter((release) => !stored.derestriction || !drafts.isOfDerestriction(stored, release));
  if (shown.length + stored.exclusions.length + draft.add.length + draft.exclude.length === 0) {
    return <p className="pl-meta">{t('access:release.nobodyYet')}</p>;
  }
  return (
    <ul className="pl-card pl-rows" aria-label={t('access:release.audiences')}>
      {shown.map((release) => (
        <Stored key={release.id} release={release} releases={stored.releases} {...editing} />
      ))}
      {draft.add.map(({ audience, level }) => (
        <Row
          key={audienceKey(audience)}
          audience={audience}
          tone="pl-added"
          tag={<span className="pl-tag pl-pos">{t('access:release.new')}</span>}
        >
          <LevelChoice
            audience={audience}
            level={level}
            originator={originator}
            onChange={(next) => change(drafts.addAudience(draft, { audience, level: next }))}
          />
          <CloseButton
            aria-label={t('access:release.drop', { name: nameOf(audience) })}
            onClick={() => change(drafts.dropAudience(draft, audience))}
          />
        </Row>
      ))}
      <Exclusions stored={stored} {...editing} />
    </ul>
  );
}
