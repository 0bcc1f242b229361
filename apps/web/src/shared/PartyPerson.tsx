import type { ReactNode } from 'react';
import { Dot } from './Dot';

type Name = { name: string; honorific?: string | null };

export const personName = ({ name, honorific }: Name): string => (honorific ? `${honorific} ${name}` : name);

/** The party first and in bold, the person and the role beside it: people speak here for somebody. */
export function PartyPerson({ party, person, role }: { party?: string; person?: Name; role?: ReactNode }) {
  return (
    <span>
      {party && <bdi className="pl-strong">{party}</bdi>}
      {party && person && ' '}
      {person && <bdi className={party ? undefined : 'pl-strong'}>{personName(person)}</bdi>}
      {role && (
        <span className="pl-meta">
          <Dot />
          {role}
        </span>
      )}
    </span>
  );
}
