import { useTranslation } from 'react-i18next';
import type { PreviewDistributionQuery } from '../../generated/graphql';
import { divisionOf, divisions, type Division } from '../../parties/byRegion';
import { Card } from '../../shared/Card';
import { personName } from '../../shared/PartyPerson';
import { Refusals } from './Refusals';
import type { Distribution } from './draft';

export type Preview = PreviewDistributionQuery['previewDistribution'];
type Sum = { delegations: number; persons: number };

/** Delegations and persons by region or kind; people without a party of their own stand last. */
function sums(reach: Preview['after']): Map<Division | 'NONE', Sum> {
  const found = new Map<Division | 'NONE', Sum>();
  for (const { party, personCount } of reach.rows) {
    const division = party ? divisionOf(party) : 'NONE';
    const sum = found.get(division) ?? { delegations: 0, persons: 0 };
    found.set(division, { delegations: sum.delegations + (party ? 1 : 0), persons: sum.persons + personCount });
  }
  return found;
}

function Change({ from, to }: { from: number; to: number }) {
  if (from === to) return <>{to}</>;
  const sign = to > from ? `+${to - from}` : `−${from - to}`;
  return (
    <bdi dir="ltr">
      {from} → <b>{to}</b> <b className={to > from ? 'pl-gain' : 'pl-loss'}>{sign}</b>
    </bdi>
  );
}

const nothing: Sum = { delegations: 0, persons: 0 };

function Regions({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const before = sums(preview.before);
  const after = sums(preview.after);
  const shown = ([...divisions, 'NONE'] as const).filter((each) => before.has(each) || after.has(each));
  if (shown.length === 0) return null;
  return (
    <table className="pl-card pl-table pl-plain" aria-label={t('access:preview.byRegion')}>
      <thead>
        <tr>
          <th scope="col">{t('access:preview.region')}</th>
          <th scope="col" className="pl-num">
            {t('access:preview.delegations')}
          </th>
          <th scope="col" className="pl-num">
            {t('access:preview.persons')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((each) => {
          const [from, to] = [before.get(each) ?? nothing, after.get(each) ?? nothing];
          return (
            <tr key={each}>
              <th scope="row" className="pl-first">
                {t(`enums:division.${each}`)}
              </th>
              <td className="pl-num">
                <Change from={from.delegations} to={to.delegations} />
              </td>
              <td className="pl-num">
                <Change from={from.persons} to={to.persons} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Delegations({ parties, reach, title }: { parties: Preview['addedDelegations']; reach: Preview['after']; title: string }) {
  const { t } = useTranslation();
  if (parties.length === 0) return null;
  const count = (id: string) => reach.rows.find(({ party }) => party?.id === id)?.personCount ?? 0;
  return (
    <Card title={title}>
      <ul className="pl-names">
        {parties.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi> <span className="pl-meta pl-figure">{t('access:persons', { count: count(id) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A sentence whose figures stand out, where its translators put them into `<b>`. */
function Figures({ text, className }: { text: string; className: string }) {
  const parts = text.split(/<\/?b>/);
  return (
    <p className="pl-sum">
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <b key={at} className={className}>
            {part}
          </b>
        ),
      )}
    </p>
  );
}

function Sums({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const { before, after, addedDelegations, addedPersons, removedPersons, removedDelegations } = preview;
  const added = {
    delegations: t('access:delegations', { count: addedDelegations.length }),
    persons: t('access:persons', { count: addedPersons }),
  };
  const removed = {
    delegations: t('access:delegations', { count: removedDelegations.length }),
    persons: t('access:persons', { count: removedPersons }),
  };
  const total = {
    delegations: t('access:delegations', { count: after.delegations }),
    persons: t('access:persons', { count: after.persons }),
  };
  return (
    <div className="pl-card pl-body" role="status">
      {after.everyone && <p className="pl-strong">{t('access:preview.everyone')}</p>}
      {addedPersons > 0 && <Figures text={t('access:preview.adds', added)} className="pl-gain" />}
      {removedPersons > 0 && <Figures text={t('access:preview.removes', removed)} className="pl-loss" />}
      <p style={{ margin: 0 }}>
        {before.persons === after.persons && before.delegations === after.delegations
          ? t('access:preview.stays', total)
          : t('access:preview.then', total)}{' '}
        {removedPersons === 0 && t('access:preview.nobodyLoses')}
      </p>
    </div>
  );
}

function Excluded({ persons }: { persons: Preview['excludedPersons'] }) {
  const { t } = useTranslation();
  if (persons.length === 0) return null;
  return (
    <Card title={t('access:preview.excluded')}>
      <ul className="pl-names">
        {persons.map((person) => (
          <li key={person.id}>
            <bdi>{personName(person)}</bdi>{' '}
            <span className="pl-meta">
              {person.accreditations.map(({ id, party }) => (
                <bdi key={id}>{party.name} </bdi>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The difference before it is made, from the server that would make it. */
export function Consequence({ preview, stored }: { preview: Preview; stored: Distribution }) {
  const { t } = useTranslation();
  return (
    <>
      <Refusals refusals={preview.refusals} stored={stored} />
      <Sums preview={preview} />
      <Regions preview={preview} />
      <Delegations
        parties={preview.addedDelegations}
        reach={preview.after}
        title={t('access:preview.added', { count: preview.addedDelegations.length })}
      />
      <Delegations
        parties={preview.removedDelegations}
        reach={preview.before}
        title={t('access:preview.removed', { count: preview.removedDelegations.length })}
      />
      <Excluded persons={preview.excludedPersons} />
    </>
  );
}
