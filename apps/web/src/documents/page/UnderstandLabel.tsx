import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../shared/Actions';
import { Failure } from '../../shared/Failure';
import { TlpLabel } from '../../shared/TlpLabel';
import { useAction } from '../../shared/useAction';
import { useFocusBack } from '../../shared/useFocusBack';
import type { Content } from './uses';
import { UnderstandLabelDocument } from '../../generated/graphql';

type Label = NonNullable<Content['labelToUnderstand']>;
type Props = { documentId: string; label: Label; onClose: () => void; onUnderstood: () => void };

/** What the label of a paper means, before it is opened for the first time: the server serves nothing until it was said to be read. */
export function UnderstandLabel({ documentId, label, onClose, onUnderstood }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const { run, busy, error } = useAction(UnderstandLabelDocument);
  const say = async () => {
    if (!(await run({ input: { documentId, tlp: label } }))) return;
    onUnderstood();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('documents:understand.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <div>
          <TlpLabel label={label} big />
          <p>{t(`access:tlpMeans.${label}`)}</p>
          <p className="pl-meta">{t('documents:understand.help')}</p>
        </div>
        <Failure error={error} />
        <Actions onCancel={onClose}>
          <Button loading={busy} onClick={() => void say()}>
            {t('documents:understand.confirm')}
          </Button>
        </Actions>
      </div>
    </Modal>
  );
}
