import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const names = /@mantine\/core\/esm\/.+\/(\w+)\.module\.mjs$/;
const styles = new URL('../../node_modules/@mantine/core/styles/', import.meta.url);
const variables = /@mantine\/core\/styles\/default-css-variables\.layer\.css$/;
/** No component of ours shows one of these. */
const hues = /^.*--mantine-color-(pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange)-.*\n/gm;

/**
 * The styles of a Mantine component come with its class names, so with the page that uses it, and no other does. They lie in a layer below ours:
 * those of a page opened later do not come to stand above them.
 */
export function mantineStyles() {
  return {
    name: 'mantine-styles',
    enforce: 'pre',
    transform(code, id) {
      if (variables.test(id)) return { code: code.replace(hues, ''), map: null };
      const name = names.exec(id)?.[1];
      if (!name) return undefined;
      const sheet = `${name}.layer.css`;
      if (!existsSync(fileURLToPath(new URL(sheet, styles)))) throw new Error(`Mantine has no styles for ${name}`);
      return { code: `import '@mantine/core/styles/${sheet}';\n${code}`, map: null };
    },
  };
}
