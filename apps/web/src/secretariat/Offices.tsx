import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ElectDocument, EndOfficeDocument, type GroupPageFieldsFragment, type OfficeKind } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { PartyPerson, personName } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { Act } from './consequence/Act';
import { Foreseen } from './consequence/Foreseen';
import { useForesight } from './consequence/useForesight';
import { useFigured } from './consequence/words';
import { PersonField } from './PersonField';
import { openTerm, TermFields, termInput } from './Term';

const offices: OfficeKind[] = ['CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'RAPPORTEUR', 'FACILITATOR', 'SECRETARY'];

function Elect({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const [personId, setPerson] = useState<string | null>(null);
  const [office, setOffice] = useState<OfficeKind>('CHAIR');
  const [term, setTerm] = useState(openTerm);
  const { run, busy, error } = useAction(ElectDocument);
  const input = personId ? { groupId, personId, office, ...termInput(term) } : undefined;
  const foresight = useForesight(input && { elect: input });
  const label = useFigured(t('secretariat:office.elect'), foresight);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (input && (await run({ input }))) setPerson(null);
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
      <Foreseen {...foresight} />
      <div>
        <Button type="submit" loading={busy}>
          {label}
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
      <div className="pl-split">
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
              <Act
                label={t('secretariat:end')}
                of={personName(person)}
                ends
                change={{ endOffice: { officeId: id } }}
                busy={end.busy}
                error={end.error}
                onConfirm={() => end.run({ input: { officeId: id } })}
              />
            </li>
          ))}
        </ul>
        <Elect groupId={group.id} />
      </div>
    </Card>
  );
}
