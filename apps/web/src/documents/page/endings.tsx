import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { DeleteDraftDocument, WithdrawDocument } from '../../generated/graphql';
import { Actions } from '../../shared/Actions';
import { ReasonField } from '../../shared/ReasonField';

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
        <ReasonField label={t('documents:withdraw.reason')} value={reason} onChange={setReason} />
        <Actions onCancel={onClose}>
          <Button color="red" disabled={reason.trim() === ''} loading={busy} onClick={() => void withdraw()}>
            {t('documents:withdraw.confirm')}
          </Button>
        </Actions>
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
      <Actions onCancel={onClose}>
        <Button color="red" loading={busy} onClick={() => void remove()}>
          {t('documents:delete.confirm')}
        </Button>
      </Actions>
    </Modal>
  );
}
