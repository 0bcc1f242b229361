import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { DeleteDraftDocument, WithdrawDocument } from '../../generated/graphql';

type Props = { documentId: string; opened: boolean; onClose: () => void };

/** Says what withdrawing does before it is done; the reason is what readers will find. */
export function Withdraw({ documentId, opened, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction(WithdrawDocument);
  const withdraw = async () => {
    if (await run({ input: { documentId, reason } })) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('documents:withdraw.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <p style={{ margin: 0 }}>{t('documents:withdraw.help')}</p>
        <Failure error={error} />
        <Textarea
          label={t('documents:withdraw.reason')}
          required
          dir="auto"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="pl-actions">
          <Button color="red" disabled={reason.trim() === ''} loading={busy} onClick={() => void withdraw()}>
            {t('documents:withdraw.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell:cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

export function DeleteDraft({ documentId, opened, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { run, busy, error } = useAction(DeleteDraftDocument);
  const remove = async () => {
    if (await run({ input: { documentId } })) void navigate('/documents?show=mine', { replace: true });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('documents:delete.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <p>{t('documents:delete.help')}</p>
      <Failure error={error} />
      <div className="pl-actions">
        <Button color="red" loading={busy} onClick={() => void remove()}>
          {t('documents:delete.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      </div>
    </Modal>
  );
}
