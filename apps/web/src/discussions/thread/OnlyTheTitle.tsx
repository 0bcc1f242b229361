import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ThreadCardDocument } from '../../generated/graphql';
import { Cited } from '../../shared/Cited';
import { LevelTag } from '../../shared/LevelTag';
import { Page } from '../../shared/Page';
import { LoadFailure, Loading } from '../../shared/states';
import { useLanguage } from '../../shared/useLanguage';

/** At DISCOVER: that it is there and what it is called, and nothing that was said in it. */
export function OnlyTheTitle({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: ThreadCardDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return (
    <Page name={data.thread.title} title={<Cited>{data.thread.title}</Cited>}>
      <div className="pl-card pl-body pl-narrowpage">
        <dl className="pl-terms">
          <dt>{t('documents:refusal.have')}</dt>
          <dd>
            <LevelTag level={data.thread.viewerLevel} />
          </dd>
          <dt>{t('documents:refusal.need')}</dt>
          <dd>
            <LevelTag level="READ" /> {t('discussions:refused')}
          </dd>
        </dl>
      </div>
    </Page>
  );
}
