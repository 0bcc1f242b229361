import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsAsText } from './apps/web/documents-as-text.mjs';

const portal = 'http://127.0.0.1:4000';

export default defineConfig({
  root: fileURLToPath(new URL('apps/web', import.meta.url)),
  plugins: [documentsAsText(), react()],
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
          // What every page needs is one file: many small ones compress badly, and each is a trip.
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|urql|@urql|wonka|@0no-co|clsx)[\\/]|apps[\\/]web[\\/]src[\\/](shared|graphql|identity[\\/](viewer|account|Capacity))/,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': portal, '/uploads': portal, '/files': portal } },
});
