import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function SubmitButton({ groupId }: { groupId?: string }) {
  const { t } = useTranslation();
  const to = groupId ? `/documents/new?group=${groupId}` : '/documents/new';
  return (
    <Button component={Link} to={to} leftSection={<IconFilePlus size={16} aria-hidden />}>
      {t('documents:submit.action')}
    </Button>
  );
}
