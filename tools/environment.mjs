import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachableFolder } from './postgres/place.mjs';
import { inProject } from './project.mjs';

/** What the portal, its worker and its commands are told; anything set outside goes before. */
export function environmentFor(databaseUrl) {
  const host = process.env.HOST || '127.0.0.1';
  const port = process.env.PORT || '4000';
  const mode = process.env.NODE_ENV || 'development';
  return {
    ...process.env,
    NODE_ENV: mode,
    HOST: host,
    PORT: port,
    PUBLIC_URL: process.env.PUBLIC_URL || `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    DATABASE_URL: databaseUrl,
    STORAGE_PATH: process.env.STORAGE_PATH || inProject('.plenary', 'files'),
    WEB_PATH: process.env.WEB_PATH || inProject('dist', 'web'),
    SESSION_SECRET: process.env.SESSION_SECRET || kept('session-secret', () => randomBytes(48).toString('base64url')),
    ...secret('STORAGE_MASTER_KEY', 'storage-master-key'),
    ...secret('RECORD_SIGNING_KEY', 'record-signing-key'),
    DEMO_WORLD: process.env.DEMO_WORLD || String(mode !== 'production'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
}

// Kept beside the database, so that people stay signed in and files can be read for as long as it is there; made here, so that no two installations share one.
function kept(name, make) {
  const file = fileOf(name, make);
  return readFileSync(file, 'utf8').trim();
}

function fileOf(name, make) {
  const file = join(reachableFolder('secrets').folder, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}

/** 32 random bytes in a file that the setting names, unless it is set. */
function secret(setting, name) {
  if (process.env[setting] || process.env[`${setting}_FILE`]) return {};
  return { [`${setting}_FILE`]: fileOf(name, () => randomBytes(32).toString('base64')) };
}
