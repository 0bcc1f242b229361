import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LedgerLinesDocument, type LedgerLinesQuery, type LedgerState } from '../generated/graphql';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { Pages, type UsePage } from '../shared/Pages';
import { PartyPerson } from '../shared/PartyPerson';
import { useLanguage } from '../shared/useLanguage';

type Line = NonNullable<LedgerLinesQuery['document']['ledger']>['lines']['edges'][number]['node'];
type Reading = Line['readings'][number];

/** What somebody did with one version, in one line. */
function ReadingLine({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const { versionNumber, displayed, downloaded, lastOpenedAt, acknowledgedAt, acknowledgedFor } = reading;
  return (
    <div className="pl-meta">
      {t('documents:version', { number: versionNumber })}
      {displayed > 0 && [<Dot key="dot" />, t('ledger:displayed', { times: displayed })]}
      {downloaded > 0 && [<Dot key="dot" />, t('ledger:downloaded', { times: downloaded })]}
      {lastOpenedAt && (
        <>
          <Dot />
          {t('ledger:lastOpened')} <Moment at={lastOpenedAt} shown="moment" />
        </>
      )}
      {acknowledgedAt && (
        <>
          <Dot />
          {t('ledger:acknowledgedOn')} <Moment at={acknowledgedAt} shown="moment" />{' '}
          {acknowledgedFor && t('ledger:acknowledgedFor', { party: acknowledgedFor.name })}
        </>
      )}
    </div>
  );
}

const tones: Record<LedgerState, string> = { NOT_OPENED: 'pl-cau', OPENED: '', ACKNOWLEDGED: 'pl-pos', EARLIER: '' };

function Row({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { person, party, state, canRead, readings } = line;
  return (
    <li data-row tabIndex={-1}>
      <div className="pl-grow">
        <PartyPerson {...(party ? { party: party.name } : {})} person={person} />
        {readings.map((reading) => (
          <ReadingLine key={reading.versionNumber} reading={reading} />
        ))}
        {!canRead && <div className="pl-meta">{t('ledger:readNoMore')}</div>}
      </div>
      <span className={`pl-tag ${tones[state]}`}>{t(`ledger:state.${state}`)}</span>
    </li>
  );
}

/** The persons in these states, by delegation and name. */
export function Lines({ documentId, states }: { documentId: string; states: LedgerState[] | null }) {
  const { t } = useTranslation();
  const usePage: UsePage<Line> = (after) => {
    const language = useLanguage();
    const variables = { id: documentId, language, states, first: 50, ...(after ? { after } : {}) };
    const [{ data, error }] = useQuery({ query: LedgerLinesDocument, variables });
    return { page: data?.document.ledger?.lines, error };
  };
  return (
    <Pages usePage={usePage} empty={<p className="pl-body pl-meta">{t('ledger:empty')}</p>}>
      {(lines) => (
        <ul className="pl-rows">
          {lines.map((line) => (
            <Row key={line.person.id} line={line} />
          ))}
        </ul>
      )}
    </Pages>
  );
}
