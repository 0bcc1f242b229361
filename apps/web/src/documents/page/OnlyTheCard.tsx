import { useTranslation } from 'react-i18next';
import { LevelTag } from '../../shared/LevelTag';
import { RequestAccess } from '../../requests/RequestAccess';
import { Cited } from '../../shared/Cited';
import { Languages } from '../../shared/Languages';
import { OriginatorName } from '../originator';
import { Related, SupersededBy } from '../related/Related';
import { Head } from './Head';
import type { Document } from './uses';

/** At DISCOVER: the card, what one has, what one would need, who decides, and how to ask. Nothing else exists here. */
export function OnlyTheCard({ document }: { document: Document }) {
  const { t } = useTranslation();
  return (
    <Head document={document} title={t('documents:refusal.title')}>
      <SupersededBy paper={document.supersededBy} />
      <div className="pl-card pl-body pl-narrowpage">
        <h2 className="pl-papertitle" dir="auto">
          <Cited>{document.title}</Cited>
        </h2>
        <Languages codes={document.languages} />
        <dl className="pl-terms">
          <dt>{t('documents:refusal.have')}</dt>
          <dd>
            <LevelTag level={document.viewerLevel} /> {t('access:levelMeans.DISCOVER')}
          </dd>
          <dt>{t('documents:refusal.need')}</dt>
          <dd>
            <LevelTag level="READ" /> {t('documents:refusal.needHelp')}
          </dd>
          <dt>{t('documents:refusal.who')}</dt>
          <dd>
            {document.originator ? (
              <>
                <OriginatorName originator={document.originator} />.
              </>
            ) : (
              t('requests:decides')
            )}{' '}
            {t('documents:refusal.whoHelp')}
          </dd>
        </dl>
        {document.withdrawnAt ? <p>{t('documents:refusal.withdrawn')}</p> : <RequestAccess documentId={document.id} />}
      </div>
      <Related document={document} />
    </Head>
  );
}
