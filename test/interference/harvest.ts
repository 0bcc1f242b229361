/** What answers hold, by type: ids, and by name: cursors and references. */
export class Harvest {
  private readonly found = new Map<string, Set<string>>();

  constructor(private readonly types: ReadonlySet<string>) {}

  add(type: string, value: string): void {
    if (!this.found.has(type)) this.found.set(type, new Set());
    this.found.get(type)!.add(value);
  }

  /** Reads an answer; every object in it says its type. `onField` is told of what holds something. */
  read(value: unknown, onField?: (type: string, field: string) => void, root = 'Query'): void {
    if (Array.isArray(value)) value.forEach((each) => this.read(each, onField));
    if (!value || typeof value !== 'object' || Array.isArray(value)) return;
    const type = (value as { __typename?: string }).__typename ?? root;
    for (const [alias, inner] of Object.entries(value)) {
      const name = alias.replace(`${type}_`, '');
      if (inner !== null && !(Array.isArray(inner) && inner.length === 0)) onField?.(type, name);
      if (typeof inner === 'string') this.keep(type, name, inner);
      this.read(inner, onField);
    }
    if (type === 'Party' && (value as { kind?: string }).kind === 'REGIONAL_BODY') this.add('Body', (value as { id: string }).id);
  }

  private keep(type: string, name: string, value: string): void {
    if (name === 'id') this.add(type, value);
    else if (/cursor$/i.test(name)) this.add('cursor', value);
    else if (name === 'reference') this.add('reference', value);
  }

  of(type: string, most: number): string[] {
    return [...(this.found.get(type) ?? [])].slice(0, most);
  }

  /** Whether it is a kind of thing at all. */
  knows(type: string): boolean {
    return this.types.has(type);
  }

  /** One of every kind. */
  one(): string[] {
    return [...this.found.keys()].filter((type) => type !== 'cursor').flatMap((type) => this.of(type, 1));
  }

  /** This, and then what is there. */
  take(other: Harvest): this {
    for (const [type, values] of other.found) for (const value of values) this.add(type, value);
    return this;
  }

  /** Leaves out what is there too, as whatever it is known there. */
  drop(other: Harvest): void {
    const known = new Set(other.all());
    for (const values of this.found.values()) for (const value of values) if (known.has(value)) values.delete(value);
  }

  all(): string[] {
    return [...this.found.values()].flatMap((values) => [...values]);
  }

  without(kind: string): string[] {
    return [...this.found].flatMap(([type, values]) => (type === kind ? [] : [...values]));
  }

  /** The first ones of each kind. */
  few(most: number): Harvest {
    const few = new Harvest(this.types);
    for (const type of this.found.keys()) for (const value of this.of(type, most)) few.add(type, value);
    return few;
  }

  /** The same, with some that come before others. */
  first(ids: string[]): Harvest {
    const sorted = new Harvest(this.types);
    for (const [type, values] of this.found) {
      for (const id of ids) if (values.has(id)) sorted.add(type, id);
      for (const value of values) sorted.add(type, value);
    }
    return sorted;
  }
}
