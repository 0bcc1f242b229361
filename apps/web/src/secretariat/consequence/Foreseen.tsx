import { useTranslation } from 'react-i18next';
import type { AudienceMoveFieldsFragment, PaperChangeFieldsFragment } from '../../generated/graphql';
import { formatList } from '../../i18n/format';
import { Failure } from '../../shared/Failure';
import { Figures } from '../../shared/Figures';
import { LevelTag } from '../../shared/LevelTag';
import { Moment } from '../../shared/Moment';
import { personName } from '../../shared/PartyPerson';
import { TlpLabel } from '../../shared/TlpLabel';
import type { Foresight } from './useForesight';
import { usePapers, useThrough } from './words';

type Preview = NonNullable<Foresight['preview']>;

function Moves({ title, moves }: { title: string; moves: AudienceMoveFieldsFragment[] }) {
  const through = useThrough();
  if (moves.length === 0) return null;
  return (
    <>
      <h4 className="pl-navhead">{title}</h4>
      <ul className="pl-persons">
        {moves.map((move) => (
          <li key={through(move.through)}>
            <bdi className="pl-strong">{through(move.through)}</bdi>{' '}
            {move.persons.length > 1 && <bdi className="pl-meta">{formatList(move.persons.map(personName))}</bdi>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Sums({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const papers = usePapers();
  const { gained, lost, raised, lowered } = preview;
  const isIdle = gained.papers + lost.papers + raised.papers + lowered.papers === 0;
  return (
    <>
      {isIdle && <p className="pl-sum">{t('consequence:none')}</p>}
      {gained.papers > 0 && <Figures text={t('consequence:gained', { papers: papers(gained) })} className="pl-gain" />}
      {lost.papers > 0 && <Figures text={t('consequence:lost', { papers: papers(lost) })} className="pl-loss" />}
      {raised.papers > 0 && <p className="pl-sum">{t('consequence:raised', { papers: papers(raised) })}</p>}
      {lowered.papers > 0 && <p className="pl-sum">{t('consequence:lowered', { papers: papers(lowered) })}</p>}
    </>
  );
}

function Paths({ change, name }: { change: PaperChangeFieldsFragment; name: string }) {
  const { t } = useTranslation();
  const through = useThrough();
  const papers = usePapers();
  if (change.paths.length === 0) return null;
  return (
    <>
      <table className="pl-table pl-plain" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t('consequence:level')}</th>
            <th scope="col" className="pl-num">
              {t('consequence:number')}
            </th>
          </tr>
        </thead>
        <tbody>
          {change.paths.map((path) => (
            <tr key={`${through(path.through)} ${path.level}`}>
              <th scope="row" className="pl-first">
                <bdi>{through(path.through)}</bdi>
              </th>
              <td>
                <LevelTag level={path.level} />
              </td>
              <td className="pl-num">{papers(path)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pl-meta pl-bylabel">
        {t('consequence:byLabel')}:
        {change.labels.map((each) => (
          <span key={each.label}>
            <TlpLabel label={each.label} /> {papers(each)}
          </span>
        ))}
      </p>
    </>
  );
}

function When({ preview: { at, onApproval } }: { preview: Preview }) {
  const { t } = useTranslation();
  // A clock a little behind the server's must not make a present change one to come.
  const isLater = Date.parse(at) > Date.now() + 60_000;
  if (!onApproval && !isLater) return null;
  return (
    <p className="pl-meta">
      {onApproval && t('consequence:onApproval')}{' '}
      {isLater && (
        <>
          {t('consequence:from')} <Moment at={at} shown="moment" />
        </>
      )}
    </p>
  );
}

/** What a change of the directory would do, in people, audiences and numbers: never a title. From the server that would make it. */
export function Foreseen({ preview, counting, error }: Foresight) {
  const { t } = useTranslation();
  if (!preview && !counting && !error) return null;
  return (
    <section className="pl-foreseen" aria-label={t('consequence:title')} aria-busy={counting}>
      <h3 className="pl-section">{t('consequence:title')}</h3>
      <p className="pl-meta">{counting ? t('access:preview.counting') : t('access:preview.notSaved')}</p>
      <Failure error={counting ? undefined : error} />
      {preview && (
        <div style={counting ? { opacity: 0.6 } : {}}>
          <When preview={preview} />
          {preview.party && (
            <p className="pl-meta">
              <bdi className="pl-strong">{preview.party.name}</bdi>: {t('access:persons', { count: preview.persons.length })}
            </p>
          )}
          <div role="status">
            <Sums preview={preview} />
          </div>
          <Paths change={preview.gained} name={t('consequence:shownThrough')} />
          <Paths change={preview.lost} name={t('consequence:lostThrough')} />
          <Moves title={t('consequence:entered')} moves={preview.entered} />
          <Moves title={t('consequence:left')} moves={preview.left} />
          <p className="pl-meta">{t('consequence:hint')}</p>
        </div>
      )}
    </section>
  );
}
