import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenRequestsQuery } from '../generated/graphql';
import { Moment } from '../shared/Moment';
import { personName } from '../shared/PartyPerson';
import { nameOf } from './asking';

type Row = { id: string; askedAt: string; document: { id: string; title: string } };

function Waiting({ row: { askedAt, document }, what }: { row: Row; what: string }) {
  return (
    <li>
      <div className="pl-grow">
        <span className="pl-meta">
          <bdi>{what}</bdi>
        </span>
        <br />
        <Link className="pl-quiet pl-strong" dir="auto" to={`/documents/${document.id}`}>
          {document.title}
        </Link>
      </div>
      <span className="pl-meta">
        <Moment at={askedAt} shown="ago" />
      </span>
    </li>
  );
}

export const openOf = (data: OpenRequestsQuery | undefined) => ({
  toAnswer: data?.requestsToAnswer.edges.map(({ node }) => node) ?? [],
  own: data?.requests.edges.map(({ node }) => node).filter(({ state }) => state === 'OPEN') ?? [],
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
