import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Failure } from '../shared/Failure';
import { Note } from '../shared/Note';
import { useFocusBack } from '../shared/useFocusBack';
import { Actions } from '../shared/Actions';
import { ReasonField } from '../shared/ReasonField';

type Props = {
  title: string;
  /** What it does, and who reads the reason. */
  help: string;
  isOptional?: boolean;
  busy: boolean;
  error: CombinedError | undefined;
  onClose: () => void;
  onSubmit: (reason: string) => void;
};

/** A measure, said before it is taken, and its reason. */
export function ReasonDialog({ title, help, isOptional = false, busy, error, onClose, onSubmit }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <Note tone="cau">{help}</Note>
        <Failure error={error} />
        <ReasonField label={t('secretariat:reason')} isOptional={isOptional} isFirst value={reason} onChange={setReason} />
        <Actions onCancel={onClose}>
          <Button disabled={!isOptional && reason.trim() === ''} loading={busy} onClick={() => onSubmit(reason)}>
            {title}
          </Button>
        </Actions>
      </div>
    </Modal>
  );
}
