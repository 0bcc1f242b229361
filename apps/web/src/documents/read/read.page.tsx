import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ReadDocumentDocument } from '../../generated/graphql';
import { languageNames } from '../../i18n/languages';
import { Note } from '../../shared/Note';
import { Page } from '../../shared/Page';
import { LoadFailure, Loading, NotFound } from '../../shared/states';
import { Symbol } from '../../shared/Symbol';
import { TlpLabel } from '../../shared/TlpLabel';
import { useLanguage } from '../../shared/useLanguage';
import { usePrintMarks } from '../../shared/usePrintMarks';
import { DownloadFile } from '../page/DownloadFile';
import { UnderstandLabel } from '../page/UnderstandLabel';
import { Reader } from './Reader';
import { Unreadable } from './Unreadable';
import type { Readable, ReadDocument } from './uses';
import { useSource } from './useSource';

/** Milliseconds until it is asked again whether pages are made. */
const patience = 2000;

/** What the handling of the paper does to what is shown, said before it is read. */
function Handling({ rule }: { rule: 'ALLOWED' | 'WATERMARKED' | 'VIEW_ONLY' }) {
  const { t } = useTranslation();
  return rule === 'ALLOWED' ? null : <Note tone="cau">{t(`documents:read.${rule}`)}</Note>;
}

function Opened({ document, file, onLost }: { document: ReadDocument; file: Readable; onLost: () => void }) {
  const { t } = useTranslation();
  const { source, refused, failed } = useSource(file);
  if (refused) return <Note tone="neg">{t('documents:read.ended')}</Note>;
  if (failed) return <Note tone="neg">{t('documents:read.failed')}</Note>;
  return source ? <Reader key={file.id} source={source} label={document.tlp} onLost={onLost} /> : <Loading />;
}

function Content({ document, file, onAgain }: { document: ReadDocument; file: Readable; onAgain: () => void }) {
  const { t } = useTranslation();
  const [asked, ask] = useState(true);
  const label = document.content?.labelToUnderstand;
  const isWaiting = file.pages.state === 'WAITING';
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(onAgain, patience);
    return () => clearInterval(timer);
  }, [isWaiting, onAgain]);
  if (file.pages.shownAs === 'NOT_AT_ALL') return <Unreadable document={document} file={file} />;
  if (!label) return <Opened document={document} file={file} onLost={onAgain} />;
  if (asked) return <UnderstandLabel documentId={document.id} label={label} onClose={() => ask(false)} onUnderstood={onAgain} />;
  return <Button onClick={() => ask(true)}>{t('documents:understand.title')}</Button>;
}

function ReadFile({ document, file, onAgain }: { document: ReadDocument; file: Readable; onAgain: () => void }) {
  const { t } = useTranslation();
  const symbol = document.symbol ?? document.reference;
  usePrintMarks(document.tlp, symbol);
  const rule = document.content!.handling.download;
  const download = document.viewerMay.download && file.url && (
    <DownloadFile documentId={document.id} name={file.name} url={file.url} label={document.content!.labelToUnderstand ?? null} />
  );
  return (
    <Page
      name={t('documents:read.title')}
      title={document.title}
      crumbs={[{ text: symbol, to: `/documents/${document.id}`, symbol: true }]}
      actions={download}
      above={
        <p className="pl-facts">
          <TlpLabel label={document.tlp} big />
          <Symbol strong>{symbol}</Symbol>
          <bdi lang={file.language}>{languageNames[file.language]}</bdi>
          <bdi>{file.name}</bdi>
        </p>
      }
    >
      <Handling rule={rule} />
      <Content document={document} file={file} onAgain={onAgain} />
    </Page>
  );
}

/** A file page by page, in the portal. */
export function Component() {
  const language = useLanguage();
  const { id = '', fileId = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: ReadDocumentDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const file = data.document.content?.versions.flatMap(({ files }) => files).find((each) => each.id === fileId);
  if (!file) return <NotFound />;
  return <ReadFile document={data.document} file={file} onAgain={() => again({ requestPolicy: 'network-only' })} />;
}
