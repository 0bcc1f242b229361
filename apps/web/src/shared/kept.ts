/** What somebody typed and has not sent: it outlives a failed send, a reload and an ended session. */
export type Kept<Value> = { read: () => Value | undefined; keep: (value: Value) => void; forget: () => void };

/** Under the person's id: somebody else on the same device must not find it. */
export function keptFor<Value>(name: string, personId: string): Kept<Value> {
  const key = `plenary.${name}.${personId}`;
  return {
    read: () => parsed<Value>(localStorage.getItem(key)),
    keep: (value) => store(key, JSON.stringify(value)),
    forget: () => localStorage.removeItem(key),
  };
}

function parsed<Value>(text: string | null): Value | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** A full or forbidden store must not take the form down with it. */
function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Typing goes on; only the copy on this device is missing.
  }
}
