export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}
/** A fresh, migrated database for one test file: a clone of a template that `npm test` makes; plenary_demo holds the demo world too. */
export function createDatabase(template?: 'plenary_template' | 'plenary_demo'): Promise<TestDatabase>;
