import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { TakeAway } from '../archives/TakeAway';
import { PartyDocument, type PartyQuery as Answer } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Moment } from '../shared/Moment';
import { PartyLink } from '../shared/Names';
import { Page } from '../shared/Page';
import { PartyPerson } from '../shared/PartyPerson';
import { LoadFailure, Loading } from '../shared/states';
import { Symbol } from '../shared/Symbol';
import { useLanguage } from '../shared/useLanguage';
import { useViewer } from '../identity/viewer';
import { divisionOf } from './byRegion';

type Party = Answer['party'];

function People({ people }: { people: Party['people'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('parties:people')}>
      {people.length === 0 && <p className="pl-body pl-meta">{t('parties:noPeople')}</p>}
      <ul className="pl-rows">
        {people.map(({ id, person, role }) => (
          <li key={id}>
            <div className="pl-grow">
              <PartyPerson person={person} role={t(`enums:role.${role}`)} />
            </div>
            {person.email && (
              <a className="pl-link" href={`mailto:${person.email}`} dir="ltr">
                {person.email}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Members({ party }: { party: Party }) {
  const { t } = useTranslation();
  return (
    <Card
      title={
        <>
          {t('parties:members')} <span className="pl-meta pl-figure">{party.members.length}</span>
        </>
      }
    >
      <ul className="pl-names">
        {party.members.map(({ id, member }) => (
          <li key={id}>
            <PartyLink party={member} />
          </li>
        ))}
      </ul>
      {party.membersOutside > 0 && <p className="pl-body pl-meta">{t('parties:outside', { count: party.membersOutside })}</p>}
    </Card>
  );
}

function Memberships({ party }: { party: Party }) {
  const { t } = useTranslation();
  return (
    <Card title={t('parties:memberOf')}>
      <ul className="pl-rows">
        {party.memberships.map(({ id, body, from }) => (
          <li key={id}>
            <div className="pl-grow">
              <PartyLink party={body} />
            </div>
            {from && (
              <span className="pl-meta">
                {t('parties:since')} <Moment at={from} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { viewer } = useViewer();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: PartyDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { party } = data;
  const isOwn = viewer?.capacities.some((capacity) => capacity.party?.id === party.id) ?? false;
  const facts = (
    <p className="pl-facts">
      <span>
        <Symbol strong>{party.code}</Symbol>
      </span>
      <span>{t(`enums:division.${divisionOf(party)}`)}</span>
    </p>
  );
  return (
    <Page
      name={party.name}
      below={facts}
      crumbs={[{ text: t('parties:title'), to: '/delegations' }]}
      actions={isOwn && <TakeAway partyId={party.id} />}
    >
      {viewer?.active && <People people={party.people} />}
      {party.kind === 'REGIONAL_BODY' && <Members party={party} />}
      {party.memberships.length > 0 && <Memberships party={party} />}
    </Page>
  );
}
