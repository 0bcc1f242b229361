import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributionRule, CapacityNameFragment } from '../../generated/graphql';
import { useSpeakerName } from '../speaker';

type Props = { capacities: CapacityNameFragment[]; value: string; onChange: (id: string) => void };

export function SpeakingFor({ capacities, value, onChange }: Props) {
  const { t } = useTranslation();
  const nameOf = useSpeakerName();
  return (
    <NativeSelect
      size="sm"
      aria-label={t('discussions:speakingFor')}
      value={value}
      data={capacities.map((capacity) => ({ value: capacity.id, label: t('discussions:speakingForName', { name: nameOf({ capacity }) }) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Who will read it, and what they learn of the writer: said before sending, not after. */
export function WhoWillRead({ attribution, capacity }: { attribution: AttributionRule; capacity: CapacityNameFragment | undefined }) {
  const { t } = useTranslation();
  const nameOf = useSpeakerName();
  if (!capacity) return null;
  const isChair = capacity.office === 'CHAIR' || capacity.office === 'CO_CHAIR';
  return <>{t(`discussions:readers.${isChair ? 'NAMED' : attribution}`, { name: nameOf({ capacity }) })}</>;
}
