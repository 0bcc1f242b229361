import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../identity/viewer';
import { MenuButton } from '../shared/MenuButton';
import { Symbol } from '../shared/Symbol';

const newIn = (place: { document: string } | { group: string }) => `/discussions/new?${new URLSearchParams(place).toString()}`;

export function OpenButton({ place, quiet = false }: { place: { document: string } | { group: string }; quiet?: boolean }) {
  const { t } = useTranslation();
  const style = quiet ? ({ variant: 'default', size: 'xs' } as const) : {};
  return (
    <Button component={Link} to={newIn(place)} leftSection={<IconMessagePlus size={16} aria-hidden />} {...style}>
      {t('discussions:open.action')}
    </Button>
  );
}

/** Where no place is given yet: the group is chosen with the button, where there is a choice. */
export function OpenInGroup() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const groups = viewer?.groups.filter(({ viewerMay }) => viewerMay.file) ?? [];
  if (groups.length < 2) return groups.map(({ id }) => <OpenButton key={id} place={{ group: id }} />);
  const choices = groups.map(({ id, tag, name }) => ({
    key: id,
    to: newIn({ group: id }),
    text: (
      <>
        <Symbol strong>{tag}</Symbol> <bdi>{name}</bdi>
      </>
    ),
  }));
  return (
    <MenuButton
      position="bottom-end"
      label={t('discussions:open.action')}
      button={<Button leftSection={<IconMessagePlus size={16} aria-hidden />}>{t('discussions:open.action')}</Button>}
      choices={choices}
    />
  );
}
