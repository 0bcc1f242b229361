import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PartiesDocument } from '../generated/graphql';
import { compareNames } from '../i18n/format';
import { Card } from '../shared/Card';
import { TextLink } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';

export function Bodies() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: PartiesDocument, variables: { language, kinds: ['REGIONAL_BODY'] } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return (
    <Card title={t('enums:division.REGIONAL_BODY')}>
      <ul className="pl-names">
        {[...data.parties]
          .sort((one, other) => compareNames(one.name, other.name))
          .map(({ id, name }) => (
            <li key={id}>
              <TextLink to={`/administration/bodies/${id}`}>
                <bdi>{name}</bdi>
              </TextLink>
            </li>
          ))}
      </ul>
    </Card>
  );
}
