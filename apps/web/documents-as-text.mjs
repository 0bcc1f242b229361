import { print, stripIgnoredCharacters } from 'graphql';

const declaration = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm;
const prefix = '\0document:';

/**
 * Generated documents are syntax trees, several times as large as what they were parsed from, and stand in one file for all pages.
 * The browser gets the text, and of each page's only: each is a module of its own, parsed with what urql has for that anyway.
 */
export function documentsAsText() {
  const texts = new Map();
  return {
    name: 'documents-as-text',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (texts.has(id) ? { id, moduleSideEffects: false } : undefined),
    load: (id) =>
      texts.has(id) ? `import { gql } from 'urql';\nexport default /*#__PURE__*/ gql(${JSON.stringify(texts.get(id))});` : undefined,
    transform(code, id) {
      if (!id.endsWith('/generated/graphql.ts')) return undefined;
      const shorter = code.replace(declaration, (_, name, tree) => {
        texts.set(prefix + name, stripIgnoredCharacters(print(JSON.parse(tree))));
        return `export { default as ${name} } from ${JSON.stringify(prefix + name)};`;
      });
      if (!texts.size) throw new Error('No document was found in what codegen wrote');
      return { code: shorter, map: null, moduleSideEffects: false };
    },
  };
}
