import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DocumentTextsDocument, GroupDocument, MyDraftsDocument } from '../../generated/graphql';
import { useViewer } from '../../identity/viewer';
import { Page } from '../../shared/Page';
import { LoadFailure, Loading, NotFound } from '../../shared/states';
import { useLanguage } from '../../shared/useLanguage';
import { OpenForm } from './OpenForm';

/** What it is about, by its name: only what the writer may see can be discussed. */
function usePlace(documentId: string, groupId: string) {
  const language = useLanguage();
  const [paper] = useQuery({ query: DocumentTextsDocument, variables: { id: documentId, language }, pause: !documentId });
  const [group] = useQuery({ query: GroupDocument, variables: { id: groupId, language }, pause: !groupId });
  const document = paper.data?.document;
  const name = document?.title ?? group.data?.group.name;
  const crumb = document
    ? { text: document.symbol ?? document.reference, to: `/documents/${documentId}`, symbol: true }
    : { text: group.data?.group.tag ?? '', to: `/groups/${groupId}?tab=discussions`, symbol: true };
  return { name, crumb, error: paper.data ? undefined : (paper.error ?? group.error) };
}

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { viewer, capacity } = useViewer();
  const [search] = useSearchParams();
  const [documentId, groupId] = [search.get('document') ?? '', search.get('group') ?? ''];
  const place = usePlace(documentId, groupId);
  const [drafts] = useQuery({ query: MyDraftsDocument, variables: { language }, requestPolicy: 'network-only' });
  if (!documentId === !groupId) return <NotFound />;
  if (place.error) return <LoadFailure error={place.error} />;
  if (!place.name || !viewer || (!drafts.data && !drafts.error)) return <Loading />;
  if (!capacity) return <p>{t('documents:submit.noCapacity')}</p>;
  const where = documentId ? { documentId } : { groupId };
  const stored = drafts.data?.drafts.find((draft) => (documentId ? draft.documentId === documentId : draft.groupId === groupId));
  return (
    <div className="pl-narrowpage">
      <Page
        name={t('discussions:open.heading')}
        crumbs={[place.crumb]}
        below={
          <p className="pl-facts">
            <bdi>{place.name}</bdi>
          </p>
        }
      >
        <OpenForm key={documentId + groupId} where={where} viewer={viewer} acting={capacity} stored={stored} />
      </Page>
    </div>
  );
}
