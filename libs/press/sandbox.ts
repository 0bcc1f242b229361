import { accessSync, constants, existsSync, lstatSync, readlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Bytes of memory that one process of the press may write to. */
const MEMORY = 2 * 1024 ** 3;

/** Where programs stand. */
export const PROGRAMS = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const bound = (...paths: string[]) => paths.filter((path) => existsSync(path)).flatMap((path) => ['--ro-bind', path, path]);
/** Folders of a system that stand below /usr, or beside it as links. */
const system = ['/bin', '/sbin', '/lib', '/lib64', '/lib32'].flatMap((path) => {
  if (!existsSync(path)) return [];
  return lstatSync(path).isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
});
const SETTINGS = [
  '/etc/fonts',
  '/etc/libreoffice',
  '/etc/alternatives',
  '/etc/ld.so.cache',
  '/var/lib/libreoffice',
  '/var/cache/fontconfig',
];

/** With bubblewrap the process sees programs, the portal's code and the socket's folder, and nothing else of the machine; it has no network. */
const enclosed = (bwrap: string, project: string, folder: string) => [
  bwrap,
  ...['--unshare-all', '--die-with-parent', '--new-session', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
  ...[...bound('/usr', ...SETTINGS), ...system],
  ...bound(dirname(dirname(process.execPath)), join(project, 'dist'), join(project, 'node_modules'), join(project, 'package.json')),
  ...['--bind', folder, folder, '--chdir', '/tmp', '--clearenv', '--setenv', 'PATH', PROGRAMS.join(delimiter), '--setenv', 'HOME', '/tmp'],
];
/** Without it: no network, and no other process in sight. */
const apart = (unshare: string) => [unshare, '--user', '--map-root-user', '--net', '--pid', '--fork', '--kill-child=SIGKILL'];

/**
 * What to put before a command, so that it runs with bounded memory and without a network; null where this machine cannot. `isRequired` is false only
 * in development, on machines without namespaces.
 */
export function sandboxed(project: string, folder: string, isRequired: boolean, programs = PROGRAMS): string[] | null {
  const [bwrap, unshare, prlimit] = ['bwrap', 'unshare', 'prlimit'].map((name) =>
    programs.map((place) => join(place, name)).find(isExecutable),
  );
  const limits = prlimit ? [prlimit, `--data=${MEMORY}`, '--core=0'] : [];
  if (prlimit && bwrap) return [...enclosed(bwrap, project, folder), ...limits];
  if (prlimit && unshare) return [...apart(unshare), ...limits];
  return isRequired ? null : limits;
}
