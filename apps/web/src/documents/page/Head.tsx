import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AccessLine } from '../../access/AccessLine';
import { WhyDrawer } from '../../access/WhyDrawer';
import { Cited } from '../../shared/Cited';
import { Moment } from '../../shared/Moment';
import { Page } from '../../shared/Page';
import { Symbol } from '../../shared/Symbol';
import { TlpLabel } from '../../shared/TlpLabel';
import { usePrintMarks } from '../../shared/usePrintMarks';
import { useShortcuts } from '../../shell/keys/shortcuts';
import { OriginatorName } from '../originator';
import type { Document } from './uses';

function Facts({ document }: { document: Document }) {
  const { t } = useTranslation();
  return (
    <p className="pl-facts">
      <Link to={`/meaning#tlp-${document.tlp}`}>
        <TlpLabel label={document.tlp} big />
      </Link>
      <span>
        <Symbol strong>{document.symbol ?? document.reference}</Symbol>
      </span>
      {document.originalSymbol && (
        <span>
          {t('documents:originalSymbol')} <Cited>{document.originalSymbol}</Cited>
        </span>
      )}
      <span>{t(`enums:kind.${document.kind}`)}</span>
      {document.originator && (
        <span>
          {t('documents:submittedBy')} <OriginatorName originator={document.originator} />
        </span>
      )}
      {document.issuedAt ? <Moment at={document.issuedAt} /> : <span className="pl-tag">{t('documents:draft')}</span>}
      {document.withdrawnAt && <span className="pl-tag pl-neg">{t('documents:withdrawn')}</span>}
    </p>
  );
}

/** Label and facts, title, actions, access sentence: the same head for readers, custodians and those who may only know of it. */
export function Head({
  document,
  actions,
  title,
  children,
}: {
  document: Document;
  actions?: ReactNode;
  title?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  useShortcuts({ w: () => setWhy(true) });
  const symbol = document.symbol ?? document.reference;
  usePrintMarks(document.tlp, symbol);
  const group = document.groups[0];
  const crumbs = group
    ? [{ text: group.tag, to: `/groups/${group.id}`, symbol: true }]
    : [{ text: t('documents:title'), to: '/documents' }];
  return (
    <Page
      name={symbol}
      title={title ?? <Cited>{document.title}</Cited>}
      crumbs={crumbs}
      actions={actions}
      above={<Facts document={document} />}
      below={<AccessLine explanation={document.explanation} onWhy={() => setWhy(true)} />}
    >
      <WhyDrawer itemId={document.id} opened={why} onClose={() => setWhy(false)} />
      {children}
    </Page>
  );
}
