import { useNavigate } from 'react-router';
import { useViewer } from '../../identity/viewer';
import { goToSearch, moveToRow } from './rows';
import { useShortcuts } from './shortcuts';

export function useGlobalShortcuts(showList: () => void): void {
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const go = (to: string) => () => void navigate(to);
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
