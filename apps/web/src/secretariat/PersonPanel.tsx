import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { personName } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { AccreditationRow } from './AccreditationRow';
import { Accredit } from './Accredit';
import { Act } from './consequence/Act';
import { Duties } from './Duties';
import { OneTimeLink } from './OneTimeLink';
import type { AdministeredPerson } from './People';
import { Reason, UNSAID } from './Reason';
import { LiftPersonSuspensionDocument, ResetPasswordDocument, SuspendPersonDocument } from '../generated/graphql';

function SignInActions({ person }: { person: AdministeredPerson }) {
  const { t } = useTranslation();
  const reset = useAction(ResetPasswordDocument);
  const suspend = useAction(SuspendPersonDocument);
  const lift = useAction(LiftPersonSuspensionDocument);
  const [link, setLink] = useState<{ link: string; expiresAt: string }>();
  const [asking, setAsking] = useState(false);
  const sendLink = async () => setLink((await reset.run({ input: { personId: person.id } }))?.resetPassword);
  const suspendFor = async (reason: string, until: string | undefined) => {
    if (await suspend.run({ input: { personId: person.id, reason, ...(until && { until }) } })) setAsking(false);
  };
  return (
    <>
      <Failure error={reset.error} />
      {link && <OneTimeLink {...link} />}
      <div className="pl-actions">
        <Button variant="default" size="xs" loading={reset.busy} onClick={() => void sendLink()}>
          {t('secretariat:resetLink')}
        </Button>
        {person.suspended ? (
          <Act
            label={t('secretariat:liftPerson')}
            of={personName(person)}
            change={{ liftPersonSuspension: { personId: person.id } }}
            busy={lift.busy}
            error={lift.error}
            onConfirm={() => lift.run({ input: { personId: person.id } })}
          />
        ) : (
          <Button variant="subtle" color="red" size="xs" onClick={() => setAsking(true)}>
            {t('secretariat:suspendPerson')}
          </Button>
        )}
      </div>
      <Reason
        title={t('secretariat:suspendPerson')}
        change={{ suspendPerson: { personId: person.id, reason: UNSAID } }}
        opened={asking}
        busy={suspend.busy}
        error={suspend.error}
        onClose={() => setAsking(false)}
        onSubmit={(reason, until) => void suspendFor(reason, until)}
      />
    </>
  );
}

export function PersonPanel({ person }: { person: AdministeredPerson }) {
  const { t } = useTranslation();
  return (
    <div>
      <Card title={<bdi>{personName(person)}</bdi>}>
        <div className="pl-body">
          <p style={{ marginTop: 0 }}>
            <bdi dir="ltr">{person.email}</bdi>
          </p>
          <SignInActions person={person} />
        </div>
      </Card>
      <Card title={t('secretariat:accreditations')}>
        {person.accreditations.length === 0 && <p className="pl-body pl-meta">{t('secretariat:noAccreditation')}</p>}
        <ul className="pl-rows">
          {person.accreditations.map((accreditation) => (
            <AccreditationRow key={accreditation.id} accreditation={accreditation} />
          ))}
        </ul>
        <Accredit personId={person.id} />
      </Card>
      <Duties person={person} />
    </div>
  );
}
