import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Tone = 'info' | 'pos' | 'cau' | 'neg';
const icons = { info: IconInfoCircle, pos: IconCircleCheck, cau: IconAlertTriangle, neg: IconAlertTriangle };

export function Note({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className={`pl-note pl-${tone}`} role={tone === 'neg' ? 'alert' : 'status'}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <div className="pl-grow">{children}</div>
    </div>
  );
}
