import { useEffect, useRef } from 'react';

/** What a key, or one after `g`, does here: `w`, `?`, `g h`. */
export type Shortcuts = Record<string, () => void>;

const stored = 'plenary.shortcuts';
const patience = 1_500;
const registered = new Set<{ current: Shortcuts }>();
let begun = -Infinity;

/** Somebody who speaks to their computer, or types with a switch, must be able to have none (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => localStorage.getItem(stored) !== 'off';
export const turnShortcuts = (on: boolean): void => localStorage.setItem(stored, on ? 'on' : 'off');

/** The Latin letter of the key that was pressed, so that an Arabic or Cyrillic keyboard has the same shortcuts. */
export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === '؟') return '?';
  if (/^[\u0020-\u007e]$/.test(key)) return key.toLowerCase();
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return key;
}

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="menu"], [role="listbox"]';

function isMeant(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.target instanceof Element && event.target.closest(typing)) return false;
  return areShortcutsOn() && !document.querySelector('[aria-modal="true"]');
}

function combine(event: KeyboardEvent): string {
  const key = keyOf(event);
  const follows = event.timeStamp - begun < patience;
  begun = key === 'g' && !follows ? event.timeStamp : -Infinity;
  return follows ? `g ${key}` : key;
}

/** What was registered last, by the innermost page, goes first. */
function onKeyDown(event: KeyboardEvent): void {
  if (!isMeant(event)) return;
  const combination = combine(event);
  const action = [...registered].reverse().find(({ current }) => combination in current)?.current[combination];
  if (!action) return;
  event.preventDefault();
  action();
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (registered.size === 0) document.addEventListener('keydown', onKeyDown);
    registered.add(latest);
    return () => {
      registered.delete(latest);
      if (registered.size === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
