import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../shared/Card';
import type { ExplanationFieldsFragment as Explained } from '../../generated/graphql';

/** The eight rules in their order, and what each came to. */
export function Rules({ rules, decidedAt }: Pick<Explained, 'rules' | 'decidedAt'>) {
  const { t } = useTranslation();
  if (rules.length === 0) return null;
  const decided = <span className="pl-meta">{t('access:why.decided', { moment: formatMoment(decidedAt) })}</span>;
  return (
    <Card title={t('explain:rules')} actions={decided}>
      <ol className="pl-rules pl-body">
        {rules.map(({ rule, outcome }) => (
          <li key={rule}>
            {outcome === 'SPOKE' ? <IconCheck size={14} aria-hidden /> : <IconMinus size={14} aria-hidden />}{' '}
            <span className={outcome === 'SPOKE' ? 'pl-strong' : undefined}>{t(`explain:rule.${rule}`)}</span>{' '}
            <span className="pl-meta">{t(`explain:outcome.${rule === 'STANDING' && outcome === 'SILENT' ? 'STANDING' : outcome}`)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
