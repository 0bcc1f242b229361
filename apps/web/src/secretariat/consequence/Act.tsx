import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import type { DirectoryChangeInput } from '../../generated/graphql';
import { Failure } from '../../shared/Failure';
import { Foreseen } from './Foreseen';
import { useForesight } from './useForesight';
import { useFigured } from './words';
import { Actions } from '../../shared/Actions';

type Props = {
  label: string;
  /** What it is done to. */
  of: string;
  change: DirectoryChangeInput;
  /** What takes rights away is red. */
  ends?: boolean;
  main?: boolean;
  busy: boolean;
  error: CombinedError | undefined;
  /** Resolves to something where it was done. */
  onConfirm: () => Promise<unknown>;
};

const Title = ({ label, of }: Props) => (
  <>
    {label}: <bdi>{of}</bdi>
  </>
);

function Confirmation({ label, change, ends, busy, error, onConfirm, onClose }: Props & { onClose: () => void }) {
  const foresight = useForesight(change);
  const confirmation = useFigured(label, foresight);
  const ready = foresight.preview !== undefined && !foresight.counting;
  const confirm = async () => {
    if (ready && (await onConfirm())) onClose();
  };
  return (
    <div className="pl-form">
      <Failure error={error} />
      <Foreseen {...foresight} />
      <Actions onCancel={onClose}>
        <Button
          {...(ends && { color: 'red' })}
          loading={busy}
          aria-disabled={!ready}
          data-disabled={!ready || undefined}
          onClick={() => void confirm()}
        >
          {confirmation}
        </Button>
      </Actions>
    </div>
  );
}

/** A button that first shows what pressing it would do, and does it when that is confirmed. */
export function Act(props: Props) {
  const { t } = useTranslation();
  const { label, ends, main } = props;
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const look = main ? {} : ends ? { variant: 'subtle', color: 'red' } : { variant: 'default' };
  return (
    <>
      <Button size="xs" {...look} onClick={() => setOpened(true)}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={<Title {...props} />} size="lg" closeButtonProps={{ 'aria-label': t('shell:close') }}>
        <Confirmation {...props} onClose={close} />
      </Modal>
    </>
  );
}
