import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TakeBackRequestDocument } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { LevelTag } from '../shared/LevelTag';
import { Moment } from '../shared/Moment';
import { Note } from '../shared/Note';
import { personName } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { changes, type OwnRequest as Request } from './asking';

/** What was asked, when, and what came of it. */
export function OwnRequest({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(TakeBackRequestDocument, changes);
  const { id, level, state, reason, askedAt, answeredAt, answeredBy, answerReason } = request;
  const isOpen = state === 'OPEN';
  return (
    <div className="pl-form">
      <Note tone={isOpen ? 'info' : state === 'GRANTED' ? 'pos' : 'cau'}>
        {t(`requests:state.${state}`)}{' '}
        {answeredAt && (
          <>
            (<Moment at={answeredAt} />
            {answeredBy && state !== 'TAKEN_BACK' && <bdi> {personName(answeredBy)}</bdi>})
          </>
        )}
        {answerReason && (
          <div>
            <bdi dir="auto">{answerReason}</bdi>
          </div>
        )}
      </Note>
      <dl className="pl-terms">
        <dt>{t('requests:asked')}</dt>
        <dd>
          <LevelTag level={level} /> <Moment at={askedAt} shown="moment" />
        </dd>
        <dt>{t('requests:reason')}</dt>
        <dd dir="auto">{reason}</dd>
      </dl>
      <Failure error={error} />
      {isOpen && (
        <div className="pl-actions">
          <Button variant="default" loading={busy} onClick={() => void run({ input: { requestId: id } })}>
            {t('requests:takeBack')}
          </Button>
        </div>
      )}
    </div>
  );
}
