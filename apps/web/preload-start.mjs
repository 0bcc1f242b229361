/**
 * The browser is told of the page's own script as soon as it reads the document. Vite tells it of what is imported before anything runs; this one is
 * imported when the first questions have been asked.
 */
export function preloadStart() {
  return {
    name: 'preload-start',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (_, { bundle }) => tagsFor(bundle) },
  };
}

function tagsFor(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/start.tsx'));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!start || !entry) throw new Error('The build has no src/start.tsx of its own');
  const known = new Set(entry.imports);
  const wanted = [start.fileName, ...start.imports].filter((file) => !known.has(file));
  const styles = wanted.flatMap((file) => [...(bundle[file].viteMetadata?.importedCss ?? [])]);
  return [...wanted.map((file) => link('modulepreload', file)), ...styles.map((file) => link('stylesheet', file))];
}

const link = (rel, file) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' });
