import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { divisionOf, divisions } from '../parties/byRegion';
import { LevelTag } from '../shared/LevelTag';
import { personName } from '../shared/PartyPerson';
import { useAudienceName } from './useAudienceName';
import type { Distribution } from './release/draft';

type ReachRow = Distribution['reach']['rows'][number];

function Persons({ row }: { row: ReachRow }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return (
    <ul className="pl-persons">
      {row.persons.map(({ person, level, through }) => (
        <li key={person.id}>
          <bdi>{personName(person)}</bdi> <LevelTag level={level} />{' '}
          <span className="pl-meta">
            {through.map(({ ground, audience }) => (audience ? nameOf(audience) : t(`access:ground.${ground}`))).join('\u00a0· ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Delegation({ row }: { row: ReachRow }) {
  const { t } = useTranslation();
  return (
    <details className="pl-fold pl-inner">
      <summary>
        <bdi className="pl-grow">{row.party?.name ?? t('enums:division.NONE')}</bdi>
        <span className="pl-meta pl-figure">
          <IconUser size={13} aria-hidden /> {row.personCount}
        </span>
      </summary>
      <Persons row={row} />
    </details>
  );
}

/** Closed regions with their figures; each opens to delegations, each delegation to persons. */
export function Regions({ rows }: { rows: ReachRow[] }) {
  const { t } = useTranslation();
  return [...divisions, 'NONE' as const].map((division) => {
    const found = rows.filter(({ party }) => (party ? divisionOf(party) : 'NONE') === division);
    if (found.length === 0) return null;
    return (
      <details key={division} className="pl-fold">
        <summary>
          <span className="pl-grow">{t(`enums:division.${division}`)}</span>
          <span className="pl-figure">{found.filter(({ party }) => party).length || ''}</span>
          <span className="pl-meta pl-figure">
            <IconUser size={13} aria-hidden /> {found.reduce((sum, { personCount }) => sum + personCount, 0)}
          </span>
        </summary>
        {found.map((row) => (
          <Delegation key={row.party?.id ?? 'none'} row={row} />
        ))}
      </details>
    );
  });
}
