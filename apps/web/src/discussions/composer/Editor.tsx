import { SegmentedControl, Textarea } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../markdown/Markdown';
import { nextLine, type Change, type Selected } from './commands';
import { MentionList, MentionWarnings } from './MentionList';
import { Toolbar, tools } from './Toolbar';
import type { Field } from './useField';
import { useMentions } from './useMentions';

type Props = {
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  field: Field;
  /** In which thread names are completed; a thread that does not exist yet has nobody to ask. */
  threadId?: string;
  onSend: () => void;
};

export const mostCharacters = 20_000;

/** Markdown with its marks at hand, what it will look like beside it, and every step by keyboard. */
export function Editor({ label, placeholder, text, onText, field, threadId, onSend }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [shown, show] = useState('write');
  const mentions = useMentions(threadId, field);
  const run = (command: (selected: Selected) => Change) => {
    field.apply(command(field.selected()));
    mentions.look();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKey(event) || event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const tool = isCommand && tools.find(({ key }) => key === event.key.toLowerCase());
    const change = event.key === 'Enter' && !isCommand && !event.shiftKey ? nextLine(field.selected()) : undefined;
    if (!tool && !change && !(isCommand && event.key === 'Enter')) return;
    event.preventDefault();
    if (tool) run(tool.run);
    else if (change) field.apply(change);
    else onSend();
  };
  const tabs = ['write', 'preview'].map((value) => ({ value, label: t(`discussions:editor.${value}`) }));
  return (
    <div className="pl-editor">
      <div className="pl-editorbar">
        {shown === 'write' && <Toolbar onRun={run} mayMention={threadId !== undefined} />}
        <span className="pl-grow" />
        <SegmentedControl size="xs" aria-label={t('discussions:editor.show')} data={tabs} value={shown} onChange={show} />
      </div>
      {shown === 'preview' ? (
        <div className="pl-preview" tabIndex={0} role="region" aria-label={t('discussions:editor.preview')}>
          {text.trim() ? <Markdown text={text} /> : <p className="pl-meta">{t('discussions:editor.nothing')}</p>}
        </div>
      ) : (
        <Textarea
          ref={field.field}
          aria-label={label}
          placeholder={placeholder}
          dir={text === '' ? undefined : 'auto'}
          rows={3}
          variant="unstyled"
          maxLength={mostCharacters}
          value={text}
          aria-autocomplete={threadId ? 'list' : undefined}
          aria-controls={mentions.found.length > 0 ? id : undefined}
          aria-activedescendant={mentions.found.length > 0 ? `${id}-${mentions.active}` : undefined}
          onChange={(event) => {
            onText(event.currentTarget.value);
            mentions.look();
          }}
          onSelect={mentions.look}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
        />
      )}
      <MentionList id={id} mentions={mentions} />
      <MentionWarnings text={text} mentions={mentions} />
    </div>
  );
}
