export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}
/** A fresh, migrated database for one test file: a clone of the template that `npm test` makes. */
export function createDatabase(): Promise<TestDatabase>;
