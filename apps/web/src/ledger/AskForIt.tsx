import { Button, Select, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AskAcknowledgementDocument,
  EndAcknowledgementDocument,
  type AcknowledgementFieldsFragment as Asking,
  type DocumentLedgerQuery,
} from '../generated/graphql';
import { currentPlace, currentZone } from '../i18n/format';
import { toInstant } from '../i18n/zone';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { useAction } from '../shared/useAction';

type Versions = NonNullable<DocumentLedgerQuery['document']['content']>['versions'];

/** What is asked now, and the end of it. */
function Asked({ documentId, asking }: { documentId: string; asking: Asking }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(EndAcknowledgementDocument);
  return (
    <div className="pl-form">
      <p style={{ margin: 0 }}>
        {t('ledger:ask.asked', { number: asking.versionNumber })}
        {asking.due && (
          <>
            {' '}
            {t('ledger:ask.by')} <Moment at={asking.due} shown="moment" />.
          </>
        )}
      </p>
      <Failure error={error} />
      <div>
        <Button variant="default" loading={busy} onClick={() => void run({ input: { documentId } })}>
          {t('ledger:ask.end')}
        </Button>
      </div>
    </div>
  );
}

function AskingForm({ documentId, capacity, versions }: { documentId: string; capacity: string; versions: Versions }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(AskAcknowledgementDocument);
  const [versionId, setVersion] = useState('');
  const [due, setDue] = useState('');
  const issued = versions.filter(({ issuedAt }) => issuedAt);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const asked = { versionId: versionId || null, due: due ? toInstant(due, currentZone()) : null };
    await run({ input: { documentId, capacity, ...asked } });
  };
  return (
    <form className="pl-form" onSubmit={(event) => void send(event)}>
      <p className="pl-meta" style={{ margin: 0 }}>
        {t('ledger:ask.help')}
      </p>
      <Failure error={error} />
      <Select
        label={t('ledger:ask.version')}
        allowDeselect={false}
        value={versionId}
        onChange={(value) => setVersion(value ?? '')}
        data={[
          { value: '', label: t('ledger:ask.newest') },
          ...issued.map(({ id, number }) => ({ value: id, label: t('documents:version', { number }) })),
        ]}
      />
      <TextInput
        type="datetime-local"
        label={t('ledger:ask.due')}
        description={t('access:release.cityTime', { city: currentPlace() })}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={busy} disabled={issued.length === 0}>
          {t('ledger:ask.action')}
        </Button>
      </div>
    </form>
  );
}

type Props = { documentId: string; capacity: string | undefined; versions: Versions; asking: Asking | null | undefined };

/** Custodians ask their readers to acknowledge a version, and stop asking. */
export function AskForIt({ documentId, capacity, versions, asking }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t('ledger:ask.title')}>
      <div className="pl-body">
        {asking ? (
          <Asked documentId={documentId} asking={asking} />
        ) : (
          capacity && <AskingForm documentId={documentId} capacity={capacity} versions={versions} />
        )}
      </div>
    </Card>
  );
}
