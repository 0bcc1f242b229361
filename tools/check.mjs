// npm run check: everything a machine can keep, cheapest first; all of it runs, so that one run shows every problem.
import { spawnSync } from 'node:child_process';
import { buildServer } from './build.mjs';
import { install, requireNode } from './install.mjs';
import { Refusal, inProject, project, refuseOnError } from './project.mjs';

const bin = (name) => [inProject('node_modules', ...name.split('/'))];

const steps = {
  format: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  'file sizes': ['tools/check-sizes.mjs'],
  'types of the server': [...bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
  'types of the client': [...bin('typescript/bin/tsc'), '-p', 'apps/web', '--noEmit'],
  lint: [...bin('eslint/bin/eslint.js'), '--max-warnings=0', '.'],
  boundaries: [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', 'libs', 'schema'],
  'unused code': [...bin('knip/bin/knip.js'), '--no-progress'],
  'text catalogues': ['apps/web/check-catalogues.mjs'],
  'schema and client types': ['tools/check-schema.mjs'],
  'script of a first load': ['tools/check-bundle.mjs'],
  'database catalogue': ['tools/check-catalogue.mjs'],
};

refuseOnError(async () => {
  requireNode();
  install();
  await buildServer();
  const wanted = process.argv.slice(2);
  const names = Object.keys(steps).filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  const failed = names.filter((name) => !passes(name));
  if (failed.length) throw new Refusal(`Failed: ${failed.join(', ')}.`);
  console.log(`\nChecked: ${names.join(', ')}.`);
});

function passes(name) {
  const begun = Date.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, steps[name], { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(status === 0 ? `  good (${((Date.now() - begun) / 1000).toFixed(1)} s)` : '  FAILED');
  return status === 0;
}
