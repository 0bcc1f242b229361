import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ElectDocument, EndOfficeDocument, type GroupPageFieldsFragment, type OfficeKind } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { PartyPerson } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { PersonField } from './PersonField';
import { openTerm, TermFields, termInput } from './Term';

const offices: OfficeKind[] = ['CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'RAPPORTEUR', 'FACILITATOR', 'SECRETARY'];

function Elect({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const [personId, setPerson] = useState<string | null>(null);
  const [office, setOffice] = useState<OfficeKind>('CHAIR');
  const [term, setTerm] = useState(openTerm);
  const { run, busy, error } = useAction(ElectDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (personId && (await run({ input: { groupId, personId, office, ...termInput(term) } }))) setPerson(null);
  };
  return (
    <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
      <Failure error={error} />
      <PersonField value={personId} onChange={setPerson} />
      <NativeSelect
        label={t('secretariat:office.as')}
        value={office}
        data={offices.map((value) => ({ value, label: t(`enums:office.${value}`) }))}
        onChange={(event) => setOffice(event.currentTarget.value as OfficeKind)}
      />
      <TermFields term={term} onChange={setTerm} />
      <div>
        <Button type="submit" loading={busy}>
          {t('secretariat:office.elect')}
        </Button>
      </div>
    </form>
  );
}

export function Offices({ group }: { group: GroupPageFieldsFragment }) {
  const { t } = useTranslation();
  const end = useAction(EndOfficeDocument);
  return (
    <Card title={t('secretariat:office.title')}>
      <Failure error={end.error} />
      <ul className="pl-rows">
        {group.offices.map(({ id, office, person, until }) => (
          <li key={id}>
            <div className="pl-grow">
              <PartyPerson person={person} role={t(`enums:office.${office}`)} />{' '}
              {until && (
                <span className="pl-meta">
                  {t('groups:until')} <Moment at={until} />
                </span>
              )}
            </div>
            <Button variant="subtle" color="red" size="xs" onClick={() => void end.run({ input: { officeId: id } })}>
              {t('secretariat:end')}
            </Button>
          </li>
        ))}
      </ul>
      <Elect groupId={group.id} />
    </Card>
  );
}
