import { Button, NativeSelect } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelField } from '../access/LevelField';
import { type Level, RequestAccessDocument } from '../generated/graphql';
import { useCapacityName } from '../identity/CapacityName';
import { capacityId, useViewer, type Viewer } from '../identity/viewer';
import { Failure } from '../shared/Failure';
import { Note } from '../shared/Note';
import { useAction } from '../shared/useAction';
import { askable, changes } from './asking';
import { ReasonField } from '../shared/ReasonField';

function Capacity({ viewer, value, onChange }: { viewer: Viewer; value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const nameOf = useCapacityName();
  return (
    <NativeSelect
      label={t('requests:capacity')}
      value={value}
      data={viewer.capacities.map((capacity) => ({
        value: capacityId(capacity),
        label: [nameOf(capacity).name, nameOf(capacity).role].filter(Boolean).join(' · '),
      }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type Props = { documentId: string; viewer: Viewer };

/** Level, capacity and reason; what is typed stays where it is when sending fails. */
export function RequestForm({ documentId, viewer }: Props) {
  const { t } = useTranslation();
  const { capacity: acting } = useViewer();
  const [level, setLevel] = useState<Level>('READ');
  const [capacity, setCapacity] = useState(acting ? capacityId(acting) : '');
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction(RequestAccessDocument, changes);
  return (
    <div className="pl-form">
      <LevelField levels={askable} label={t('requests:level')} value={level} onChange={setLevel} />
      <Capacity viewer={viewer} value={capacity} onChange={setCapacity} />
      <ReasonField label={t('requests:reason')} help={t('requests:reasonHelp')} value={reason} onChange={setReason} />
      <Failure error={error} />
      <div className="pl-actions">
        <Button
          leftSection={<IconSend size={16} aria-hidden />}
          loading={busy}
          disabled={reason.trim() === ''}
          onClick={() => void run({ input: { documentId, capacity, level, reason } })}
        >
          {t('requests:send')}
        </Button>
      </div>
      <Note>{t('requests:next')}</Note>
    </div>
  );
}
