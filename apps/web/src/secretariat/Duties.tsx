import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndDutyDocument, GiveDutyDocument, type SecretariatDuty } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Moment } from '../shared/Moment';
import { useAction } from '../shared/useAction';
import { Act } from './consequence/Act';
import type { AdministeredPerson } from './People';

const duties: SecretariatDuty[] = ['ADMINISTRATOR', 'MODERATOR', 'CONFERENCE_OFFICER', 'AUDITOR'];

export function Duties({ person }: { person: AdministeredPerson }) {
  const { t } = useTranslation();
  const [duty, setDuty] = useState<SecretariatDuty>('CONFERENCE_OFFICER');
  const give = useAction(GiveDutyDocument);
  const end = useAction(EndDutyDocument);
  const input = { personId: person.id, duty };
  return (
    <Card title={t('secretariat:duties')}>
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
            <Act
              label={t('secretariat:end')}
              of={t(`enums:duty.${held}`)}
              ends
              change={{ endDuty: { dutyId: id } }}
              busy={end.busy}
              error={end.error}
              onConfirm={() => end.run({ input: { dutyId: id } })}
            />
          </li>
        ))}
      </ul>
      <div className="pl-body pl-actions" style={{ alignItems: 'end' }}>
        <NativeSelect
          label={t('secretariat:duty')}
          value={duty}
          data={duties.map((value) => ({ value, label: t(`enums:duty.${value}`) }))}
          onChange={(event) => setDuty(event.currentTarget.value as SecretariatDuty)}
        />
        <Act
          label={t('secretariat:giveDuty')}
          of={t(`enums:duty.${duty}`)}
          change={{ giveDuty: input }}
          busy={give.busy}
          error={give.error}
          onConfirm={() => give.run({ input })}
        />
      </div>
    </Card>
  );
}
