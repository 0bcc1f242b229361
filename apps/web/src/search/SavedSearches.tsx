import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  NotifySearchDocument,
  RemoveSavedSearchDocument,
  type SavedSearchFieldsFragment,
  SavedSearchesDocument,
} from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { useAction } from '../shared/useAction';
import { addressOf } from './filter';

const CHANGES = ['SavedSearch'];

function Saved({ search }: { search: SavedSearchFieldsFragment }) {
  const { t } = useTranslation();
  const notifying = useAction(NotifySearchDocument);
  const removing = useAction(RemoveSavedSearchDocument, CHANGES);
  const { id, name, text, notifies, filter } = search;
  return (
    <li>
      <div className="pl-grow">
        <Link className="pl-quiet" dir="auto" data-row to={addressOf(text, filter)}>
          {name}
        </Link>
        {name !== text && (
          <>
            <br />
            <bdi className="pl-meta">{text}</bdi>
          </>
        )}
        <Failure error={notifying.error ?? removing.error} />
      </div>
      <Checkbox
        label={t('search:notifies')}
        checked={notifies}
        disabled={notifying.busy}
        onChange={({ currentTarget }) => void notifying.run({ input: { searchId: id, notifies: currentTarget.checked } })}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('search:removeOne', { name })}
        loading={removing.busy}
        onClick={() => void removing.run({ input: { searchId: id } })}
      >
        {t('search:remove')}
      </Button>
    </li>
  );
}

/** What somebody keeps looking for. */
export function SavedSearches() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: SavedSearchesDocument });
  if (!data?.savedSearches.length) return null;
  return (
    <Card title={t('search:yours')}>
      <ul className="pl-rows" aria-label={t('search:yours')}>
        {data.savedSearches.map((search) => (
          <Saved key={search.id} search={search} />
        ))}
      </ul>
    </Card>
  );
}
