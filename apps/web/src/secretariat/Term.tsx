import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentZone } from '../i18n/format';
import { toInstant } from '../i18n/zone';

export type Term = { from: string; until: string };
export const openTerm: Term = { from: '', until: '' };

/** Days of the administrator's zone as instants; an empty end stays open. */
export const termInput = ({ from, until }: Term) => ({
  ...(from && { from: toInstant(`${from}T00:00`, currentZone()) }),
  ...(until && { until: toInstant(`${until}T00:00`, currentZone()) }),
});

const labels = { from: 'secretariat:from', until: 'secretariat:until' };

export function TermFields({ term, onChange }: { term: Term; onChange: (term: Term) => void }) {
  const { t } = useTranslation();
  return (
    <div className="pl-halves">
      {(['from', 'until'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(labels[end])}
          value={term[end]}
          onChange={(event) => onChange({ ...term, [end]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
