import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../shared/useFocusBack';
import { Mark } from './Mark';
import { Navigation } from './SideBar';

type Props = { opened: boolean; onClose: () => void; onKeys: () => void };

/** The navigation of a narrow screen, in a file of its own: a wide one never loads what it takes. */
export function MenuDrawer({ opened, onClose, onKeys }: Props) {
  const { t } = useTranslation();
  useFocusBack(opened);
  return (
    <Drawer opened={opened} onClose={onClose} size={280} title={<Mark />} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-drawernav">
        <Navigation onKeys={onKeys} />
      </div>
    </Drawer>
  );
}
