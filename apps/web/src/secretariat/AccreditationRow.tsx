import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApproveAccreditationDocument,
  EndAccreditationDocument,
  LiftAccreditationSuspensionDocument,
  SuspendAccreditationDocument,
  type AccreditationStatus,
} from '../generated/graphql';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { useAction } from '../shared/useAction';
import { Act } from './consequence/Act';
import type { AdministeredPerson } from './People';
import { Reason, UNSAID } from './Reason';

type Accreditation = AdministeredPerson['accreditations'][number];

const tones: Record<AccreditationStatus, string> = {
  PENDING: 'pl-cau',
  FUTURE: 'pl-cau',
  ACTIVE: 'pl-pos',
  SUSPENDED: 'pl-neg',
  ENDED: '',
};

/** The steps of an accreditation's life that its state allows. */
function Steps({ id, status, of }: { id: string; status: AccreditationStatus; of: string }) {
  const { t } = useTranslation();
  const [approve, lift, end, suspend] = [
    useAction(ApproveAccreditationDocument),
    useAction(LiftAccreditationSuspensionDocument),
    useAction(EndAccreditationDocument),
    useAction(SuspendAccreditationDocument),
  ];
  const [asking, setAsking] = useState(false);
  const input = { accreditationId: id };
  const suspendFor = async (reason: string, until: string | undefined) => {
    if (await suspend.run({ input: { ...input, reason, ...(until && { until }) } })) setAsking(false);
  };
  const title = t('secretariat:suspend');
  return (
    <>
      <div className="pl-actions">
        {status === 'PENDING' && (
          <Act
            label={t('secretariat:approve')}
            of={of}
            main
            change={{ approveAccreditation: input }}
            busy={approve.busy}
            error={approve.error}
            onConfirm={() => approve.run({ input })}
          />
        )}
        {status === 'SUSPENDED' && (
          <Act
            label={t('secretariat:lift')}
            of={of}
            change={{ liftAccreditationSuspension: input }}
            busy={lift.busy}
            error={lift.error}
            onConfirm={() => lift.run({ input })}
          />
        )}
        {status === 'ACTIVE' && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {title}
          </Button>
        )}
        {status !== 'ENDED' && (
          <Act
            label={t('secretariat:end')}
            of={of}
            ends
            change={{ endAccreditation: input }}
            busy={end.busy}
            error={end.error}
            onConfirm={() => end.run({ input })}
          />
        )}
      </div>
      <Reason
        title={title}
        change={{ suspendAccreditation: { ...input, reason: UNSAID } }}
        opened={asking}
        busy={suspend.busy}
        error={suspend.error}
        onClose={() => setAsking(false)}
        onSubmit={(reason, until) => void suspendFor(reason, until)}
      />
    </>
  );
}

export function AccreditationRow({ accreditation, who }: { accreditation: Omit<Accreditation, '__typename'>; who?: ReactNode }) {
  const { t } = useTranslation();
  const { id, party, role, status, from, until, note } = accreditation;
  return (
    <li>
      <div className="pl-grow" style={{ minWidth: 180 }}>
        {who && <div className="pl-strong">{who}</div>}
        <bdi className={who ? '' : 'pl-strong'}>{party.name}</bdi>
        <Dot />
        {t(`enums:role.${role}`)} <span className={`pl-tag ${tones[status]}`}>{t(`enums:status.${status}`)}</span>
        <div className="pl-meta">
          {from && (
            <>
              {t('access:since')} <Moment at={from} />{' '}
            </>
          )}
          {until && (
            <>
              {t('groups:until')} <Moment at={until} />{' '}
            </>
          )}
          <bdi>{note}</bdi>
        </div>
      </div>
      <Steps id={id} status={status} of={party.name} />
    </li>
  );
}
