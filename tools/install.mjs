import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Refusal, inProject, project } from './project.mjs';

const oldest = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Refusal(`Plenary needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}.`);
}

/** Installs from the lock file when nothing is installed or the lock file has changed since. */
export function install() {
  const stamp = inProject('node_modules', '.plenary-installed');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!existsSync(stamp) && isInstalledByHand()) return;
  console.log('Installing the packages of package-lock.json …');
  // Development packages are what builds the portal, so NODE_ENV=production must not leave them out.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Refusal('npm ci failed; see above. Is the npm registry reachable?');
  writeFileSync(stamp, wanted);
}

// The platform is part of it: native packages of one system do not run on another that shares the folder.
function fingerprint() {
  return createHash('sha256')
    .update(`${process.platform}-${process.arch}\n`)
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
}

/** npm records what it installed; when that is the lock file as it stands, there is nothing to do. */
function isInstalledByHand() {
  const record = inProject('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  return Object.entries(packages).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}
