import { useRef, type RefObject } from 'react';
import type { Change, Selected } from './commands';

/** The text field as a text and what is chosen of it; a change goes the way of typing, so that it can be undone. */
export function useField(onText: (text: string) => void) {
  const field: RefObject<HTMLTextAreaElement | null> = useRef(null);
  const selected = (): Selected => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    return { text: value, from: selectionStart, to: selectionEnd };
  };
  const apply = ({ at, until, put, from, to }: Change) => {
    const element = field.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(at, until);
    // The only way that leaves the browser's undo intact; where it is gone the text is set without.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const done = put === '' ? document.execCommand('delete') : document.execCommand('insertText', false, put);
    if (!done) element.setRangeText(put, at, until, 'end');
    onText(element.value);
    element.setSelectionRange(from, to);
  };
  return { field, selected, apply };
}

export type Field = ReturnType<typeof useField>;
