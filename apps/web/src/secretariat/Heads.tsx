import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { byDivision } from '../parties/byRegion';
import { Card } from '../shared/Card';
import { PartyLink } from '../shared/Names';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { PartiesWithoutHeadDocument } from '../generated/graphql';

/** Without a head nobody of the party can look after the papers of somebody who left. */
export function Heads() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: PartiesWithoutHeadDocument, variables: { language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <p className="pl-meta">{t('secretariat:headsHelp')}</p>
      {byDivision(data.partiesWithoutHead, (party) => party).map(({ division, rows }) => (
        <Card
          key={division}
          title={
            <>
              {t(`enums:division.${division}`)} <span className="pl-meta pl-figure">{rows.length}</span>
            </>
          }
        >
          <ul className="pl-names">
            {rows.map((party) => (
              <li key={party.id}>
                <PartyLink party={party} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
