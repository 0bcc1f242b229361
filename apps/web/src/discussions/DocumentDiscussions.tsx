import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ThreadsDocument } from '../generated/graphql';
import { useViewer } from '../identity/viewer';
import { Card } from '../shared/Card';
import { Pages, type UsePage } from '../shared/Pages';
import { useLanguage } from '../shared/useLanguage';
import type { ThreadRowFragment } from '../generated/graphql';
import { OpenButton } from './OpenButton';
import { ThreadRows } from './ThreadRows';

/** The discussions of a paper, where it lies. Readers without COMMENT read along; visitors have none. */
export function DocumentDiscussions({ documentId, mayComment }: { documentId: string; mayComment: boolean }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const usePage: UsePage<ThreadRowFragment> = (after) => {
    const language = useLanguage();
    const [{ data, error }] = useQuery({ query: ThreadsDocument, variables: { language, first: 20, after, documentId } });
    return { page: data?.threads, error };
  };
  if (!viewer) return null;
  return (
    <Card title={t('discussions:title')} actions={mayComment && <OpenButton quiet place={{ document: documentId }} />}>
      <Pages usePage={usePage} empty={<p className="pl-body pl-meta">{t(mayComment ? 'discussions:emptyMay' : 'discussions:empty')}</p>}>
        {(threads) => <ThreadRows threads={threads} withPlace={false} label={t('discussions:title')} />}
      </Pages>
    </Card>
  );
}
