import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const languageOf = /i18n[\\/]locales[\\/](\w+)[\\/]/;
const portal = 'http://127.0.0.1:4000';

export default defineConfig({
  root: fileURLToPath(new URL('apps/web', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All texts of one language are one file, loaded when somebody reads in it.
          groups: [{ debugName: 'texts', name: (module) => `texts-${languageOf.exec(module)?.[1]}`, test: languageOf }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': portal, '/uploads': portal, '/files': portal } },
});
