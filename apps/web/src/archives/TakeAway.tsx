import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../shared/Failure';
import { useTaking } from './taking';

type Of = { groupId: string; partyId?: undefined } | { partyId: string; groupId?: undefined };

/** Makes of a library, or of a record, what can be taken away. */
export function TakeAway({ groupId, partyId }: Of) {
  const { t } = useTranslation();
  const { busy, error, takeLibrary, takeRecord } = useTaking();
  return (
    <>
      <Failure error={error} />
      <Button
        variant="default"
        leftSection={<IconPackageExport size={16} aria-hidden />}
        loading={busy}
        onClick={() => void (groupId ? takeLibrary(groupId) : takeRecord(partyId!))}
      >
        {t(groupId ? 'archives:takeLibrary' : 'archives:takeRecord')}
      </Button>
    </>
  );
}
