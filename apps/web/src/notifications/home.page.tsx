import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { SubmitButton } from '../documents/SubmitButton';
import { DocumentFacts, type DocumentCard } from '../documents/DocumentTable';
import { currentPlace, formatTime, formatToday } from '../i18n/format';
import { useViewer, type Viewer } from '../identity/viewer';
import { Card } from '../shared/Card';
import { Cited } from '../shared/Cited';
import { Page, TextLink } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { Symbol } from '../shared/Symbol';
import { TlpLabel } from '../shared/TlpLabel';
import { useLanguage } from '../shared/useLanguage';
import { myPapers } from './asked';
import { Notices } from './Notices';
import { UnreadDiscussions, Waiting } from './Waiting';

function MyPaper({ document }: { document: DocumentCard }) {
  return (
    <li>
      <div className="pl-grow">
        <Link className="pl-quiet pl-strong" dir="auto" to={`/documents/${document.id}`}>
          <Cited plain>{document.title}</Cited>
        </Link>
        <br />
        <DocumentFacts document={document} />
      </div>
      <TlpLabel label={document.tlp} />
    </li>
  );
}

function MyPapers() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery(myPapers(language));
  const papers = data?.documents.edges;
  return (
    <Card title={t('notifications:myPapers')} actions={<TextLink to="/documents?show=mine">{t('notifications:all')}</TextLink>}>
      {error && <LoadFailure error={error} />}
      {!papers && !error && <Loading />}
      {papers?.length === 0 && <p className="pl-body pl-meta">{t('documents:emptyMineHelp')}</p>}
      <ul className="pl-rows">
        {papers?.map(({ node }) => (
          <MyPaper key={node.id} document={node} />
        ))}
      </ul>
    </Card>
  );
}

function MyGroups({ groups }: { groups: Viewer['groups'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('shell:nav.myGroups')} actions={<TextLink to="/groups">{t('notifications:all')}</TextLink>}>
      {groups.length === 0 && <p className="pl-body pl-meta">{t('notifications:noGroups')}</p>}
      <ul className="pl-rows">
        {groups.map(({ id, tag, name }) => (
          <li key={id}>
            <span className="pl-meta">
              <Symbol>{tag}</Symbol>
            </span>
            <Link className="pl-quiet pl-grow" dir="auto" to={`/groups/${id}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!viewer) return null;
  const canSubmit = viewer.active && viewer.capacities.length > 0;
  const clock = t('notifications:clock', { time: formatTime(Date.now()), city: currentPlace() });
  return (
    <Page
      name={t('shell:nav.home')}
      title={formatToday()}
      below={<p className="pl-facts">{clock}</p>}
      actions={canSubmit && <SubmitButton />}
    >
      <div className="pl-columns">
        <div>
          <Waiting viewer={viewer} />
          <Notices />
        </div>
        <div>
          <UnreadDiscussions />
          <MyGroups groups={viewer.groups} />
          <MyPapers />
        </div>
      </div>
    </Page>
  );
}
