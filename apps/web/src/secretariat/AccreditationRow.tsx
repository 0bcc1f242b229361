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
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { useAction } from '../shared/useAction';
import type { AdministeredPerson } from './People';
import { Reason } from './Reason';

type Accreditation = AdministeredPerson['accreditations'][number];

const tones: Record<AccreditationStatus, string> = {
  PENDING: 'pl-cau',
  FUTURE: 'pl-cau',
  ACTIVE: 'pl-pos',
  SUSPENDED: 'pl-neg',
  ENDED: '',
};

/** The steps of an accreditation's life that its state allows. */
function Steps({ id, status }: { id: string; status: AccreditationStatus }) {
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
      <Failure error={approve.error ?? lift.error ?? end.error} />
      <div className="pl-actions">
        {status === 'PENDING' && (
          <Button size="xs" loading={approve.busy} onClick={() => void approve.run({ input })}>
            {t('secretariat:approve')}
          </Button>
        )}
        {status === 'SUSPENDED' && (
          <Button variant="default" size="xs" onClick={() => void lift.run({ input })}>
            {t('secretariat:lift')}
          </Button>
        )}
        {status === 'ACTIVE' && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {title}
          </Button>
        )}
        {status !== 'ENDED' && (
          <Button variant="subtle" color="red" size="xs" loading={end.busy} onClick={() => void end.run({ input })}>
            {t('secretariat:end')}
          </Button>
        )}
      </div>
      <Reason
        title={title}
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
      <Steps id={id} status={status} />
    </li>
  );
}
