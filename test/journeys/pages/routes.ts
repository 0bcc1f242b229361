import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../../apps/web/src', import.meta.url));
const read = (file: string) => readFileSync(join(source, file), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, path]) => path!);

/** Every path the client has, as its sources declare them: a page that nobody visits is thereby noticed. */
export function declaredRoutes(): string[] {
  const routes = read('routes.tsx');
  const under = all(read('secretariat/administration.page.tsx'), /<Route path="([^"]+)"/g);
  const paths = all(routes, /\bpath: '([^']+)'/g).flatMap((path) =>
    path === 'administration/*' ? [path, ...under.map((part) => `administration/${part}`)] : [path],
  );
  return [...new Set([...(/\bindex: true\b/.test(routes) ? ['/'] : []), ...paths])].sort();
}
