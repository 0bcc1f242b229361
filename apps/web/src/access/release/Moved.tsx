import { useTranslation } from 'react-i18next';
import type { ReachRowFieldsFragment } from '../../generated/graphql';
import { formatList } from '../../i18n/format';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { LevelTag } from '../../shared/LevelTag';
import { personName } from '../../shared/PartyPerson';
import { useAudienceName } from '../useAudienceName';
import type { Preview } from './Consequence';

type Row = ReachRowFieldsFragment;

/** Through what the people of a row see it, each way once; that a delegation sees it by its own name needs no saying. */
function useWays(): (row: Row) => string {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return ({ party, persons }) => {
    const ways = persons
      .flatMap(({ through }) => through)
      .filter(({ audience }) => audience?.kind !== 'PARTY' || audience.party?.id !== party?.id)
      .map(({ ground, audience }) => (audience ? nameOf(audience) : t(`access:ground.${ground}`)));
    return formatList([...new Set(ways)]);
  };
}

/** A whole delegation by its name and number; of one that is there already, and of none, the persons by theirs. */
function Line({ row, isWhole }: { row: Row; isWhole: boolean }) {
  const { t } = useTranslation();
  const ways = useWays()(row);
  return (
    <li>
      <div className="pl-grow">
        <bdi className="pl-strong">{row.party?.name ?? t('enums:division.NONE')}</bdi>{' '}
        <span className="pl-meta pl-figure">{t('access:persons', { count: row.personCount })}</span>
        <div className="pl-meta">
          {!isWhole && (
            <>
              <bdi>{formatList(row.persons.map(({ person }) => personName(person)))}</bdi>
              {ways && <Dot />}
            </>
          )}
          <bdi>{ways}</bdi>
        </div>
      </div>
      <LevelTag level={row.level} />
    </li>
  );
}

type Props = { rows: Row[]; parties: Preview['addedDelegations']; title: string; isGain?: boolean };

/** Who is added, or loses it: delegations and persons, each with the ground and the level. */
export function Moved({ rows, parties, title, isGain = false }: Props) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const whole = new Set(parties.map(({ id }) => id));
  const partly = isGain ? 'consequence:release.added' : 'consequence:release.removed';
  return (
    <Card title={parties.length > 0 ? t(title, { count: parties.length }) : t(partly)}>
      <ul className="pl-rows">
        {rows.map((row) => (
          <Line key={row.party?.id ?? 'none'} row={row} isWhole={row.party ? whole.has(row.party.id) : false} />
        ))}
      </ul>
    </Card>
  );
}

/** Naming somebody who has it already adds nobody: said, so that nobody wonders at the sum. */
export function Unmoved({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const waysOf = useWays();
  if (rows.length === 0) return null;
  return (
    <Card title={t('consequence:release.unmoved')}>
      <ul className="pl-names">
        {rows.map((row) => (
          <li key={row.party?.id ?? 'none'}>
            <bdi>{row.party?.name ?? t('enums:division.NONE')}</bdi> <bdi className="pl-meta">{waysOf(row)}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Excluded({ excluded }: { excluded: Preview['excluded'] }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  if (excluded.length === 0) return null;
  return (
    <Card title={t('access:preview.excluded')}>
      <ul className="pl-rows">
        {excluded.map(({ person, by }) => (
          <li key={person.id}>
            <div className="pl-grow">
              <bdi className="pl-strong">{personName(person)}</bdi>{' '}
              <bdi className="pl-meta">{formatList(person.accreditations.map(({ party }) => party.name))}</bdi>
              <div className="pl-meta">
                {by.length > 0
                  ? t('consequence:release.keptOut', { names: formatList(by.map(nameOf)) })
                  : t('consequence:release.keptOutUnnamed')}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
