/** What a card says by other things than words, as lexemes: so that filters and names are looked up as words are, under the same keys. */
export const MARK = {
  subject: (subject: 'DOCUMENT' | 'DISCUSSION') => `s:${subject}`,
  originator: (id: string) => `o:${id}`,
  writer: (id: string) => `w:${id}`,
  group: (id: string) => `g:${id}`,
  kind: (kind: string) => `k:${kind}`,
  language: (language: string) => `l:${language}`,
  label: (tlp: string) => `t:${tlp}`,
};
/** The other way round. */
export const markOf = (lexeme: string) => ({ mark: lexeme.slice(0, 1), value: lexeme.slice(2) });
