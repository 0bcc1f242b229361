import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentRowFragment } from '../generated/graphql';
import { Cited } from '../shared/Cited';
import { Dot } from '../shared/Dot';
import { Languages } from '../shared/Languages';
import { Moment } from '../shared/Moment';
import { Symbol } from '../shared/Symbol';
import { TlpLabel } from '../shared/TlpLabel';
import { UnreadMark } from '../shared/UnreadMark';
import { OriginatorName } from './originator';
import { moveFocusAmongRows } from '../shared/rowKeys';

export type DocumentCard = DocumentRowFragment;

/** The line under a title: symbol, originator, kind, and what happened to the paper. */
export function DocumentFacts({ document }: { document: Omit<DocumentCard, 'unread'> }) {
  const { t } = useTranslation();
  return (
    <span className="pl-meta">
      <Symbol strong>{document.symbol ?? document.reference}</Symbol>
      {document.originator && (
        <>
          <Dot />
          <OriginatorName originator={document.originator} />
        </>
      )}
      <Dot />
      {t(`enums:kind.${document.kind}`)}
      {!document.issuedAt && (
        <>
          {' '}
          <span className="pl-tag">{t('documents:draft')}</span>
        </>
      )}
      {document.withdrawnAt && (
        <>
          {' '}
          <span className="pl-tag pl-neg">{t('documents:withdrawn')}</span>
        </>
      )}
    </span>
  );
}

function Row({ document }: { document: DocumentCard }) {
  return (
    <tr>
      <td className="pl-first">
        <div style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
          <UnreadMark unread={document.unread} />
          <div className="pl-grow">
            <Link className={document.unread ? 'pl-quiet pl-strong' : 'pl-quiet'} to={`/documents/${document.id}`} dir="auto" data-row>
              <Cited plain>{document.title}</Cited>
            </Link>
            <br />
            <DocumentFacts document={document} />
          </div>
        </div>
      </td>
      <td>
        <TlpLabel label={document.tlp} />
      </td>
      <td>
        <Languages codes={document.languages} />
      </td>
      <td className="pl-num pl-meta">{document.issuedAt && <Moment at={document.issuedAt} shown="ago" />}</td>
    </tr>
  );
}

export function DocumentTable({ documents, caption }: { documents: DocumentCard[]; caption: string }) {
  const { t } = useTranslation();
  return (
    <table className="pl-table" aria-label={caption} onKeyDown={moveFocusAmongRows}>
      <thead>
        <tr>
          <th scope="col">{t('documents:column.title')}</th>
          <th scope="col">{t('documents:column.label')}</th>
          <th scope="col">{t('documents:column.languages')}</th>
          <th scope="col" className="pl-num">
            {t('documents:column.issued')}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </table>
  );
}
