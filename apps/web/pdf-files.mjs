import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const kinds = ['cmaps', 'standard_fonts', 'wasm'];

/** What pdf.js fetches as a file needs it: maps of old encodings, fonts that files do not bring, decoders. The client finds them below `assets/pdf/`. */
export const pdfFiles = () => ({
  name: 'pdf-files',
  apply: 'build',
  generateBundle() {
    for (const kind of kinds)
      for (const name of readdirSync(join(folder, kind)))
        if (!/LICENSE|\.wasm$/.test(name))
          this.emitFile({ type: 'asset', fileName: `assets/pdf/${kind}/${name}`, source: readFileSync(join(folder, kind, name)) });
  },
});
