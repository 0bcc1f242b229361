import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSettings, Settings, SettingsError } from './index.js';

const DATABASE_URL = 'postgresql://plenary@127.0.0.1:5432/plenary';
const SAFE = {
  NODE_ENV: 'production',
  DATABASE_URL,
  PUBLIC_URL: 'https://portal.example.org',
  SESSION_SECRET: 'thirty-two-characters-of-its-own-',
  TRUST_PROXY: 'true',
  SCANNER: 'clamd',
  STORAGE_MASTER_KEY: randomBytes(32).toString('base64'),
  RECORD_SIGNING_KEY: randomBytes(32).toString('base64'),
};
const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    loadSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

const keyFile = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'plenary-settings-')), 'key');
  writeFileSync(path, text);
  return path;
};

describe('the settings', () => {
  it('need no more than a database for development', () => {
    expect(loadSettings({ DATABASE_URL })).toMatchObject({ NODE_ENV: 'development', HOST: '127.0.0.1', PORT: 4000, DEMO_WORLD: false });
  });

  it('name every problem in one message', () => {
    const problems = problemsOf({ PORT: 'soon', UPLOAD_LIMIT: '-1', DEMO_WORLD: 'perhaps' });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(['DATABASE_URL', 'DEMO_WORLD', 'PORT', 'UPLOAD_LIMIT']);
  });

  it('let production start when they are safe', () => {
    expect(problemsOf(SAFE)).toEqual([]);
  });

  it.each([
    ['SESSION_SECRET', { SESSION_SECRET: '' }],
    ['SESSION_SECRET', { SESSION_SECRET: new Settings().SESSION_SECRET }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://portal.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://127.0.0.1' }],
    ['TRUST_PROXY', { TRUST_PROXY: '' }],
    ['DEMO_WORLD', { DEMO_WORLD: 'true' }],
    ['STORAGE_MASTER_KEY', { STORAGE_MASTER_KEY: '' }],
    ['STORAGE_MASTER_KEY', { STORAGE_MASTER_KEY: loadSettings({ DATABASE_URL }).STORAGE_MASTER_KEY }],
    ['STORAGE_MASTER_KEY', { STORAGE_MASTER_KEY: 'correct horse battery staple' }],
    ['RECORD_SIGNING_KEY', { RECORD_SIGNING_KEY: '' }],
    ['RECORD_SIGNING_KEY', { RECORD_SIGNING_KEY: loadSettings({ DATABASE_URL }).RECORD_SIGNING_KEY }],
    ['RECORD_SIGNING_KEY', { RECORD_SIGNING_KEY: 'correct horse battery staple' }],
    ['STORAGE_PREVIOUS_MASTER_KEY', { STORAGE_PREVIOUS_MASTER_KEY: 'too short' }],
    ['STORAGE_MASTER_KEY_FILE', { STORAGE_MASTER_KEY: '', STORAGE_MASTER_KEY_FILE: '/nowhere/at/all' }],
    ['STORAGE_MASTER_KEY_FILE', { STORAGE_MASTER_KEY: '', STORAGE_MASTER_KEY_FILE: keyFile('') }],
    ['STORAGE_MASTER_KEY_FILE', { STORAGE_MASTER_KEY_FILE: keyFile(SAFE.STORAGE_MASTER_KEY) }],
    ['STORAGE_MASTER_KEY', { STORAGE_MASTER_KEY: '', STORAGE_MASTER_KEY_FILE: keyFile(loadSettings({ DATABASE_URL }).STORAGE_MASTER_KEY) }],
    ['S3_BUCKET', { STORAGE_BACKEND: 's3' }],
    ['S3_ENDPOINT', { STORAGE_BACKEND: 's3', S3_BUCKET: 'papers', S3_ENDPOINT: 'minio:9000' }],
    ['STORAGE_BACKEND', { STORAGE_BACKEND: 'ftp' }],
    ['PROCESS_CODE', { PROCESS_CODE: 'CCW' }],
    ['SCANNER', { SCANNER: '' }],
    ['SCANNER', { SCANNER: 'norton' }],
    ['CLAMD_ADDRESS', { CLAMD_ADDRESS: 'clamav' }],
    ['SCANNER_TOO_LARGE', { SCANNER_TOO_LARGE: 'perhaps' }],
    ['PRESS_SANDBOX', { PRESS_SANDBOX: 'none' }],
  ])('refuse production with an unsafe %s', (name, change) => {
    expect(problemsOf({ ...SAFE, ...change }).map((problem) => problem.split(':')[0])).toEqual([name]);
  });

  it('let production start without a scanner where that is said outright; elsewhere there is none unless one is set', () => {
    expect(problemsOf({ ...SAFE, SCANNER: 'none' })).toEqual([]);
    expect(loadSettings({ DATABASE_URL }).SCANNER).toBe('none');
  });

  it('take the master key from a file, and say neither key nor path where it does not serve', () => {
    const { STORAGE_MASTER_KEY: key, ...rest } = SAFE;
    expect(loadSettings({ ...rest, STORAGE_MASTER_KEY_FILE: keyFile(`${key}\n`) }).STORAGE_MASTER_KEY).toBe(key);
    const wrong = keyFile('not-a-key-but-a-secret');
    const said = problemsOf({ ...rest, STORAGE_MASTER_KEY_FILE: wrong }).join();
    expect(said).toContain('STORAGE_MASTER_KEY');
    for (const secret of [wrong, 'not-a-key-but-a-secret']) expect(said).not.toContain(secret);
  });

  it('stand in docker/example.env, each with its default where there is one', () => {
    const lines = readFileSync(new URL('../../docker/example.env', import.meta.url), 'utf8').split('\n');
    const given = Object.fromEntries(lines.filter((line) => /^[A-Z][A-Z0-9_]*=/.test(line)).map((line) => line.split(/=(.*)/).slice(0, 2)));
    const { POSTGRES_PASSWORD, PORTAL_PORT, CLAMD_LIMIT, ...settings } = given as Record<string, string>;
    expect(POSTGRES_PASSWORD && PORTAL_PORT && CLAMD_LIMIT).toBeTruthy();
    const defaults = loadSettings({ DATABASE_URL });
    expect(Object.keys(settings).sort()).toEqual(Object.keys(defaults).sort());
    const ownForProduction = [
      'NODE_ENV',
      'HOST',
      'PUBLIC_URL',
      'DATABASE_URL',
      'SESSION_SECRET',
      'STORAGE_PATH',
      'STORAGE_MASTER_KEY',
      'TRUST_PROXY',
      'SCANNER',
      'CLAMD_ADDRESS',
      'RECORD_SIGNING_KEY',
    ];
    const alike = Object.entries(defaults).filter(([name]) => !ownForProduction.includes(name));
    expect(alike.filter(([name, value]) => settings[name] !== String(value))).toEqual([]);
  });
});
