/**
 * The one condition behind every list, read, count and notice: an entry of the feed, under a key of the person's, whose window holds t.
 * Its parameters are written :keys, :audiences and :t; bind() numbers them.
 */
export const isOpen = (entry: string) => `${entry}.from_at <= :t::timestamptz and :t::timestamptz < ${entry}.until_at`;

/** An entry carries the exclusions that its key does not stand for. */
export const isNotExcluded = (entry: string) => `(${entry}.except_ids is null or not ${entry}.except_ids && :audiences::int[])`;

/** All of the condition, of an entry that is found in another way than by its key. */
export const isVisible = (entry: string) => `${entry}.key_id = any(:keys::int[]) and ${isOpen(entry)} and ${isNotExcluded(entry)}`;

/**
 * The visible entries of what `items` names (`= any(:items::uuid[])`), to be grouped: a level is the highest among them. The keys are hashed: somebody has five
 * hundred, and a thousand items have some thousand entries.
 */
export const visibleEntries = (items: string) => `feed f
  where f.item_id ${items} and f.scope = 0 and coalesce(f.key_id in (select unnest(:keys::int[])), false) and ${isOpen('f')} and ${isNotExcluded('f')}`;

/** Turns :names into $1, $2 … with their values, each name once. */
export function bind(sql: string, values: Record<string, unknown>): [string, unknown[]] {
  const names: string[] = [];
  const text = sql.replace(/(?<!:):([a-z][A-Za-z]*)/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`No value for :${name}`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return [text, names.map((name) => literalOf(values[name]))];
}

const literals = new WeakMap<object, string>();
/** Arrays that nothing can change any more, such as the audiences of a kept standing, are written for PostgreSQL once: some have 500 numbers. */
function literalOf(value: unknown): unknown {
  if (!Array.isArray(value) || !Object.isFrozen(value)) return value;
  const literal = literals.get(value) ?? (value.every(Number.isInteger) ? `{${value.join(',')}}` : null);
  if (literal === null) return value;
  literals.set(value, literal);
  return literal;
}
