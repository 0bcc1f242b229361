import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonSearch } from './PersonSearch';
import { WhyPersonDrawer } from './WhyDrawer';

/** Any person of the directory: what they have on this item, and why. For those with MANAGE. */
export function CheckPerson({ itemId, at }: { itemId: string; at: string | null }) {
  const { t } = useTranslation();
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <div className="pl-body pl-unprinted">
      <PersonSearch
        label={t('explain:check.label')}
        description={t('explain:check.help')}
        onPick={(person) => setPersonId(person?.id ?? null)}
      />
      <WhyPersonDrawer itemId={itemId} personId={personId} at={at} onClose={() => setPersonId(null)} />
    </div>
  );
}
