import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCapacityName } from './CapacityName';
import { useViewer, type Capacity } from './viewer';

function Acting({ capacity }: { capacity: Capacity }) {
  const { t } = useTranslation();
  const { name, role } = useCapacityName()(capacity);
  return (
    <span className="pl-grow">
      <span className="pl-meta" style={{ display: 'block' }}>
        {t('identity:actingFor')}
      </span>
      <bdi className="pl-strong">{name}</bdi> <span className="pl-meta">{role}</span>
    </span>
  );
}

/** In whose name the viewer writes: always in view, and a menu where there is a choice. */
export function CapacityMenu() {
  const { t } = useTranslation();
  const { viewer, capacity, actAs } = useViewer();
  const nameOf = useCapacityName();
  if (!viewer || !capacity) return null;
  if (viewer.capacities.length === 1)
    return (
      <div className="pl-capacity">
        <Acting capacity={capacity} />
      </div>
    );
  return (
    <Menu width="target" position="bottom-start">
      <Menu.Target>
        <UnstyledButton className="pl-capacity">
          <Acting capacity={capacity} />
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('identity:actingFor')}>
        {viewer.capacities.map((each) => (
          <Menu.Item key={each.id} onClick={() => actAs(each.id)} rightSection={each.id === capacity.id ? <IconCheck size={14} /> : null}>
            <bdi className="pl-strong">{nameOf(each).name}</bdi> <span className="pl-meta">{nameOf(each).role}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
