import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { placeOf } from '../discussions/place';
import { PendingAccreditationsDocument, WaitingAskingsDocument, WaitingReportsDocument } from '../generated/graphql';
import { OpenRequests, openOf } from '../requests/OpenRequests';
import { ThreadRows } from '../discussions/ThreadRows';
import type { Viewer } from '../identity/viewer';
import { Card } from '../shared/Card';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { TextLink } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { ToAcknowledgeRows } from './ToAcknowledgeRows';
import { myDrafts, openRequests, unreadThreads } from './asked';

type Awaited = { to: string; text: string };

/** What waits for whoever holds a duty. */
function useAwaited(viewer: Viewer) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [administers, moderates] = [viewer.duties.includes('ADMINISTRATOR'), viewer.duties.includes('MODERATOR')];
  const [pending] = useQuery({ query: PendingAccreditationsDocument, variables: { language }, pause: !administers });
  const [askings] = useQuery({ query: WaitingAskingsDocument, pause: !administers });
  const [reports] = useQuery({ query: WaitingReportsDocument, pause: !moderates });
  const counted: [number | undefined, string, string][] = [
    [pending.data?.pendingAccreditations.length, '/administration/accreditations', 'notifications:waits.approvals'],
    [askings.data?.breakGlassAskings.edges.length, '/administration/emergency', 'notifications:waits.askings'],
    [reports.data?.reports.edges.length, '/moderation', 'notifications:waits.reports'],
  ];
  const awaited = counted.flatMap(([count, to, text]): Awaited[] => (count ? [{ to, text: t(text, { count }) }] : []));
  return {
    awaited,
    fetching: pending.fetching || askings.fetching || reports.fetching,
    error: pending.error ?? askings.error ?? reports.error,
  };
}

/** What has begun and goes on only when the viewer does something. */
export function Waiting({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [begun] = useQuery(myDrafts(language));
  const { awaited, fetching, error: failed } = useAwaited(viewer);
  const [asked] = useQuery(openRequests(language));
  const drafts = (begun.data?.drafts ?? []).flatMap((draft) => ({ ...draft, place: placeOf(draft) }));
  const requests = openOf(asked.data);
  const askings = asked.data?.acknowledgementsToGive.edges.map(({ node }) => node) ?? [];
  const error = begun.error ?? asked.error ?? failed;
  const waiting = drafts.length + awaited.length + askings.length + requests.toAnswer.length + requests.own.length;
  const isIdle = !begun.fetching && !asked.fetching && !fetching && !error && waiting === 0;
  return (
    <Card title={t('notifications:waits.title')}>
      {error && <LoadFailure error={error} />}
      {isIdle && <p className="pl-body pl-meta">{t('notifications:waits.nothing')}</p>}
      <ul className="pl-rows">
        {awaited.map(({ to, text }) => (
          <li key={to}>
            <Link className="pl-quiet pl-strong pl-grow" to={to}>
              {text}
            </Link>
            <Button component={Link} to={to} variant="default" size="xs" aria-label={t('notifications:waits.see', { what: text })}>
              {t('notifications:waits.open')}
            </Button>
          </li>
        ))}
        <ToAcknowledgeRows askings={askings} />
        <OpenRequests {...requests} />
        {drafts.slice(0, 5).map(({ id, place, text, savedAt }) => (
          <li key={id}>
            <div className="pl-grow">
              <Link className="pl-quiet pl-strong" dir="auto" to={place?.to ?? '/discussions?show=drafts'}>
                {place?.name ?? text.slice(0, 80)}
              </Link>
              <br />
              <span className="pl-meta">
                {t('notifications:waits.draft')}
                <Dot />
                <Moment at={savedAt} shown="ago" />
              </span>
            </div>
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
