import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { besidesRefusedParts } from '../graphql/refused';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { DocumentView } from './page/DocumentView';
import { OnlyTheCard } from './page/OnlyTheCard';
import { DocumentDocument } from '../generated/graphql';

export function Component() {
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentDocument, variables: { id, language } });
  const failure = besidesRefusedParts(error);
  if (failure) return <LoadFailure error={failure} />;
  if (!data) return <Loading />;
  const { document } = data;
  return document.content ? (
    <DocumentView
      document={document}
      content={document.content}
      asked={document.acknowledgementAsked}
      distribution={document.distribution}
    />
  ) : (
    <OnlyTheCard document={document} />
  );
}
