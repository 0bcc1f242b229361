import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { placeOf } from '../discussions/place';
import { PendingAccreditationsDocument } from '../generated/graphql';
import { ThreadRows } from '../discussions/ThreadRows';
import type { Viewer } from '../identity/viewer';
import { Card } from '../shared/Card';
import { Moment } from '../shared/Moment';
import { TextLink } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { myDrafts, unreadThreads } from './asked';

/** What has begun and goes on only when the viewer does something. */
export function Waiting({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const approves = viewer.duties.includes('ADMINISTRATOR');
  const [begun] = useQuery(myDrafts(language));
  const [pending] = useQuery({ query: PendingAccreditationsDocument, variables: { language }, pause: !approves });
  const drafts = (begun.data?.drafts ?? []).flatMap((draft) => ({ ...draft, place: placeOf(draft) }));
  const approvals = pending.data?.pendingAccreditations.length ?? 0;
  const error = begun.error ?? pending.error;
  const isIdle = !begun.fetching && !pending.fetching && !error && drafts.length === 0 && approvals === 0;
  return (
    <Card title={t('notifications:waits.title')}>
      {error && <LoadFailure error={error} />}
      {isIdle && <p className="pl-body pl-meta">{t('notifications:waits.nothing')}</p>}
      <ul className="pl-rows">
        {approvals > 0 && (
          <li>
            <Link className="pl-quiet pl-strong pl-grow" to="/administration/accreditations">
              {t('notifications:waits.approvals', { count: approvals })}
            </Link>
          </li>
        )}
        {drafts.slice(0, 5).map(({ id, place, text, savedAt }) => (
          <li key={id}>
            <div className="pl-grow">
              <span className="pl-meta">{t('notifications:waits.draft')}</span>
              <br />
              <Link className="pl-quiet pl-strong" dir="auto" to={place?.to ?? '/discussions?show=drafts'}>
                {place?.name ?? text.slice(0, 80)}
              </Link>
            </div>
            <span className="pl-meta">
              <Moment at={savedAt} shown="ago" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The newest discussions in which something is unread. */
export function UnreadDiscussions() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery(unreadThreads(language));
  const threads = data?.threads.edges.map(({ node }) => node);
  return (
    <Card title={t('discussions:title')} actions={<TextLink to="/discussions">{t('notifications:all')}</TextLink>}>
      {error && <LoadFailure error={error} />}
      {!threads && !error && <Loading />}
      {threads?.length === 0 && <p className="pl-body pl-meta">{t('discussions:emptyPart.unread')}</p>}
      {threads && <ThreadRows threads={threads} label={t('discussions:title')} />}
    </Card>
  );
}
