import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../identity/viewer';
import { Dot } from '../shared/Dot';
import { Page } from '../shared/Page';
import { Empty, LoadFailure, Loading } from '../shared/states';
import { Symbol } from '../shared/Symbol';
import { useLanguage } from '../shared/useLanguage';
import { GroupsDocument } from '../generated/graphql';

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { viewer } = useViewer();
  const [{ data, error }] = useQuery({ query: GroupsDocument, variables: { language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const mine = new Set(viewer?.groups.map(({ id }) => id));
  return (
    <Page name={t('groups:title')}>
      <div className="pl-card">
        {data.groups.length === 0 && <Empty icon={IconUsersGroup} title={t('groups:none')} />}
        <ul className="pl-rows">
          {data.groups.map(({ id, tag, kind, name, parent }) => (
            <li key={id}>
              <div className="pl-grow">
                <Link className="pl-quiet pl-strong" dir="auto" to={`/groups/${id}`}>
                  {name}
                </Link>
                <br />
                <span className="pl-meta">
                  <Symbol strong>{tag}</Symbol>
                  <Dot />
                  {t(`enums:groupKind.${kind}`)}
                  {parent && (
                    <>
                      <Dot />
                      {t('groups:under')} <Symbol>{parent.tag}</Symbol>
                    </>
                  )}
                </span>
              </div>
              {mine.has(id) && <span className="pl-tag pl-accent">{t('groups:mine')}</span>}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
