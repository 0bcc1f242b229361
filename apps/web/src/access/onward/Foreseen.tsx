import { useTranslation } from 'react-i18next';
import type { PreviewOnwardQuery } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { LevelTag } from '../../shared/LevelTag';
import { Moment } from '../../shared/Moment';
import { Note } from '../../shared/Note';
import { Refusals } from '../release/Refusals';
import { useAudienceName } from '../useAudienceName';

/** What passing on adds, by name: never who has it already, nor how many. */
export function Foreseen({ preview }: { preview: PreviewOnwardQuery['previewOnward'] }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const { adds, refusals, closesDiscussions } = preview;
  return (
    <>
      <Refusals refusals={refusals} stored={{ releases: [] }} />
      <Card title={t('access:onward.adds')}>
        <ul className="pl-rows">
          {adds.map(({ audience, level, until }) => (
            <li key={nameOf(audience)}>
              <bdi className="pl-grow pl-strong">{nameOf(audience)}</bdi>
              <span className="pl-meta">
                {until && (
                  <>
                    {t('groups:until')} <Moment at={until} shown="moment" />
                    <Dot />
                  </>
                )}
              </span>
              <LevelTag level={level} />
            </li>
          ))}
        </ul>
      </Card>
      {closesDiscussions && <Note tone="cau">{t('access:onward.closes')}</Note>}
      <p className="pl-meta">{t('access:onward.told')}</p>
    </>
  );
}
