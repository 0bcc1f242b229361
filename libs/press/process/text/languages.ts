import { eld } from 'eld/small';

/** Fewer letters than this say little of their language. */
const FEWEST = 40;
const LETTER = /\p{L}/gu;

/** The script of a language by its usual use, as Unicode calls it. */
function scriptOf(language: string): RegExp | null {
  const script = new Intl.Locale(language).maximize().script;
  const name = { Hans: 'Han', Hant: 'Han', Jpan: 'Han', Kore: 'Hangul' }[script ?? ''] ?? script;
  try {
    return name ? new RegExp(`\\p{Script=${name}}`, 'gu') : null;
  } catch {
    return null;
  }
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Tells languages apart, by the text; where that says too little it is the one that the file is said to be in, if that is written so. */
export class Languages {
  private readonly script: RegExp | null;

  constructor(private readonly declared: string) {
    this.script = scriptOf(declared);
  }

  /** Where the text says it by itself. */
  sure(text: string): string | null {
    if (count(text, LETTER) < FEWEST) return null;
    const found = eld.detect(text);
    return found.language && found.isReliable() ? found.language : null;
  }

  of(text: string): string {
    const letters = count(text, LETTER);
    const isFit = letters === 0 || this.script === null || count(text, this.script) * 2 >= letters;
    return this.sure(text) ?? (isFit ? this.declared : eld.detect(text).language || this.declared);
  }
}
