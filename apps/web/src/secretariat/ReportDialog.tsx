import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportDocument, type ReportedKind } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { Note } from '../shared/Note';
import { TextLink } from '../shared/Page';
import { useAction } from '../shared/useAction';
import { useFocusBack } from '../shared/useFocusBack';
import { Actions } from '../shared/Actions';
import { ReasonField } from '../shared/ReasonField';

export type Reported = { kind: ReportedKind; documentId?: string; versionId?: string; threadId?: string; postId?: string };

const changes = ['ReportConnection', 'Report'];

function Sent({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="pl-form">
      <Note tone="pos">
        {t('secretariat:report.sent')} <TextLink to="/reports">{t('secretariat:report.mine')}</TextLink>
      </Note>
      <div className="pl-actions">
        <Button data-autofocus onClick={onClose}>
          {t('shell:close')}
        </Button>
      </div>
    </div>
  );
}

function Form({ about, onSent, onClose }: { about: Reported; onSent: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction(ReportDocument, changes);
  const { kind, ...ids } = about;
  const send = async () => {
    if (await run({ input: { ...ids, reason } })) onSent();
  };
  return (
    <div className="pl-form">
      <Note tone="cau">{t(`secretariat:report.does.${kind}`)}</Note>
      <p className="pl-meta">{t('secretariat:report.told')}</p>
      <Failure error={error} />
      <ReasonField label={t('secretariat:report.reason')} isFirst value={reason} onChange={setReason} />
      <Actions onCancel={onClose}>
        <Button disabled={reason.trim() === ''} loading={busy} onClick={() => void send()}>
          {t('secretariat:report.send')}
        </Button>
      </Actions>
    </div>
  );
}

/** Says, before anything is sent, whom it opens to what, who is told, and what they are not told. */
export function ReportDialog({ about, onClose }: { about: Reported; onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const [sent, setSent] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`secretariat:report.title.${about.kind}`)}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {sent ? <Sent onClose={onClose} /> : <Form about={about} onSent={() => setSent(true)} onClose={onClose} />}
    </Modal>
  );
}
