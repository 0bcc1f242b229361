/** A symbol, reference, tag or code: left to right in every script, and kept as it is by translators. */
export function Symbol({ children, strong = false }: { children: string; strong?: boolean }) {
  return (
    <bdi dir="ltr" translate="no" className={strong ? 'pl-symbol pl-strong' : 'pl-symbol'}>
      {children}
    </bdi>
  );
}
