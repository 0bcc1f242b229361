import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccessSentence, type Explanation } from './accessSentence';

/** In the same place on every protected page: what I may do, through what, and Why? */
export function AccessLine({ explanation, onWhy, children }: { explanation: Explanation; onWhy: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  const sentence = useAccessSentence()(explanation);
  return (
    <p className="pl-access">
      <IconEye size={18} aria-hidden />
      <span>
        {sentence} {children}{' '}
        <button type="button" className="pl-textbutton" onClick={onWhy}>
          {t('access:why.action')}
        </button>
      </span>
    </p>
  );
}
