import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftState } from './useDraft';

export function DraftFoot({ state, children }: { state: DraftState; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <p className="pl-meta pl-grow">
      <IconEye size={14} aria-hidden /> {children} <span role="status">{state !== 'none' && t(`discussions:draft.${state}`)}</span>
    </p>
  );
}
