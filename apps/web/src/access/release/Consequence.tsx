import { useTranslation } from 'react-i18next';
import type { DistributionInput, PreviewDistributionQuery } from '../../generated/graphql';
import { formatMoment } from '../../i18n/format';
import { divisionOf, divisions, type Division } from '../../parties/byRegion';
import { Figures } from '../../shared/Figures';
import { Excluded, Moved, Unmoved } from './Moved';
import { Alternatives } from './Alternatives';
import type { Editing } from './Audiences';
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

function Sums({ preview, later }: { preview: Preview; later: string | null | undefined }) {
  const { t } = useTranslation();
  const { before, after, addedDelegations, addedPersons, removedPersons, removedDelegations, raisedPersons, loweredPersons, excluded } =
    preview;
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
      {later && <p className="pl-strong">{t('access:derestriction.then', { moment: formatMoment(later) })}</p>}
      {addedPersons > 0 && <Figures text={t('access:preview.adds', added)} className="pl-gain" />}
      {removedPersons > 0 && <Figures text={t('access:preview.removes', removed)} className="pl-loss" />}
      <p style={{ margin: 0 }}>
        {before.persons === after.persons && before.delegations === after.delegations
          ? t('access:preview.stays', total)
          : t('access:preview.then', total)}{' '}
        {removedPersons === 0 && t('access:preview.nobodyLoses')}
      </p>
      {raisedPersons > 0 && (
        <p className="pl-meta">{t('consequence:release.raised', { persons: t('access:persons', { count: raisedPersons }) })}</p>
      )}
      {loweredPersons > 0 && (
        <p className="pl-meta">{t('consequence:release.lowered', { persons: t('access:persons', { count: loweredPersons }) })}</p>
      )}
      {excluded.length > 0 && (
        <p className="pl-meta">{t('consequence:release.excluded', { persons: t('access:persons', { count: excluded.length }) })}</p>
      )}
    </div>
  );
}

type Props = Editing & { preview: Preview; stored: Distribution; input: DistributionInput };

/** The difference before it is made, from the server that would make it. */
export function Consequence({ preview, stored, ...editing }: Props) {
  // The server has looked at that time, too: everybody would have it.
  const later = preview.derestricted?.everyone ? (editing.input.derestriction ?? stored.derestriction) : null;
  return (
    <>
      <Refusals refusals={preview.refusals} stored={stored} />
      <Alternatives preview={preview} stored={stored} {...editing} />
      <Sums preview={preview} later={later} />
      <Regions preview={preview} />
      <Moved rows={preview.added} parties={preview.addedDelegations} title="access:preview.added" isGain />
      <Moved rows={preview.removed} parties={preview.removedDelegations} title="access:preview.removed" />
      <Unmoved rows={preview.unmoved} />
      <Excluded excluded={preview.excluded} />
    </>
  );
}
