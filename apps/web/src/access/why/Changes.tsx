import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format';
import { LevelTag } from '../../shared/LevelTag';
import type { ExplanationFieldsFragment as Explained } from '../../generated/graphql';
import { useAudienceName } from '../useAudienceName';
import { useStepText } from './steps';

type Change = Explained['changes'][number];

function useWhat(): (change: Change) => string {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const stepText = useStepText();
  return ({ kind, audience, step }) => {
    if (step) return stepText(step);
    if (audience) return t(`explain:change.${kind}`, { audience: nameOf(audience) });
    return t(`access:ground.${kind === 'EMBARGO' ? 'EMBARGOED' : kind === 'QUARANTINE' ? 'QUARANTINED' : 'BREAK_GLASS'}`);
  };
}

/** What by itself would change the answer, and to what. */
export function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation();
  const whatOf = useWhat();
  if (changes.length === 0) return null;
  const text = (change: Change) => {
    const day = change.at ? formatDay(change.at) : '';
    if (change.kind === 'EXPIRY') return t('explain:change.expires', { day });
    if (change.kind === 'DERESTRICTION') return t('explain:change.derestricted', { day });
    return t(day ? 'explain:change.endsOn' : 'explain:change.ends', { what: whatOf(change), day });
  };
  return (
    <>
      <h3 className="pl-section">{t('explain:change.title')}</h3>
      <ul className="pl-changes">
        {changes.map((change, at) => (
          <li key={at}>
            {text(change)}{' '}
            {change.level ? <LevelTag level={change.level} /> : <span className="pl-tag pl-neg">{t('explain:noAccess')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
