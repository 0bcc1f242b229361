import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function UnreadMark({ unread }: { unread: boolean }) {
  const { t } = useTranslation();
  return <span className={unread ? 'pl-unread pl-on' : 'pl-unread'}>{unread && <VisuallyHidden>{t('shell:unread')}</VisuallyHidden>}</span>;
}
