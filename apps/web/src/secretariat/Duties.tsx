import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EndDutyDocument, GiveDutyDocument, type SecretariatDuty } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { useAction } from '../shared/useAction';
import type { AdministeredPerson } from './People';

const duties: SecretariatDuty[] = ['ADMINISTRATOR', 'MODERATOR', 'CONFERENCE_OFFICER', 'AUDITOR'];

export function Duties({ person }: { person: AdministeredPerson }) {
  const { t } = useTranslation();
  const [duty, setDuty] = useState<SecretariatDuty>('CONFERENCE_OFFICER');
  const give = useAction(GiveDutyDocument);
  const end = useAction(EndDutyDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give.run({ input: { personId: person.id, duty } });
  };
  return (
    <Card title={t('secretariat:duties')}>
      <Failure error={give.error ?? end.error} />
      <ul className="pl-rows">
        {person.duties.map(({ id, duty: held, from }) => (
          <li key={id}>
            <div className="pl-grow">
              {t(`enums:duty.${held}`)}{' '}
              <span className="pl-meta">
                {from && (
                  <>
                    {t('access:since')} <Moment at={from} />
                  </>
                )}
              </span>
            </div>
            <Button variant="subtle" color="red" size="xs" onClick={() => void end.run({ input: { dutyId: id } })}>
              {t('secretariat:end')}
            </Button>
          </li>
        ))}
      </ul>
      <form className="pl-body pl-actions" style={{ alignItems: 'end' }} onSubmit={submit}>
        <NativeSelect
          label={t('secretariat:duty')}
          value={duty}
          data={duties.map((value) => ({ value, label: t(`enums:duty.${value}`) }))}
          onChange={(event) => setDuty(event.currentTarget.value as SecretariatDuty)}
        />
        <Button type="submit" variant="default" loading={give.busy}>
          {t('secretariat:giveDuty')}
        </Button>
      </form>
    </Card>
  );
}
