import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DiscardDraftDocument, MyDraftsDocument, type MyDraftsQuery } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { Empty, LoadFailure, Loading } from '../shared/states';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';
import { placeOf } from './place';

type Draft = MyDraftsQuery['drafts'][number];
const changes = ['Draft', 'Thread'];

function Row({ draft, onDiscard }: { draft: Draft; onDiscard: (id: string) => void }) {
  const { t } = useTranslation();
  const place = placeOf(draft);
  return (
    <li>
      <div className="pl-grow">
        {place ? (
          <Link className="pl-quiet pl-strong" dir="auto" data-row to={place.to}>
            {place.name}
          </Link>
        ) : (
          <span className="pl-meta">{t('discussions:drafts.lost')}</span>
        )}
        <p className="pl-drafttext" dir="auto">
          {draft.title && <b>{draft.title}: </b>}
          {draft.text}
        </p>
      </div>
      <span className="pl-meta">
        <Moment at={draft.savedAt} shown="ago" />
      </span>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => onDiscard(draft.id)}>
        {t('discussions:drafts.discard')}
      </Button>
    </li>
  );
}

/** All that the viewer has begun and not sent, that which has lost its place too. */
export function Drafts() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: MyDraftsDocument, variables: { language } });
  const discard = useAction(DiscardDraftDocument, changes);
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  if (data.drafts.length === 0) return <Empty title={t('discussions:drafts.none')} />;
  return (
    <div className="pl-card">
      <Failure error={discard.error} />
      <ul className="pl-rows">
        {data.drafts.map((draft) => (
          <Row key={draft.id} draft={draft} onDiscard={(draftId) => void discard.run({ input: { draftId } })} />
        ))}
      </ul>
    </div>
  );
}
