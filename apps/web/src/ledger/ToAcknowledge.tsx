import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AcknowledgeDocument, type AcknowledgementFieldsFragment as Asking } from '../generated/graphql';
import { capacityId, useViewer } from '../identity/viewer';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { Note } from '../shared/Note';
import { useAction } from '../shared/useAction';

/** For a reader who is asked to acknowledge a paper, and once they have. */
export function ToAcknowledge({ documentId, asking }: { documentId: string; asking: Asking }) {
  const { t } = useTranslation();
  const { capacity } = useViewer();
  const { run, busy, error } = useAction(AcknowledgeDocument);
  const { versionId, versionNumber: number, due, acknowledgedAt } = asking;
  if (acknowledgedAt) {
    return (
      <Note tone="pos">
        {t('ledger:give.done', { number })} <Moment at={acknowledgedAt} />.
      </Note>
    );
  }
  if (!asking.viewerMayAcknowledge) return null;
  const input = { documentId, versionId, capacity: capacity ? capacityId(capacity) : null };
  return (
    <Note>
      <p style={{ margin: 0 }}>
        {t('ledger:give.asked', { number })}{' '}
        {due && (
          <>
            {t('ledger:give.by')} <Moment at={due} shown="moment" />.
          </>
        )}
      </p>
      <Failure error={error} />
      <Button size="xs" mt={8} loading={busy} onClick={() => void run({ input })}>
        {t('ledger:give.action')}
      </Button>
    </Note>
  );
}
