import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveSearchDocument } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { useAction } from '../shared/useAction';
import type { SearchFilter } from './filter';

const CHANGES = ['SavedSearch'];

/** Keeps what was sought under a name, and lets its person be told of what comes to fit it. */
export function SaveSearch({ text, filter }: { text: string; filter: SearchFilter | null }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(SaveSearchDocument, CHANGES);
  const [name, setName] = useState(text);
  const [notifies, setNotifies] = useState(true);
  const [saved, setSaved] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run({ input: { name: name.trim() || text, text, filter, notifies } });
    if (done) setSaved(done.saveSearch.name);
  };
  if (saved)
    return (
      <p role="status" className="pl-body" style={{ margin: 0 }}>
        {t('search:saved', { name: saved })}
      </p>
    );
  return (
    <details className="pl-narrowing">
      <summary>{t('search:save')}</summary>
      <form className="pl-body pl-savesearch" onSubmit={(event) => void save(event)}>
        <TextInput
          label={t('search:name')}
          dir="auto"
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Checkbox
          label={t('search:notifies')}
          description={t('search:notifiesHelp')}
          checked={notifies}
          onChange={({ currentTarget }) => setNotifies(currentTarget.checked)}
        />
        <Failure error={error} />
        <Button type="submit" loading={busy}>
          {t('search:save')}
        </Button>
      </form>
    </details>
  );
}
