import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { SearchSuggestionsDocument } from '../generated/graphql';
import { useLanguage } from '../shared/useLanguage';
import { type Suggestion, Suggestions } from './Suggestions';

/** What a field of a search is given, so that what is typed there is answered while it is typed. */
interface Suggesting {
  field: Pick<React.ComponentProps<'input'>, 'role' | 'autoComplete' | 'onInput' | 'onBlur' | 'onKeyDown'> & React.AriaAttributes;
  /** To stand beside the field, in what is placed for it. */
  list: ReactNode;
}

/** `onOpen` is called as something suggested is opened. Not shared/TypeAhead: this is in the first load, in which Mantine's combobox has no place. */
export function useSuggesting(typed: string, onOpen?: () => void): Suggesting {
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const [at, setAt] = useState(-1);
  const [text] = useDebouncedValue(typed.trim(), 150);
  const language = useLanguage();
  const [{ data, operation }] = useQuery({ query: SearchSuggestionsDocument, variables: { text, language }, pause: !isTyping || !text });
  const asked = operation?.variables.text;
  // What was suggested stays while more is typed of the same.
  const rows = isTyping && text && asked && typed.trim().startsWith(asked) ? (data?.searchSuggestions ?? []) : [];
  const close = () => (setTyping(false), setAt(-1));
  const navigate = useNavigate();
  const pick = ({ __typename, id: of }: Suggestion) => {
    close();
    onOpen?.();
    void navigate(`/${__typename === 'Document' ? 'documents' : 'discussions'}/${of}`);
  };
  const optionOf = (nth: number) => `${id}${nth}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && rows.length) {
      event.preventDefault();
      // Before the first and past the last is the field itself.
      setAt(((at + 1 + step + rows.length + 1) % (rows.length + 1)) - 1);
    } else if (event.key === 'Escape' && rows.length) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const row = rows[at];
      if (!row) return close();
      event.preventDefault();
      pick(row);
    }
  };
  const field: Suggesting['field'] = {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': rows.length > 0,
    'aria-controls': rows.length ? id : undefined,
    'aria-activedescendant': rows[at] ? optionOf(at) : undefined,
    onInput: () => (setTyping(true), setAt(-1)),
    onBlur: close,
    onKeyDown,
  };
  const list = rows.length > 0 && <Suggestions id={id} rows={rows} at={at} optionOf={optionOf} onPick={pick} />;
  return { field, list };
}
