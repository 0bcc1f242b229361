import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DocumentRequestsDocument, type RequestToAnswerFragment as Request } from '../generated/graphql';
import { Card } from '../shared/Card';
import { LevelTag } from '../shared/LevelTag';
import { Moment } from '../shared/Moment';
import { Pages, type UsePage } from '../shared/Pages';
import { PartyPerson } from '../shared/PartyPerson';
import { useLanguage } from '../shared/useLanguage';
import { Answering } from './Answering';
import { nameOf } from './asking';

type Answer = { how: 'grant' | 'decline'; request: Request };

function Row({ request, onAnswer }: { request: Request; onAnswer: (answer: Answer) => void }) {
  const { t } = useTranslation();
  const { asker, capacity, level, reason, askedAt } = request;
  return (
    <li className="pl-stacked">
      <div>
        <PartyPerson party={nameOf(capacity)} person={asker} /> <LevelTag level={level} />{' '}
        <span className="pl-meta">
          <Moment at={askedAt} shown="ago" />
        </span>
      </div>
      <div className="pl-reason" dir="auto">
        {reason}
      </div>
      <div className="pl-actions">
        <Button size="xs" onClick={() => onAnswer({ how: 'grant', request })}>
          {t('requests:grantAction')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer({ how: 'decline', request })}>
          {t('requests:declineAction')}
        </Button>
      </div>
    </li>
  );
}

/** For those who manage a paper: who asks for more of it. Where nobody does there is nothing. */
export function RequestQueue({ documentId, capacity }: { documentId: string; capacity: string }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer>();
  const usePage: UsePage<Request> = (after) => {
    const language = useLanguage();
    const variables = { id: documentId, language, first: 20, ...(after ? { after } : {}) };
    const [{ data, error }] = useQuery({ query: DocumentRequestsDocument, variables });
    return { page: data?.document.requests ?? undefined, error };
  };
  return (
    <>
      <Pages usePage={usePage} empty={null}>
        {(requests) => (
          <Card title={t('requests:queue')}>
            <ul className="pl-rows">
              {requests.map((request) => (
                <Row key={request.id} request={request} onAnswer={setAnswer} />
              ))}
            </ul>
          </Card>
        )}
      </Pages>
      {answer && <Answering {...answer} documentId={documentId} capacity={capacity} onClose={() => setAnswer(undefined)} />}
    </>
  );
}
