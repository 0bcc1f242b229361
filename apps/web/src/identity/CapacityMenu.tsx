import { UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../shared/MenuButton';
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
  const choices = viewer.capacities.map((each) => ({
    key: each.id,
    text: (
      <>
        <bdi className="pl-strong">{nameOf(each).name}</bdi> <span className="pl-meta">{nameOf(each).role}</span>
      </>
    ),
    chosen: each.id === capacity.id,
    run: () => actAs(each.id),
  }));
  const button = (
    <UnstyledButton className="pl-capacity">
      <Acting capacity={capacity} />
      <IconSelector size={16} aria-hidden />
    </UnstyledButton>
  );
  return <MenuButton width="target" position="bottom-start" label={t('identity:actingFor')} button={button} choices={choices} />;
}
