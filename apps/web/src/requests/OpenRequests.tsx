import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenRequestsQuery } from '../generated/graphql';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { personName } from '../shared/PartyPerson';
import { nameOf } from './asking';

type Row = { id: string; askedAt: string; document: { id: string; title: string } };

function Waiting({ row: { askedAt, document }, what, toAnswer = false }: { row: Row; what: string; toAnswer?: boolean }) {
  const { t } = useTranslation();
  const to = `/documents/${document.id}`;
  return (
    <li>
      <div className="pl-grow">
        <Link className="pl-quiet pl-strong" dir="auto" to={to}>
          {document.title}
        </Link>
        <br />
        <span className="pl-meta">
          <bdi>{what}</bdi>
          <Dot />
          <Moment at={askedAt} shown="ago" />
        </span>
      </div>
      {toAnswer && (
        <Button component={Link} to={to} variant="default" size="xs" aria-label={t('requests:answerOn', { title: document.title })}>
          {t('requests:answer')}
        </Button>
      )}
    </li>
  );
}

export const openOf = (data: OpenRequestsQuery | undefined) => ({
  toAnswer: data?.requestsToAnswer.edges.map(({ node }) => node) ?? [],
  own: data?.requests.edges.map(({ node }) => node) ?? [],
});

/** Requests that wait for the viewer, and those with which the viewer waits for others. */
export function OpenRequests({ toAnswer, own }: ReturnType<typeof openOf>) {
  const { t } = useTranslation();
  return (
    <>
      {toAnswer.map((row) => (
        <Waiting
          key={row.id}
          row={row}
          toAnswer
          what={t('requests:waits', {
            asker: [nameOf(row.capacity), personName(row.asker)].filter(Boolean).join(', '),
            level: t(`enums:level.${row.level}`),
          })}
        />
      ))}
      {own.map((row) => (
        <Waiting key={row.id} row={row} what={t('requests:youAsked')} />
      ))}
    </>
  );
}
