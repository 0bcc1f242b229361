import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DEFAULT_SECRET, Settings } from './settings.js';
import { fromFiles, unfitForSigning, unfitForStorage } from './storage-settings.js';

/** Thrown once with every problem of the settings, one a line. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(host);

/** What is well formed but must not run in production. */
function unsafe(settings: Settings): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  const url = URL.canParse(settings.PUBLIC_URL) ? new URL(settings.PUBLIC_URL) : undefined;
  if (settings.SESSION_SECRET === DEFAULT_SECRET) problems.push('SESSION_SECRET: set a secret of your own, at least 32 random characters');
  if (url?.protocol !== 'https:') problems.push('PUBLIC_URL: must begin with https:// in production');
  if (url && isLoopback(url.hostname)) problems.push('PUBLIC_URL: must be the address people use, not this machine itself');
  // Secure cookies are sent only where the connection is known to be HTTPS, and the proxy that ends HTTPS says so.
  if (!settings.TRUST_PROXY) problems.push('TRUST_PROXY: must be true in production, behind a proxy that sets X-Forwarded-Proto and -For');
  if (settings.PRESS_SANDBOX === 'none') problems.push('PRESS_SANDBOX: must be required in production, where people file what others made');
  if (settings.DEMO_WORLD) problems.push('DEMO_WORLD: has known passwords and must be false in production');
  return problems;
}

/** Whether files are looked at is not left to chance where they are real: without an answer production does not start. */
function withoutScanner(settings: Settings): string[] {
  if (settings.SCANNER !== '') return [];
  if (settings.NODE_ENV === 'production') return ['SCANNER: set clamd, or none outright: then files are given out without being scanned'];
  settings.SCANNER = 'none';
  return [];
}

/** Reads the settings from an environment; empty variables count as not set. Throws SettingsError naming every problem. */
export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const known = Object.keys(Object.assign(new Settings(), { DATABASE_URL: '' }));
  const given = Object.fromEntries(known.filter((name) => env[name] !== undefined && env[name] !== '').map((name) => [name, env[name]]));
  const { values, problems: unread } = fromFiles(given);
  const settings = plainToInstance(Settings, values, { exposeDefaultValues: true });
  const problems = validateSync(settings).map(({ property, constraints }) => `${property}: ${Object.values(constraints ?? {}).join('; ')}`);
  const all = [
    ...unread,
    ...problems,
    ...unfitForStorage(settings),
    ...unfitForSigning(settings),
    ...withoutScanner(settings),
    ...unsafe(settings),
  ];
  if (all.length) throw new SettingsError(all);
  return settings;
}
