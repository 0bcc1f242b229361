import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import { type decide, LEVELS, highest, holds } from '#access';
import { Database } from '#database';
import type { TestPortal } from '../../support/portal.js';
import type { Mutant } from './mutant.js';

const RULES = join(import.meta.dirname, '../../../libs/access/decide.ts');

/** Plants one mistake, lets somebody look, and takes it out again. Throws where the text that it should change is not there. */
export class Planting {
  constructor(private readonly portal: TestPortal) {}

  async with<T>(mutant: Mutant, look: (rules?: typeof decide) => Promise<T>): Promise<T> {
    if (mutant.in === 'RULES') return look(mutatedRules(mutant));
    return mutant.in === 'STATEMENT' ? this.inStatements(mutant, look) : this.inCatalogue(mutant, look);
  }

  private async inCatalogue<T>(mutant: Mutant, look: () => Promise<T>): Promise<T> {
    const [row] = await this.portal.sql<{ definition: string }>(
      `select pg_get_functiondef(p.oid) as definition from pg_proc p where p.proname = $1 and p.pronamespace = 'public'::regnamespace`,
      [mutant.in],
    );
    const { definition } = row!;
    await this.portal.sql(changed(mutant, definition));
    try {
      return await look();
    } finally {
      await this.portal.sql(definition);
    }
  }

  private async inStatements<T>(mutant: Mutant, look: () => Promise<T>): Promise<T> {
    const database = this.portal.app.get(Database);
    const query = database.query.bind(database);
    const sent = new Set<string>();
    const mutate = (sql: string) => {
      const text = sql.replace(mutant.find, mutant.put);
      if (text !== sql) sent.add(text);
      return text;
    };
    Object.assign(database, { query: (sql: string, params?: unknown[]) => query(mutate(sql), params) });
    try {
      const seen = await look();
      if (!sent.size) throw new Error(`No statement has what "${mutant.name}" changes.`);
      return seen;
    } finally {
      Reflect.deleteProperty(database, 'query');
    }
  }
}

function changed(mutant: Mutant, text: string): string {
  const other = text.replace(mutant.find, mutant.put);
  if (other === text) throw new Error(`"${mutant.name}" finds nothing to change in ${mutant.in}: ${text}`);
  return other;
}

function mutatedRules(mutant: Mutant): typeof decide {
  const { code } = transformSync(changed(mutant, readFileSync(RULES, 'utf8')), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    swcrc: false,
    configFile: false,
  });
  const exports: { decide?: typeof decide } = {};
  const require = (name: string) => (name === './levels.js' ? { LEVELS, highest, holds } : createRequire(import.meta.url)(name));
  compileFunction(code, ['exports', 'require'])(exports, require);
  return exports.decide!;
}
