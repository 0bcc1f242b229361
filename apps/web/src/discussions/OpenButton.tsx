import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function OpenButton({ place, quiet = false }: { place: { document: string } | { group: string }; quiet?: boolean }) {
  const { t } = useTranslation();
  const style = quiet ? ({ variant: 'default', size: 'xs' } as const) : {};
  return (
    <Button
      component={Link}
      to={`/discussions/new?${new URLSearchParams(place).toString()}`}
      leftSection={<IconMessagePlus size={16} aria-hidden />}
      {...style}
    >
      {t('discussions:open.action')}
    </Button>
  );
}
