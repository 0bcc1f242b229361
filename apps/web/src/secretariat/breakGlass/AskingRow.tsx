import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApproveBreakGlassDocument,
  type AskingFieldsFragment as Asking,
  type BreakGlassState,
  DeclineBreakGlassDocument,
  EndBreakGlassDocument,
} from '../../generated/graphql';
import { Dot } from '../../shared/Dot';
import { Failure } from '../../shared/Failure';
import { Moment } from '../../shared/Moment';
import { TextLink } from '../../shared/Page';
import { PartyPerson } from '../../shared/PartyPerson';
import { useAction } from '../../shared/useAction';
import { ReasonDialog } from '../ReasonDialog';

const changes = ['BreakGlassConnection', 'BreakGlassAsking', 'Document', 'Thread'];
const tones: Record<BreakGlassState, string> = { WAITING: 'pl-cau', LIVE: 'pl-neg', DECLINED: '', ENDED: '' };

function Decline({ askingId, onClose }: { askingId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(DeclineBreakGlassDocument, changes);
  const decline = async (answer: string) => {
    if (await run({ input: { askingId, answer } })) onClose();
  };
  return (
    <ReasonDialog
      title={t('secretariat:breakGlass.decline')}
      help={t('secretariat:breakGlass.declineHelp')}
      isOptional
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={(answer) => void decline(answer)}
    />
  );
}

function Steps({ asking: { id, state, mine } }: { asking: Asking }) {
  const { t } = useTranslation();
  const [approve, end] = [useAction(ApproveBreakGlassDocument, changes), useAction(EndBreakGlassDocument, changes)];
  const [declining, setDeclining] = useState(false);
  const input = { askingId: id };
  return (
    <>
      <Failure error={approve.error ?? end.error} />
      <div className="pl-actions">
        {state === 'WAITING' && !mine && (
          <>
            <Button size="xs" loading={approve.busy} onClick={() => void approve.run({ input })}>
              {t('secretariat:breakGlass.approve')}
            </Button>
            <Button variant="default" size="xs" onClick={() => setDeclining(true)}>
              {t('secretariat:breakGlass.decline')}
            </Button>
          </>
        )}
        {(state === 'LIVE' || (state === 'WAITING' && mine)) && (
          <Button variant="default" size="xs" loading={end.busy} onClick={() => void end.run({ input })}>
            {t(state === 'LIVE' ? 'secretariat:breakGlass.end' : 'secretariat:breakGlass.takeBack')}
          </Button>
        )}
      </div>
      {declining && <Decline askingId={id} onClose={() => setDeclining(false)} />}
    </>
  );
}

/** Where it leads, for who asked; to nobody else does it say whether there is such a thing. */
function LeadsTo({ asking: { mine, state, document, thread } }: { asking: Asking }) {
  const { t } = useTranslation();
  if (!mine || state !== 'LIVE') return null;
  const about = document ?? thread;
  if (!about) return <p className="pl-meta">{t('errors:code.NOT_FOUND')}</p>;
  return (
    <p style={{ margin: 0 }}>
      {t('secretariat:breakGlass.opens')}{' '}
      <TextLink to={document ? `/documents/${about.id}` : `/discussions/${about.id}`}>
        <bdi>{about.title}</bdi>
      </TextLink>
    </p>
  );
}

function Times({ asking: { state, hours, askedAt, until, endedAt, decidedBy } }: { asking: Asking }) {
  const { t } = useTranslation();
  return (
    <p className="pl-meta">
      <Moment at={askedAt} shown="moment" />
      <Dot />
      {t('secretariat:breakGlass.forHours', { count: hours })}
      {decidedBy && (
        <>
          <Dot />
          {t(state === 'DECLINED' ? 'secretariat:breakGlass.declinedBy' : 'secretariat:breakGlass.approvedBy')}{' '}
          <PartyPerson person={decidedBy} />
        </>
      )}
      {until && (
        <>
          <Dot />
          {t('groups:until')} <Moment at={endedAt ?? until} shown="moment" />
        </>
      )}
    </p>
  );
}

export function AskingRow({ asking }: { asking: Asking }) {
  const { t } = useTranslation();
  const { asker, askedFor, reason, state, mine, answer } = asking;
  return (
    <li className="pl-stacked">
      <div>
        {mine ? <span className="pl-strong">{t('secretariat:breakGlass.you')}</span> : <PartyPerson person={asker} />}{' '}
        <span className={`pl-tag ${tones[state]}`}>{t(`secretariat:breakGlass.state.${state}`)}</span>
      </div>
      <bdi dir="ltr" translate="no" className="pl-symbol">
        {askedFor}
      </bdi>
      <blockquote className="pl-reason" dir="auto">
        {reason}
      </blockquote>
      <Times asking={asking} />
      {answer && <bdi dir="auto">{answer}</bdi>}
      <LeadsTo asking={asking} />
      <Steps asking={asking} />
    </li>
  );
}
