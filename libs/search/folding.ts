/** Vowel signs, the dagger alif and the lengthening stroke say nothing of which word it is; forms of alif, ya and ta marbuta are typed one for another. */
const ARABIC: [RegExp, string][] = [
  [/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, ''],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0649\u0626\u06cc]/g, '\u064a'],
  [/\u0624/g, '\u0648'],
  [/\u0629/g, '\u0647'],
  [/\u06a9/g, '\u0643'],
];
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' };

/** Digits of every script as ASCII has them. Ten of a kind lie beside one another, beginning at their zero. */
const digits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    for (let code = digit.codePointAt(0)!; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1));) value += 1;
    return String(value % 10);
  });

/** A word as the stemmers know it: in small letters, with the marks of Latin and Cyrillic, without those of Arabic. */
export function regular(word: string): string {
  let text = word.normalize('NFKC').toLowerCase().normalize('NFC').replaceAll('ё', 'е');
  for (const [from, to] of ARABIC) text = text.replace(from, to);
  return /[^\x00-\x7f]/.test(text) ? digits(text) : text;
}

/** Without marks at all: é is typed as e. Cyrillic й stays what it is. */
export const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(?<!и)\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS[letter]!);
