import type { MenuProps } from '@mantine/core';
import { cloneElement, lazy, Suspense, useState, type HTMLAttributes, type ReactElement, type ReactNode } from 'react';

export type Choice = { key: string; text: ReactNode; lang?: string; chosen?: boolean } & ({ to: string } | { run: () => void });
export type OpenedMenuProps = Pick<MenuProps, 'position' | 'width'> & {
  /** What opens it. */
  button: ReactElement<HTMLAttributes<HTMLElement>>;
  label: string;
  choices: Choice[];
  /** Above the choices, and none of them. */
  title?: ReactNode;
};

const load = async () => ({ default: (await import('./OpenedMenu')).OpenedMenu });
const OpenedMenu = lazy(load);

/** A button with a menu that comes when it is first wanted: what it takes to place one is a tenth of a first load. */
export function MenuButton(menu: OpenedMenuProps) {
  const [wanted, want] = useState(false);
  const button = cloneElement(menu.button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => want(true),
  });
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu {...menu} />
    </Suspense>
  );
}
