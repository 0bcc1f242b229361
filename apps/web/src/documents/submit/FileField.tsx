import { Button, CloseButton, NativeSelect, Progress } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconUpload } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../../i18n/format';
import { languageNames, officialLanguages } from '../../i18n/languages';
import { withheldBecause, type Sending, type Standing } from './sending';
import type { Uploads } from './uploads';

const standings: Standing[] = ['ORIGINAL', 'AUTHENTIC', 'COURTESY', 'MACHINE'];

type RowProps = { file: Sending; uploads: Uploads; onChoose: () => void };

function Control({ file, uploads, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { key, state, name } = file;
  if (state === 'refused' || withheldBecause(file)) return null;
  if (state === 'done') return <span className="pl-tag pl-pos">{t('documents:upload.done')}</span>;
  if (state === 'queued') return <span className="pl-tag">{t('documents:upload.queued')}</span>;
  if (state === 'waiting' || state === 'gone') {
    return (
      <Button variant="default" size="xs" aria-label={t('documents:upload.againNamed', { name })} onClick={onChoose}>
        {t('documents:upload.again')}
      </Button>
    );
  }
  if (state === 'sending') {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlayerPause size={14} aria-hidden />}
        aria-label={t('documents:upload.pauseNamed', { name })}
        onClick={() => uploads.pause(key)}
      >
        {t('documents:upload.pause')}
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPlayerPlay size={14} aria-hidden />}
      aria-label={t('documents:upload.resumeNamed', { name })}
      onClick={() => uploads.resume(key)}
    >
      {t('documents:upload.resume')}
    </Button>
  );
}

/** What the scanner has to say of a file that can be filed. Clean ones need no words. */
function Checked({ file: { state, scan } }: { file: Sending }) {
  const { t } = useTranslation();
  if (state !== 'done' || !scan) return null;
  if (scan.state === 'WAITING') return <span className="pl-tag pl-cau pl-wraps">{t('documents:upload.checking')}</span>;
  if (scan.state === 'NOT_SCANNED') return <span className="pl-tag">{t('documents:scan.notScanned')}</span>;
  return scan.state === 'TOO_LARGE' && !scan.isHeld ? <span className="pl-tag">{t('documents:scan.tooLarge')}</span> : null;
}

/** Why a file will never be taken. */
function Refused({ file }: { file: Sending }) {
  const { t } = useTranslation();
  const { refusedBecause, scan } = file;
  const withheld = withheldBecause(file);
  if (!refusedBecause && !withheld) return null;
  const infected = t('documents:upload.infected', { found: scan?.found ?? '' });
  return (
    <p className="pl-refused" role="alert">
      {refusedBecause ? t(`documents:upload.${refusedBecause}`) : withheld === 'FILE_INFECTED' ? infected : t('documents:upload.unchecked')}
    </p>
  );
}

function FileRow({ file, uploads, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { key, name, size, sent, language, standing, state } = file;
  const progress = t('documents:upload.progress', { sent: formatSize(sent), size: formatSize(size) });
  return (
    <li>
      <div className="pl-grow" style={{ minWidth: 240 }}>
        <bdi className="pl-strong" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </bdi>
        <div className="pl-meta">
          {state === 'done' || state === 'refused' ? formatSize(size) : progress}{' '}
          {state === 'failed' && <span className="pl-tag pl-neg pl-wraps">{t('documents:upload.failed')}</span>}
          {state === 'waiting' && <span className="pl-tag pl-wraps">{t('documents:upload.waiting')}</span>}
          <Checked file={file} />
          {state === 'gone' && <span className="pl-tag pl-cau pl-wraps">{t('documents:upload.gone')}</span>}
        </div>
        <Refused file={file} />
        {state !== 'done' && state !== 'refused' && (
          <Progress value={size > 0 ? (sent / size) * 100 : 0} size="sm" aria-label={name} color="var(--pl-accent)" />
        )}
      </div>
      <NativeSelect
        size="xs"
        aria-label={t('documents:upload.languageOf', { name })}
        value={language}
        data={officialLanguages.map((value) => ({ value, label: languageNames[value] ?? value }))}
        onChange={(event) => uploads.change(key, { language: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('documents:texts.worth', { name })}
        value={standing}
        data={standings.map((value) => ({
          value,
          label: value === 'ORIGINAL' ? t('documents:texts.original') : t(`enums:textStatus.${value}`),
        }))}
        onChange={(event) => uploads.stand(key, event.currentTarget.value as Standing)}
      />
      <Control file={file} uploads={uploads} onChoose={onChoose} />
      <CloseButton aria-label={t('documents:upload.remove', { name })} onClick={() => uploads.remove(key)} />
    </li>
  );
}

/** Files leave at once, in pieces: a break in the line costs the last piece, not the file. */
export function FileField({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <label htmlFor={id} className="pl-strong">
        {t('documents:upload.label')}
      </label>
      <p className="pl-meta" style={{ margin: '0 0 8px' }}>
        {t('documents:upload.help')}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="pl-fileinput"
        onChange={(event) => {
          uploads.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {t('documents:upload.choose')}
      </Button>
      {uploads.files.length > 0 && (
        <ul className="pl-card pl-rows" style={{ marginTop: 12 }}>
          {uploads.files.map((file) => (
            <FileRow key={file.key} file={file} uploads={uploads} onChoose={() => input.current?.click()} />
          ))}
        </ul>
      )}
    </div>
  );
}
