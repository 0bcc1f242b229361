import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyReportsDocument, type ReportFieldsFragment } from '../generated/graphql';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { Page, TextLink } from '../shared/Page';
import { Pages } from '../shared/Pages';
import { useLanguage } from '../shared/useLanguage';
import { ReportedThing } from './desk/ReportedThing';

function useMine(after: string | undefined) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: MyReportsDocument, variables: { language, first: 20, ...(after && { after }) } });
  return { page: data?.myReports, error };
}

function Mine({ report }: { report: ReportFieldsFragment }) {
  const { t } = useTranslation();
  const { kind, reason, reportedAt, closedAt, outcome, answer, postId } = report;
  return (
    <li className="pl-stacked">
      <p className="pl-meta">
        <span className="pl-tag">{t(`secretariat:kind.${kind}`)}</span> <Moment at={reportedAt} shown="moment" />
        <Dot />
        {outcome && closedAt ? (
          <>
            {t(`secretariat:outcome.${outcome}`)} <Moment at={closedAt} />
          </>
        ) : (
          t('secretariat:mine.waits')
        )}
      </p>
      <blockquote className="pl-reason" dir="auto">
        {reason}
      </blockquote>
      {answer && (
        <p style={{ margin: 0 }}>
          {t('secretariat:mine.answer')} <bdi dir="auto">{answer}</bdi>
        </p>
      )}
      {postId ? <TextLink to={`/posts/${postId}`}>{t('secretariat:mine.toPost')}</TextLink> : <ReportedThing {...report} />}
    </li>
  );
}

/** What one has reported oneself, and what came of it. */
export function Component() {
  const { t } = useTranslation();
  return (
    <div className="pl-narrowpage">
      <Page name={t('shell:nav.reports')} below={<p className="pl-facts">{t('secretariat:mine.help')}</p>}>
        <div className="pl-card">
          <Pages usePage={useMine} empty={<p className="pl-body pl-meta">{t('secretariat:mine.none')}</p>}>
            {(reports) => (
              <ul className="pl-rows">
                {reports.map((report) => (
                  <Mine key={report.id} report={report} />
                ))}
              </ul>
            )}
          </Pages>
        </div>
      </Page>
    </div>
  );
}
