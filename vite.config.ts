import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsAsText } from './apps/web/documents-as-text.mjs';
import { mantineStyles } from './apps/web/mantine-styles.mjs';
import { pdfFiles } from './apps/web/pdf-files.mjs';
import { preloadStart } from './apps/web/preload-start.mjs';

const portal = 'http://127.0.0.1:4000';

export default defineConfig({
  root: fileURLToPath(new URL('apps/web', import.meta.url)),
  plugins: [documentsAsText(), mantineStyles(), pdfFiles(), preloadStart(), react()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Two files before any page: what asks, and what shows. Many small ones compress badly, and each is a trip.
          groups: [
            {
              name: 'asking',
              test: /apps[\\/]web[\\/]src[\\/](graphql[\\/](client|ahead)|i18n[\\/]languages|(identity|notifications)[\\/]asked)\.ts$/,
              priority: 1,
            },
            { name: 'base', test: /apps[\\/]web[\\/]src[\\/]start\.tsx$/ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': portal, '/uploads': portal, '/files': portal } },
});
