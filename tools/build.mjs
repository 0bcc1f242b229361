// apps/, libs/ and schema/ become dist/ by SWC, the client becomes dist/web by Vite; what is fresh is left alone.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compressBelow } from './compress.mjs';
import { Refusal, inProject, refuseOnError } from './project.mjs';
import { filesBelow, whenChanged } from './sources.mjs';

const settings = ['.swcrc', 'package-lock.json', 'tools/build.mjs'];
const isServer = (file) => !file.startsWith(join('apps', 'web')) && !file.endsWith('.spec.ts') && !file.endsWith('.md');

export async function buildServer() {
  const sources = filesBelow('apps', 'libs', 'schema').filter(isServer);
  await whenChanged('.server-built', [...sources, ...settings], async () => {
    const begun = Date.now();
    const written = new Set((await Promise.all(sources.map(compile))).flat());
    for (const folder of ['apps', 'libs', 'schema']) removeOthers(join('dist', folder), written);
    console.log(`Built the server (${sources.length} files) in ${Date.now() - begun} ms.`);
  });
}

/** Compiles further folders into dist/, for what is not part of the portal. */
export const compileInto = (folders) =>
  Promise.all(
    filesBelow(...folders)
      .filter(isServer)
      .map(compile),
  );

async function compile(file) {
  if (!file.endsWith('.ts')) return [write(join('dist', file), readFileSync(inProject(file)))];
  if (file.endsWith('.d.ts')) return [];
  const { transformFile } = await import('@swc/core');
  const { code, map } = await transformFile(inProject(file), { cwd: inProject(), sourceFileName: inProject(file) });
  const target = join('dist', file.replace(/\.ts$/, '.js'));
  return [write(target, code), write(`${target}.map`, map)];
}

// An unchanged file is not written again: a portal may be running from dist/ at the same moment.
function write(file, content) {
  const path = inProject(file);
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return file;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return file;
}

function removeOthers(folder, written) {
  if (!existsSync(inProject(folder))) return;
  for (const entry of readdirSync(inProject(folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(path, written);
    else if (!written.has(path)) rmSync(inProject(path));
  }
}

export async function buildWeb() {
  const sources = filesBelow(
    'apps/web',
    'libs/symbols',
    'vite.config.ts',
    'package-lock.json',
    'tools/build.mjs',
    'tools/compress.mjs',
  ).filter((file) => !file.endsWith('.spec.ts'));
  await whenChanged('.web-built', sources, async () => {
    const begun = Date.now();
    const { build } = await import('vite');
    const mode = process.env.NODE_ENV;
    await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn' }).catch((error) => {
      throw new Refusal(`The client could not be built:\n${error.message.slice(0, 2_000)}`);
    });
    // Vite says production to the whole process: what is started after it would refuse to run here.
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
    // For the check of its sizes; nothing to serve.
    renameSync(inProject('dist', 'web', 'manifest.json'), inProject('dist', 'web-manifest.json'));
    await compressBelow(join('dist', 'web'));
    console.log(`Built the client in ${Date.now() - begun} ms.`);
  });
}

export async function build() {
  // A stamp without what it stands for, say after `rm -r dist/web`, counts for nothing.
  if (!existsSync(inProject('dist', 'apps'))) rmSync(inProject('dist', '.server-built'), { force: true });
  if (!existsSync(inProject('dist', 'web'))) rmSync(inProject('dist', '.web-built'), { force: true });
  await buildServer();
  await buildWeb();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) refuseOnError(build);
