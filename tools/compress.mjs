// What the portal serves by name is compressed once, here, as well as it can be: on a slow line the first page is mostly waiting for bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inProject } from './project.mjs';
import { filesBelow } from './sources.mjs';

// Fonts and pictures are compressed as they are.
const isText = (file) => /\.(js|css|html|svg|json)$/.test(file);

const ways = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Lays `name.br` and `name.gz` beside every text below the folder; `@fastify/static` sends what the browser can read. */
export async function compressBelow(folder) {
  await Promise.all(filesBelow(folder).filter(isText).map(compressFile));
}

async function compressFile(file) {
  const bytes = readFileSync(inProject(file));
  const pack = async ([ending, compress]) => writeFileSync(inProject(`${file}.${ending}`), await compress(bytes));
  await Promise.all(Object.entries(ways).map(pack));
}
