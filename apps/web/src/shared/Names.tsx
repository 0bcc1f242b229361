import { Link } from 'react-router';
import type { GroupNameFragment, PartyNameFragment } from '../generated/graphql';
import { Symbol } from './Symbol';

export function PartyLink({ party }: { party: Pick<PartyNameFragment, 'id' | 'name'> }) {
  return (
    <Link className="pl-quiet" to={`/delegations/${party.id}`}>
      <bdi>{party.name}</bdi>
    </Link>
  );
}

export function GroupLink({ group }: { group: Pick<GroupNameFragment, 'id' | 'tag' | 'name'> }) {
  return (
    <Link className="pl-quiet" to={`/groups/${group.id}`}>
      <Symbol strong>{group.tag}</Symbol> <bdi>{group.name}</bdi>
    </Link>
  );
}
