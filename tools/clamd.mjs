// The malware scanner of the tests: one that is there, else Debian's. Its signatures are the tests' own, so nothing is fetched for it.
import { spawnSync } from 'node:child_process';
import { aptCommand, installWithApt } from './apt.mjs';
import { Refusal } from './project.mjs';

const usual = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd', '/opt/homebrew/opt/clamav/sbin/clamd'];
const find = () =>
  [process.env.CLAMD_PATH, ...usual].find((path) => path && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0);

/** The path of a clamd that runs, installed if need be. */
export function ensureClamd() {
  const found = find();
  if (found) return found;
  installWithApt('clamav-daemon');
  const installed = find();
  if (installed) return installed;
  throw new Refusal(
    `The tests of the malware scanner need clamd, and it is not here. Install ClamAV (on Debian: ${aptCommand('clamav-daemon')}), ` +
      'or name it with CLAMD_PATH, then run again what you ran.',
  );
}
