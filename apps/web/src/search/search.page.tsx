import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useViewer } from '../identity/viewer';
import { Page } from '../shared/Page';
import { Pages, type UsePage } from '../shared/Pages';
import { Empty } from '../shared/states';
import { chosenIn, type Field, FIELDS, filterOf, withChoices } from './filter';
import { Filters } from './Filters';
import { Hits } from './Hits';
import { SavedSearches } from './SavedSearches';
import { SaveSearch } from './SaveSearch';
import type { Edge } from './Passage';
import { useSearch, useSought } from './useSearch';
import { useSuggesting } from './useSuggesting';

const usePage: UsePage<Edge> = (after) => {
  const { found, error } = useSearch(after);
  return { page: found && { edges: found.edges.map((edge) => ({ node: edge })), pageInfo: found.pageInfo }, error };
};

function Words({ sought, onSearch }: { sought: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(sought);
  useEffect(() => setText(sought), [sought]);
  const { field, list } = useSuggesting(text);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form role="search" aria-label={t('shell:searching.title')} className="pl-body pl-searchwords" onSubmit={search}>
      <div className="pl-suggesting">
        <TextInput
          {...field}
          data-search
          type="search"
          dir={text ? 'auto' : undefined}
          label={t('search:words')}
          description={t('search:help')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        {list}
      </div>
      <Button type="submit">{t('search:search')}</Button>
    </form>
  );
}

/** Says what was found to those too who do not see the list change. */
function Said() {
  const { t } = useTranslation();
  const { found, fetching } = useSearch();
  const count = found?.count;
  const number = count === null ? t('search:many') : t('search:count', { count: count ?? 0 });
  return (
    <p role="status" className="pl-meta pl-searchsaid">
      {found &&
        !fetching &&
        [found.edges.length > 0 && number, found.isPartial && t('search:partial'), found.isRelaxed && t('search:relaxed')]
          .filter(Boolean)
          .join(' ')}
    </p>
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const clear = isNarrowed && (
    <Button variant="default" onClick={onClear}>
      {t('groups:filter.clear')}
    </Button>
  );
  return (
    <Empty icon={IconSearchOff} title={t('search:nothing')} action={clear}>
      {t(isNarrowed ? 'search:nothingNarrowed' : 'search:nothingHelp')}
    </Empty>
  );
}

/** Papers, discussions and posts by what stands in them: words and filters are in the address, so that Back and a link lead to the same. */
export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const sought = useSought();
  const [search, setSearch] = useSearchParams();
  const chosen = chosenIn(search);
  const isNarrowed = filterOf(chosen) !== null;
  const [opened, open] = useState(isNarrowed);
  const choose = (field: Field, value: string) => setSearch((now) => withChoices(now, { [field]: value }), { preventScrollReset: true });
  const clear = () => setSearch((now) => withChoices(now, Object.fromEntries(FIELDS.map((field) => [field, '']))));
  return (
    <Page name={t('shell:searching.title')}>
      <div className="pl-card">
        <Words sought={sought} onSearch={(q) => setSearch((now) => withChoices(now, { q }))} />
        <details className="pl-narrowing" open={opened} onToggle={({ currentTarget }) => open(currentTarget.open)}>
          <summary>{t('search:narrow')}</summary>
          {opened && <Filters chosen={chosen} isSignedIn={Boolean(viewer)} onChoose={choose} onClear={clear} />}
        </details>
        {sought && viewer?.active && <SaveSearch key={search.toString()} text={sought} filter={filterOf(chosen)} />}
        {sought && <Said />}
        {sought && (
          <Pages key={search.toString()} usePage={usePage} empty={<Nothing isNarrowed={isNarrowed} onClear={clear} />}>
            {(edges) => <Hits edges={edges} />}
          </Pages>
        )}
      </div>
      {!sought && viewer?.active && <SavedSearches />}
    </Page>
  );
}
