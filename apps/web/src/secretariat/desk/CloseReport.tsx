import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseReportDocument, type ReportOutcome } from '../../generated/graphql';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { useFocusBack } from '../../shared/useFocusBack';
import { Actions } from '../../shared/Actions';
import { ReasonField } from '../../shared/ReasonField';

const outcomes: ReportOutcome[] = ['UPHELD', 'DISMISSED'];
const changes = ['ReportConnection', 'Report', 'Document', 'Thread'];

export function CloseReport({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const [outcome, setOutcome] = useState<ReportOutcome>();
  const [answer, setAnswer] = useState('');
  const { run, busy, error } = useAction(CloseReportDocument, changes);
  const close = async () => {
    if (outcome && (await run({ input: { reportId, outcome, answer } }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('secretariat:close.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <p style={{ margin: 0 }}>{t('secretariat:close.help')}</p>
        <Failure error={error} />
        <Radio.Group label={t('secretariat:close.outcome')} required value={outcome ?? null} onChange={(value) => setOutcome(value)}>
          {outcomes.map((value) => (
            <Radio key={value} value={value} label={t(`secretariat:outcome.${value}`)} mt={8} />
          ))}
        </Radio.Group>
        <ReasonField
          label={t('secretariat:close.answer')}
          help={t('secretariat:close.answerHelp')}
          isOptional
          value={answer}
          onChange={setAnswer}
        />
        <Actions onCancel={onClose}>
          <Button disabled={!outcome} loading={busy} onClick={() => void close()}>
            {t('secretariat:close.title')}
          </Button>
        </Actions>
      </div>
    </Modal>
  );
}
