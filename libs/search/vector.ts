/** As PostgreSQL's tsvector has them: A for titles and symbols, B for what else a card says, C for summaries and tags, D for texts. */
export type Weight = 'A' | 'B' | 'C' | 'D';
/** Beyond it a tsvector cannot tell places apart. */
export const LAST_PLACE = 16_000;

/** Lexemes and where they stand. They hold no space, quote or backslash. */
export class Vector {
  private readonly places = new Map<string, string[]>();
  /** Of the next word. */
  place = 1;

  add(lexeme: string, weight: Weight, place = this.place): void {
    const places = this.places.get(lexeme);
    if (places) places.push(`${place}${weight}`);
    else this.places.set(lexeme, [`${place}${weight}`]);
  }

  /** So that no phrase reaches from one text into the next. */
  pause(): void {
    this.place += 10;
  }

  copy(): Vector {
    const made = new Vector();
    for (const [lexeme, places] of this.places) made.places.set(lexeme, [...places]);
    made.place = this.place;
    return made;
  }

  toString(): string {
    return [...this.places].map(([lexeme, places]) => `'${lexeme}':${places.join(',')}`).join(' ');
  }
}
