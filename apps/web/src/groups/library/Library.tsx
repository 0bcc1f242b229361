import { Button } from '@mantine/core';
import { IconFileText, IconFilterOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DocumentPages } from '../../documents/DocumentPages';
import { SubmitButton } from '../../documents/SubmitButton';
import { Empty } from '../../shared/states';
import type { Group } from '../group.page';
import { type Chosen, chosenIn, type Field, filterOf, withChoice, withoutChoices } from './filter';
import { Filters } from './Filters';
import { Found } from './Found';
import { useLibrary } from './useLibrary';

function NothingYet({ group }: { group: Group }) {
  const { t } = useTranslation();
  return (
    <Empty icon={IconFileText} title={t('groups:empty.library')} action={group.viewerMay.file && <SubmitButton groupId={group.id} />}>
      {t('groups:emptyHelp.library')}
    </Empty>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  const clear = (
    <Button variant="default" onClick={onClear}>
      {t('groups:filter.clear')}
    </Button>
  );
  return (
    <Empty icon={IconFilterOff} title={t('groups:empty.filtered')} action={clear}>
      {t('groups:emptyHelp.filtered')}
    </Empty>
  );
}

/** What narrows it stands in the address: Back, a reload and a link lead to the same papers. */
function useChoices() {
  const [search, setSearch] = useSearchParams();
  const go = (change: (now: URLSearchParams) => URLSearchParams) => setSearch(change, { preventScrollReset: true });
  const choose = (field: Field, value: string) => go((now) => withChoice(now, field, value));
  return { chosen: chosenIn(search), choose, clear: () => go(withoutChoices) };
}

const addressOf = (chosen: Chosen) => JSON.stringify(chosen);

export function Library({ group }: { group: Group }) {
  const { t } = useTranslation();
  const { chosen, choose, clear } = useChoices();
  const filters = useRef<HTMLDivElement>(null);
  const isNarrowed = filterOf(chosen) !== null;
  // What was pressed is gone with what it cleared: one goes on where one would choose anew.
  const onClear = () => {
    clear();
    filters.current?.querySelector('select')?.focus();
  };
  return (
    <div className="pl-card">
      <Filters ref={filters} group={group} chosen={chosen} onChoose={choose} />
      <Found isNarrowed={isNarrowed} onClear={onClear} />
      <DocumentPages
        key={addressOf(chosen)}
        usePage={useLibrary}
        caption={t('groups:tab.library')}
        empty={isNarrowed ? <NothingFits onClear={onClear} /> : <NothingYet group={group} />}
      />
    </div>
  );
}
