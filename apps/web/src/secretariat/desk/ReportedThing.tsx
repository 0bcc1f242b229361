import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DocumentFacts } from '../../documents/DocumentTable';
import type { ReportFieldsFragment } from '../../generated/graphql';
import { TlpLabel } from '../../shared/TlpLabel';

type Thing = Pick<ReportFieldsFragment, 'document' | 'thread'> & Partial<Pick<ReportFieldsFragment, 'versionNumber'>>;

/** The paper or the discussion, where the reader may know of it; else a line that says no more than that. */
export function ReportedThing({ document, thread, versionNumber }: Thing) {
  const { t } = useTranslation();
  const about = document ?? thread;
  if (!about) return <p className="pl-meta">{t('secretariat:desk.notToBeSeen')}</p>;
  return (
    <div className="pl-thing">
      <TlpLabel label={about.tlp} />
      <div className="pl-grow">
        <Link className="pl-quiet pl-strong" dir="auto" data-row to={document ? `/documents/${about.id}` : `/discussions/${about.id}`}>
          {about.title}
        </Link>{' '}
        {versionNumber && <span className="pl-tag">{t('documents:version', { number: versionNumber })}</span>}
        <br />
        {document && <DocumentFacts document={document} />}
      </div>
    </div>
  );
}
