/**
 * Mistakes that somebody could make: in a function of the catalogue, in a statement on its way to PostgreSQL, in the rules. Each takes a text that is
 * there (`find`, at least once) and puts another in its place. The names say which rule is then broken.
 */
export interface Mutant {
  name: string;
  /** The name of the catalogue's function or procedure; STATEMENT for texts sent to PostgreSQL; RULES for libs/access/decide.ts. */
  in: string;
  find: RegExp;
  put: string;
}
