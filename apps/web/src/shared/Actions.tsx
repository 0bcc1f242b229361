import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What can be done at the end of a form or a dialog, and the way out of it. */
export function Actions({ children, onCancel }: { children: ReactNode; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="pl-actions">
      {children}
      <Button variant="default" onClick={onCancel}>
        {t('shell:cancel')}
      </Button>
    </div>
  );
}
