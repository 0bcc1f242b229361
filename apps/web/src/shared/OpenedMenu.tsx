import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { cloneElement, useEffect, useRef, useState, type HTMLAttributes, type ReactElement, type RefAttributes } from 'react';
import { Link } from 'react-router';
import type { Choice, OpenedMenuProps } from './MenuButton';

type Target = ReactElement<HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>>;

function Item({ choice }: { choice: Choice }) {
  const { text, lang, chosen } = choice;
  const marks = {
    lang,
    dir: 'auto',
    'aria-current': chosen,
    rightSection: chosen ? <IconCheck size={14} aria-hidden /> : null,
  };
  if ('to' in choice)
    return (
      <Menu.Item component={Link} to={choice.to} {...marks}>
        {text}
      </Menu.Item>
    );
  return (
    <Menu.Item onClick={choice.run} {...marks}>
      {text}
    </Menu.Item>
  );
}

/** Takes the place of the button that asked for it, and its focus, then opens. */
export function OpenedMenu({ button, label, choices, title, ...placed }: OpenedMenuProps) {
  const target = useRef<HTMLElement>(null);
  const [opened, open] = useState(false);
  useEffect(() => {
    target.current?.focus();
    open(true);
  }, []);
  return (
    <Menu opened={opened} onChange={open} {...placed}>
      <Menu.Target>{cloneElement(button as Target, { ref: target })}</Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {title && <Menu.Label>{title}</Menu.Label>}
        {choices.map((choice) => (
          <Item key={choice.key} choice={choice} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
