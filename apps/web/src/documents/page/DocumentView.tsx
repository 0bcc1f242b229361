import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Distribution } from '../../access/release/draft';
import { useAudienceName } from '../../access/useAudienceName';
import { WhoCanSee } from '../../access/WhoCanSee';
import { holds } from '../../access/levels';
import { useActing } from '../../access/useActing';
import { DocumentDiscussions } from '../../discussions/DocumentDiscussions';
import { QuarantineNote } from '../../secretariat/QuarantineNote';
import { capacityId } from '../../identity/viewer';
import { LedgerCard } from '../../ledger/LedgerCard';
import { ToAcknowledge } from '../../ledger/ToAcknowledge';
import { RequestQueue } from '../../requests/RequestQueue';
import { Card } from '../../shared/Card';
import { Cited } from '../../shared/Cited';
import { Moment } from '../../shared/Moment';
import { GroupLink } from '../../shared/Names';
import { Note } from '../../shared/Note';
import { personName } from '../../shared/PartyPerson';
import { Related, SupersededBy } from '../related/Related';
import { Actions } from './Actions';
import { Head } from './Head';
import { NewVersion } from './NewVersion';
import type { Asked, Content, Document } from './uses';
import { Versions } from './Versions';

function ReleasedTo({ audiences }: { audiences: Content['releasedTo'] }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return (
    <Card title={t('documents:releasedTo')}>
      {!audiences && <p className="pl-body pl-meta">{t('documents:recipientsWithheld')}</p>}
      <ul className="pl-rows">
        {audiences?.map((audience) => (
          <li key={nameOf(audience)}>
            <bdi>{nameOf(audience)}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function About({ document, content }: { document: Document; content: Content }) {
  const { t } = useTranslation();
  const { handling, tags, author, embargo, expiry, derestriction } = content;
  const rows: [string, React.ReactNode][] = [
    [t('documents:author'), author && <bdi>{personName(author)}</bdi>],
    [
      t('documents:filedIn'),
      document.groups.length > 0 &&
        document.groups.map((group) => (
          <div key={group.id}>
            <GroupLink group={group} />
          </div>
        )),
    ],
    [
      t('documents:tags'),
      tags.length > 0 &&
        tags.map((tag) => (
          <span key={tag}>
            <bdi className="pl-tag">{tag}</bdi>{' '}
          </span>
        )),
    ],
    [t('access:handling.onward'), t(`access:rule.onward.${handling.onward}`)],
    [t('access:handling.download'), t(`access:rule.download.${handling.download}`)],
    [t('access:handling.attribution'), t(`access:rule.attribution.${handling.attribution}`)],
    [t('access:embargo.label'), embargo && <Moment at={embargo} shown="moment" />],
    [t('access:expiry.label'), expiry && <Moment at={expiry} shown="moment" />],
    [t('access:derestriction.label'), derestriction && <Moment at={derestriction} shown="moment" />],
  ];
  return (
    <Card title={t('documents:about')}>
      <dl className="pl-terms pl-body">
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
          .map(([term, value]) => [<dt key={term}>{term}</dt>, <dd key={`${term} is`}>{value}</dd>])}
      </dl>
    </Card>
  );
}

type Shown = { document: Document; content: Content; asked: Asked | undefined; distribution: Distribution | null | undefined };

function ContentView({ document, content, asked, distribution, onNewVersion }: Shown & { onNewVersion: () => void }) {
  const { t } = useTranslation();
  const capacity = useActing(document);
  return (
    <>
      <QuarantineNote itemId={document.id} quarantine={document.quarantine} />
      <SupersededBy paper={document.supersededBy} />
      {document.withdrawnAt && (
        <Note tone="cau">
          {t('documents:withdrawnOn')} <Moment at={document.withdrawnAt} />.{' '}
          <bdi dir="auto">
            <Cited>{content.withdrawalReason ?? ''}</Cited>
          </bdi>
        </Note>
      )}
      {asked && <ToAcknowledge documentId={document.id} asking={asked} />}
      <div className="pl-columns pl-panel404">
        <div>
          {content.summary && (
            <Card title={t('documents:summary')}>
              <p className="pl-body" dir="auto" style={{ margin: 0 }}>
                <Cited>{content.summary}</Cited>
              </p>
            </Card>
          )}
          <Versions document={document} content={content} onNewVersion={onNewVersion} />
          <DocumentDiscussions documentId={document.id} mayComment={holds(document.viewerLevel, 'COMMENT')} />
        </div>
        <div>
          {distribution ? (
            <>
              {capacity && <RequestQueue documentId={document.id} capacity={capacityId(capacity)} />}
              <WhoCanSee documentId={document.id} distribution={distribution} />
            </>
          ) : (
            <ReleasedTo audiences={content.releasedTo} />
          )}
          {document.viewerMay.ledger && <LedgerCard documentId={document.id} />}
          <Related document={document} />
          <About document={document} content={content} />
        </div>
      </div>
    </>
  );
}

export function DocumentView({ document, content, asked, distribution }: Shown) {
  const [adding, setAdding] = useState(false);
  const onNewVersion = () => setAdding(true);
  return (
    <Head document={document} actions={<Actions document={document} onNewVersion={onNewVersion} />}>
      <ContentView document={document} content={content} asked={asked} distribution={distribution} onNewVersion={onNewVersion} />
      {adding && <NewVersion documentId={document.id} onClose={() => setAdding(false)} />}
    </Head>
  );
}
