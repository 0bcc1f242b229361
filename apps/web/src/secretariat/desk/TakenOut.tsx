import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { HeldPostsDocument, QuarantinesDocument } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { Moment } from '../../shared/Moment';
import { Pages } from '../../shared/Pages';
import { PartyPerson } from '../../shared/PartyPerson';
import { useLanguage } from '../../shared/useLanguage';
import { HoldButton, LiftQuarantine } from '../measures';
import { PostAlone } from './PostAlone';
import { ReportedThing } from './ReportedThing';

function useQuarantines(after: string | undefined) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: QuarantinesDocument, variables: { language, first: 20, ...(after && { after }) } });
  return { page: data?.quarantines, error };
}

function useHeld(after: string | undefined) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: HeldPostsDocument, variables: { language, first: 20, ...(after && { after }) } });
  return { page: data?.heldPosts, error };
}

export function InQuarantine() {
  const { t } = useTranslation();
  return (
    <Card title={t('secretariat:desk.quarantined')}>
      <Pages usePage={useQuarantines} empty={<p className="pl-body pl-meta">{t('secretariat:desk.noneQuarantined')}</p>}>
        {(quarantines) => (
          <ul className="pl-rows">
            {quarantines.map(({ reason, since, by, document, thread }) => (
              <li key={(document ?? thread)?.id} className="pl-stacked">
                <ReportedThing
                  document={document && { ...document, quarantine: { since } }}
                  thread={thread && { ...thread, quarantine: { since } }}
                />
                <p className="pl-meta">
                  <Moment at={since} shown="moment" />
                  {by && (
                    <>
                      <Dot />
                      <PartyPerson person={by} />
                    </>
                  )}
                  <Dot />
                  <bdi>{reason}</bdi>
                </p>
                <div className="pl-actions">{(document ?? thread) && <LiftQuarantine itemId={(document ?? thread)!.id} />}</div>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  );
}

export function Held() {
  const { t } = useTranslation();
  return (
    <Card title={t('secretariat:desk.held')}>
      <Pages usePage={useHeld} empty={<p className="pl-body pl-meta">{t('secretariat:desk.noneHeld')}</p>}>
        {(posts) => (
          <ul className="pl-rows">
            {posts.map((post) => (
              <li key={post.id} className="pl-stacked">
                <PostAlone post={post} />
                <div className="pl-actions">
                  <HoldButton postId={post.id} isHeld />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  );
}
