import { ActionIcon } from '@mantine/core';
import { IconAt, IconBlockquote, IconBold, IconItalic, IconLink, IconList, IconListNumbers } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo, prefix, wrap, type Change, type Selected } from './commands';

type Tool = { name: string; icon: ComponentType<{ size?: number }>; key?: string; run: (selected: Selected) => Change };

const mention = ({ text, from, to }: Selected): Change => {
  const put = from === 0 || /\s/.test(text[from - 1] ?? '') ? '@' : ' @';
  return { at: from, until: to, put, from: from + put.length, to: from + put.length };
};

export const tools: Tool[] = [
  { name: 'bold', icon: IconBold, key: 'b', run: (selected) => wrap(selected, '**') },
  { name: 'italic', icon: IconItalic, key: 'i', run: (selected) => wrap(selected, '_') },
  { name: 'list', icon: IconList, run: (selected) => prefix(selected, '- ') },
  { name: 'numbers', icon: IconListNumbers, run: (selected) => prefix(selected, '1. ') },
  { name: 'quote', icon: IconBlockquote, run: (selected) => prefix(selected, '> ') },
  { name: 'link', icon: IconLink, key: 'k', run: linkTo },
  { name: 'mention', icon: IconAt, run: mention },
];

export function Toolbar({ onRun, mayMention }: { onRun: (run: Tool['run']) => void; mayMention: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="pl-tools" role="group" aria-label={t('discussions:editor.tools')}>
      {tools
        .filter(({ name }) => mayMention || name !== 'mention')
        .map(({ name, icon: Icon, run }) => (
          <ActionIcon
            key={name}
            variant="subtle"
            size={32}
            aria-label={t(`discussions:editor.tool.${name}`)}
            // The words chosen in the field stay chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onRun(run)}
          >
            <Icon size={18} />
          </ActionIcon>
        ))}
    </div>
  );
}
