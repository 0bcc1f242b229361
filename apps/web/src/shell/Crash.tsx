import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The page itself failed, for instance because a new version was installed meanwhile. */
export function Crash() {
  const { t } = useTranslation();
  return (
    <div className="pl-state" role="alert">
      <h1>{t('shell:crash.title')}</h1>
      <p>{t('shell:crash.text')}</p>
      <Button onClick={() => location.reload()}>{t('shell:crash.reload')}</Button>
    </div>
  );
}
