import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { currentZone } from '../i18n/format';
import { toInstant } from '../i18n/zone';
import type { DirectoryChangeInput } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { Foreseen } from './consequence/Foreseen';
import { useForesight } from './consequence/useForesight';
import { Actions } from '../shared/Actions';
import { ReasonField } from '../shared/ReasonField';

/** What it does hangs on no reason: it is shown before one is given. */
export const UNSAID = '…';

type Props = {
  title: string;
  change: DirectoryChangeInput;
  opened: boolean;
  busy: boolean;
  error: CombinedError | undefined;
  onClose: () => void;
  onSubmit: (reason: string, until: string | undefined) => void;
};

/** A suspension always has a reason, and may have an end. */
export function Reason({ title, change, opened, busy, error, onClose, onSubmit }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const foresight = useForesight(opened ? change : undefined);
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <Failure error={error} />
        <ReasonField label={t('secretariat:reason')} value={reason} onChange={setReason} />
        <TextInput
          type="datetime-local"
          label={t('secretariat:until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Foreseen {...foresight} />
        <Actions onCancel={onClose}>
          <Button
            color="red"
            loading={busy}
            disabled={reason.trim() === ''}
            onClick={() => onSubmit(reason, until ? toInstant(until, currentZone()) : undefined)}
          >
            {title}
          </Button>
        </Actions>
      </div>
    </Modal>
  );
}
