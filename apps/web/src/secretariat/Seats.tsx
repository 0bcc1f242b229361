import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EndSeatDocument, SeatDocument, type GroupPageFieldsFragment, type SeatCapacity } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Dot } from '../shared/Dot';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { personName } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { Act } from './consequence/Act';
import { Foreseen } from './consequence/Foreseen';
import { useForesight } from './consequence/useForesight';
import { useFigured } from './consequence/words';
import { PartyField } from './PartyField';
import { PersonField } from './PersonField';
import { openTerm, TermFields, termInput } from './Term';

function AddSeat({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const [whose, setWhose] = useState('party');
  const [holder, setHolder] = useState<string | null>(null);
  const [capacity, setCapacity] = useState<SeatCapacity>('PARTICIPANT');
  const [term, setTerm] = useState(openTerm);
  const { run, busy, error } = useAction(SeatDocument);
  const choose = (value: string) => {
    setWhose(value);
    setHolder(null);
  };
  const named = whose === 'party' ? { partyId: holder } : { personId: holder };
  const input = holder ? { groupId, capacity, ...named, ...termInput(term) } : undefined;
  const foresight = useForesight(input && { seat: input });
  const label = useFigured(t('secretariat:seat.add'), foresight);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (input && (await run({ input }))) setHolder(null);
  };
  return (
    <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
      <Failure error={error} />
      <SegmentedControl
        aria-label={t('secretariat:seat.whose')}
        value={whose}
        onChange={choose}
        data={[
          { value: 'party', label: t('secretariat:seat.party') },
          { value: 'person', label: t('secretariat:seat.person') },
        ]}
      />
      {whose === 'party' ? <PartyField value={holder} onChange={setHolder} /> : <PersonField value={holder} onChange={setHolder} />}
      <NativeSelect
        label={t('secretariat:seat.as')}
        value={capacity}
        onChange={(event) => setCapacity(event.currentTarget.value as SeatCapacity)}
        data={(['PARTICIPANT', 'OBSERVER'] as const).map((value) => ({ value, label: t(`enums:seat.${value}`) }))}
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

export function Seats({ group }: { group: GroupPageFieldsFragment }) {
  const { t } = useTranslation();
  const end = useAction(EndSeatDocument);
  return (
    <Card title={t('secretariat:seat.title')}>
      <div className="pl-split">
        <ul className="pl-rows">
          {group.seats.map(({ id, capacity, party, person, from, until }) => (
            <li key={id}>
              <div className="pl-grow">
                <bdi className="pl-strong">{party?.name ?? (person && personName(person))}</bdi>
                <Dot />
                {t(`enums:seat.${capacity}`)}
                <div className="pl-meta">
                  {from && (
                    <>
                      {t('access:since')} <Moment at={from} />
                    </>
                  )}{' '}
                  {until && (
                    <>
                      {t('groups:until')} <Moment at={until} />
                    </>
                  )}
                </div>
              </div>
              <Act
                label={t('secretariat:end')}
                of={party?.name ?? (person ? personName(person) : '')}
                ends
                change={{ endSeat: { seatId: id } }}
                busy={end.busy}
                error={end.error}
                onConfirm={() => end.run({ input: { seatId: id } })}
              />
            </li>
          ))}
        </ul>
        <AddSeat groupId={group.id} />
      </div>
    </Card>
  );
}
