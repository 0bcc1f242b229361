import { useParams, useSearchParams } from 'react-router';
import { besidesRefusedParts } from '../graphql/refused';
import { hasCode } from '../graphql/problems';
import { useViewer } from '../identity/viewer';
import { LoadFailure, Loading } from '../shared/states';
import { ThreadView } from './thread/ThreadView';
import { useThread } from './thread/useThread';
import { OnlyTheTitle } from './thread/OnlyTheTitle';

export function Component() {
  const { id = '' } = useParams();
  const { viewer } = useViewer();
  const [search, setSearch] = useSearchParams();
  const target = search.get('post') ?? undefined;
  const reading = useThread(id, target);
  const { stream, error } = reading;
  // Access that ended while the page was open takes its content along; a broken line does not.
  if (error && (!stream || hasCode(error, 'NOT_FOUND'))) {
    const failure = besidesRefusedParts(error) ?? error;
    return hasCode(failure, 'FORBIDDEN') ? <OnlyTheTitle id={id} /> : <LoadFailure error={failure} />;
  }
  if (!stream || !viewer) return <Loading />;
  return (
    <ThreadView
      key={`${id} ${target ?? ''}`}
      stream={stream}
      reading={reading}
      personId={viewer.person.id}
      target={target}
      onTarget={(post) => setSearch({ post })}
    />
  );
}
