import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Card } from '../shared/Card';
import { PartyPerson } from '../shared/PartyPerson';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { AccreditationRow } from './AccreditationRow';
import { PendingAccreditationsDocument } from '../generated/graphql';

export function Pending() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: PendingAccreditationsDocument, variables: { language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return (
    <Card title={t('secretariat:part.accreditations')}>
      {data.pendingAccreditations.length === 0 && <p className="pl-body">{t('secretariat:nothingPending')}</p>}
      <ul className="pl-rows">
        {data.pendingAccreditations.map(({ person, ...accreditation }) => (
          <AccreditationRow key={accreditation.id} accreditation={accreditation} who={<PartyPerson person={person} />} />
        ))}
      </ul>
    </Card>
  );
}
