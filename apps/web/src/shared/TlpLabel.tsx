import type { TlpLabel as Label } from '../generated/graphql';

export const tlpText = (label: Label): string => `TLP:${label.replace('_', '+')}`;

/** The label as FIRST defines it: capitals, official colours on black, never translated or mirrored. */
export function TlpLabel({ label, big = false }: { label: Label; big?: boolean }) {
  return (
    <bdi dir="ltr" lang="en" translate="no" className={`pl-tlp pl-tlp-${label}${big ? ' pl-big' : ''}`}>
      {tlpText(label)}
    </bdi>
  );
}
