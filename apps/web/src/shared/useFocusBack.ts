import { useEffect } from 'react';

/** A dialog that comes open into the page, or is taken off it instead of closed, does not know where the focus was: it goes back there. */
export function useFocusBack(opened = true): void {
  useEffect(() => {
    if (!opened) return;
    const from = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        const isNowhere = document.activeElement === document.body || document.activeElement?.closest('[role="dialog"]');
        if (isNowhere && from instanceof HTMLElement) from.focus();
      });
    };
  }, [opened]);
}
