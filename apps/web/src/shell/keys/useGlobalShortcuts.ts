import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../../identity/viewer';
import { goToGlobalSearch, goToSearch, moveToRow } from './rows';
import { keyOf, useShortcuts } from './shortcuts';

/** Not a single key, and so there for everybody, also while typing. */
function useControlK(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || keyOf(event) !== 'k') return;
      if (document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      goToGlobalSearch();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

export function useGlobalShortcuts(showList: () => void): void {
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const go = (to: string) => () => void navigate(to);
  useControlK();
  useShortcuts({
    '?': showList,
    '/': goToSearch,
    j: () => moveToRow(1),
    k: () => moveToRow(-1),
    'g d': go('/documents'),
    'g p': go('/delegations'),
    ...(viewer && { 'g h': go('/') }),
    ...(viewer?.active && { 'g g': go('/groups'), 'g t': go('/discussions') }),
    ...(viewer?.active && viewer.capacities.length > 0 && { s: go('/documents/new') }),
  });
}
