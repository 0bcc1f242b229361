import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../../i18n/format';
import { languageNames } from '../../i18n/languages';
import { useViewer } from '../../identity/viewer';
import { ReportDialog } from '../../secretariat/ReportDialog';
import { Card } from '../../shared/Card';
import { Cited } from '../../shared/Cited';
import { Dot } from '../../shared/Dot';
import { Failure } from '../../shared/Failure';
import { Moment } from '../../shared/Moment';
import { personName } from '../../shared/PartyPerson';
import { useAction } from '../../shared/useAction';
import { DownloadFile } from './DownloadFile';
import { PagesState, ReadFile, Thumbnail } from './FilePages';
import { ScanState } from './ScanState';
import { isNamedOtherwise, typeInWords } from './typeOfName';
import { TextsIn } from './TextsIn';
import type { Content, Document, Version } from './uses';
import { DiscardVersionDocument, IssueVersionDocument } from '../../generated/graphql';

type File = Version['files'][number];

type FileProps = { documentId: string; file: File; mayDownload: boolean; label: Content['labelToUnderstand'] };

function FileRow({ documentId, file, mayDownload, label }: FileProps) {
  const { t } = useTranslation();
  const [hashShown, showHash] = useState(false);
  return (
    <li>
      <Thumbnail file={file} isShown={!label} />
      <div className="pl-grow">
        <bdi className="pl-strong">{file.name}</bdi>
        <div className="pl-meta">
          <bdi lang={file.language}>{languageNames[file.language]}</bdi>
          <Dot />
          {t(`enums:textStatus.${file.status}`)}
          <Dot />
          {formatSize(file.size)}
          <Dot />
          <bdi dir="ltr" translate="no">
            {typeInWords(file)}
          </bdi>
          <span className="pl-unprinted">
            <Dot />
            <button type="button" className="pl-textbutton" aria-expanded={hashShown} onClick={() => showHash(!hashShown)}>
              SHA-256
            </button>
          </span>{' '}
          {isNamedOtherwise(file) && <span className="pl-tag pl-cau">{t('documents:otherType')}</span>} <ScanState file={file} />
        </div>
        <bdi dir="ltr" className="pl-meta pl-hash" hidden={!hashShown} style={{ overflowWrap: 'anywhere' }}>
          {file.sha256}
        </bdi>
        <PagesState file={file} />
      </div>
      <ReadFile documentId={documentId} file={file} />
      {mayDownload && file.url && <DownloadFile documentId={documentId} name={file.name} url={file.url} label={label} />}
    </li>
  );
}

/** A version that only editors see: it is issued to all readers, or thrown away. */
function Prepared({ version }: { version: Version }) {
  const { t } = useTranslation();
  const issue = useAction(IssueVersionDocument);
  const discard = useAction(DiscardVersionDocument);
  const input = { versionId: version.id };
  return (
    <div className="pl-body">
      <Failure error={issue.error ?? discard.error} />
      <p className="pl-meta">{t('documents:preparedHelp')}</p>
      <div className="pl-actions">
        <Button loading={issue.busy} onClick={() => void issue.run({ input })}>
          {t('documents:issue')}
        </Button>
        <Button variant="default" loading={discard.busy} onClick={() => void discard.run({ input })}>
          {t('documents:discard')}
        </Button>
      </div>
    </div>
  );
}

function ReportVersion({ documentId, version }: { documentId: string; version: Version }) {
  const { t } = useTranslation();
  const [reporting, setReporting] = useState(false);
  const { number, id: versionId } = version;
  return (
    <div className="pl-body pl-meta">
      <button type="button" className="pl-textbutton" onClick={() => setReporting(true)}>
        {t('secretariat:report.actionVersion', { number })}
      </button>
      {reporting && <ReportDialog about={{ kind: 'VERSION', documentId, versionId }} onClose={() => setReporting(false)} />}
    </div>
  );
}

type Of = { document: Document; label: Content['labelToUnderstand'] };

function OneVersion({ document, label, version, latest }: Of & { version: Version; latest: boolean }) {
  const { viewer } = useViewer();
  const mayDownload = document.viewerMay.download;
  const { t } = useTranslation();
  const by = version.issuedBy ?? version.preparedBy;
  return (
    <details className="pl-version" open={latest || !version.issuedAt}>
      <summary>
        <span className="pl-strong">{t('documents:version', { number: version.number })}</span>{' '}
        {version.issuedAt ? (
          <span className="pl-meta">
            <Moment at={version.issuedAt} />
          </span>
        ) : (
          <span className="pl-tag pl-cau">{t('documents:prepared')}</span>
        )}
        {by && (
          <span className="pl-meta">
            <Dot />
            <bdi>{personName(by)}</bdi>
          </span>
        )}
      </summary>
      {version.note && (
        <p className="pl-body" dir="auto" style={{ margin: 0 }}>
          <Cited>{version.note}</Cited>
        </p>
      )}
      <ul className="pl-rows">
        {version.files.map((file) => (
          <FileRow key={file.id} documentId={document.id} file={file} mayDownload={mayDownload} label={label} />
        ))}
      </ul>
      {version.issuedAt ? viewer && <ReportVersion documentId={document.id} version={version} /> : <Prepared version={version} />}
    </details>
  );
}

export function Versions({ document, content, onNewVersion }: { document: Document; content: Content; onNewVersion: () => void }) {
  const { versions, labelToUnderstand: label } = content;
  const { t } = useTranslation();
  const newestFirst = [...versions].sort((one, other) => other.number - one.number);
  const latest = newestFirst.find(({ issuedAt }) => issuedAt);
  const add = document.viewerMay.edit && (
    <Button variant="default" size="xs" onClick={onNewVersion}>
      {t('documents:newVersion.action')}
    </Button>
  );
  return (
    <Card title={t('documents:filesAndVersions')} actions={add}>
      {versions.length === 0 && <p className="pl-body pl-meta">{t('documents:noVersion')}</p>}
      {!document.viewerMay.download && <p className="pl-body pl-meta">{t('documents:noDownload')}</p>}
      <TextsIn languages={content.languages} />
      {newestFirst.map((version) => (
        <OneVersion key={version.id} document={document} label={label} version={version} latest={version === latest} />
      ))}
    </Card>
  );
}
