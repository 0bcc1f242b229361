import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { OpenReportsDocument, type OpenReportsQuery } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { Moment } from '../../shared/Moment';
import { Pages } from '../../shared/Pages';
import { PartyPerson } from '../../shared/PartyPerson';
import { useLanguage } from '../../shared/useLanguage';
import { HoldButton, QuarantineButton } from '../measures';
import { CloseReport } from './CloseReport';
import { PostAlone } from './PostAlone';
import { ReportedThing } from './ReportedThing';

type Report = OpenReportsQuery['reports']['edges'][number]['node'];

function useOpen(after: string | undefined) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: OpenReportsDocument, variables: { language, first: 20, ...(after && { after }) } });
  return { page: data?.reports, error };
}

function Measures({ report }: { report: Report }) {
  const { t } = useTranslation();
  const [closing, setClosing] = useState(false);
  const { post, document, thread, kind } = report;
  const item = document ?? thread;
  return (
    <div className="pl-actions">
      {post && kind === 'POST' && post.text !== null && <HoldButton postId={post.id} isHeld={!!post.hold} />}
      {item && <QuarantineButton itemId={item.id} isQuarantined={!!item.quarantine} />}
      <Button size="xs" onClick={() => setClosing(true)}>
        {t('secretariat:close.title')}
      </Button>
      {closing && <CloseReport reportId={report.id} onClose={() => setClosing(false)} />}
    </div>
  );
}

function ReportRow({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { kind, reason, reporter, reportedAt, post } = report;
  return (
    <li className="pl-stacked">
      <p className="pl-meta">
        <span className="pl-tag">{t(`secretariat:kind.${kind}`)}</span> <Moment at={reportedAt} shown="moment" />
        <Dot />
        {reporter ? <PartyPerson person={reporter} /> : t('secretariat:desk.reporterUntold')}
      </p>
      <blockquote className="pl-reason" dir="auto">
        {reason}
      </blockquote>
      {post ? <PostAlone post={post} /> : <ReportedThing {...report} />}
      <Measures report={report} />
    </li>
  );
}

export function OpenReports() {
  const { t } = useTranslation();
  return (
    <Card title={t('secretariat:desk.reports')}>
      <Pages usePage={useOpen} empty={<p className="pl-body pl-meta">{t('secretariat:desk.noReports')}</p>}>
        {(reports) => (
          <ul className="pl-rows">
            {reports.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  );
}
