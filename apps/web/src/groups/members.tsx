import { useTranslation } from 'react-i18next';
import type { SeatCapacity } from '../generated/graphql';
import { byDivision } from '../parties/byRegion';
import { Card } from '../shared/Card';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { PartyLink } from '../shared/Names';
import { PartyPerson, personName } from '../shared/PartyPerson';
import type { Group } from './group.page';

export function Bureau({ offices }: { offices: Group['offices'] }) {
  const { t } = useTranslation();
  if (offices.length === 0) return null;
  return (
    <Card title={t('groups:bureau')}>
      <ul className="pl-rows">
        {offices.map(({ id, office, person, until }) => (
          <li key={id}>
            <div className="pl-grow">
              <PartyPerson person={person} />
            </div>
            <span className="pl-meta">
              {t(`enums:office.${office}`)}
              {until && (
                <>
                  <Dot />
                  {t('groups:until')} <Moment at={until} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function MySeat({ group }: { group: Group }) {
  const { t } = useTranslation();
  if (group.viewerSeats.length === 0) return null;
  return (
    <Card title={t('groups:mySeat')}>
      {group.viewerSeats.map(({ id, party, capacity, from }) => (
        <p key={id} className="pl-body" style={{ margin: 0 }}>
          <bdi className="pl-strong">{party?.name ?? t('groups:yourself')}</bdi>
          <Dot />
          {t(`enums:seat.${capacity}`)}
          {from && (
            <>
              <Dot />
              {t('parties:since')} <Moment at={from} />
            </>
          )}
        </p>
      ))}
    </Card>
  );
}

function Parties({ group, capacity }: { group: Group; capacity: SeatCapacity }) {
  const { t } = useTranslation();
  const parties = group.seats.filter((seat) => seat.capacity === capacity).flatMap(({ party }) => party ?? []);
  return byDivision(parties, (party) => party).map(({ division, rows }) => (
    <div key={division}>
      <h3 className="pl-navhead" style={{ marginInline: 16 }}>
        {t(`enums:division.${division}`)} <span className="pl-figure">{rows.length}</span>
      </h3>
      <ul className="pl-names">
        {rows.map((party) => (
          <li key={party.id}>
            <PartyLink party={party} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function Persons({ group, capacity }: { group: Group; capacity: SeatCapacity }) {
  const { t } = useTranslation();
  const named = group.seats.filter((seat) => seat.capacity === capacity).flatMap(({ person }) => person ?? []);
  if (named.length === 0) return null;
  return (
    <>
      <h3 className="pl-navhead" style={{ marginInline: 16 }}>
        {t('groups:named')}
      </h3>
      <ul className="pl-names">
        {named.map((person) => (
          <li key={person.id}>
            <bdi>{personName(person)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Participants and observers apart: observers see what is released to observers only. */
export function Members({ group }: { group: Group }) {
  const { t } = useTranslation();
  const capacities: SeatCapacity[] = ['PARTICIPANT', 'OBSERVER'];
  return capacities.map((capacity) => (
    <Card key={capacity} title={t(`groups:seats.${capacity}`)}>
      {!group.seats.some((seat) => seat.capacity === capacity) && <p className="pl-body pl-meta">{t(`groups:noSeats.${capacity}`)}</p>}
      <Parties group={group} capacity={capacity} />
      <Persons group={group} capacity={capacity} />
    </Card>
  ));
}
