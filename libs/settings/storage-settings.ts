import { readFileSync } from 'node:fs';
import type { Settings } from './settings.js';

/** For trying out: known to everybody. */
const DEVELOPMENT_KEY = 'ZGV2ZWxvcG1lbnQtb25seS1tYXN0ZXIta2V5LTMyYnk=';
const DEVELOPMENT_SIGNING_KEY = 'ZGV2ZWxvcG1lbnQtb25seS1zaWduaW5nLWtleS0zMmI=';
const SECRETS = ['STORAGE_MASTER_KEY', 'STORAGE_PREVIOUS_MASTER_KEY', 'RECORD_SIGNING_KEY'] as const;
type Given = Record<string, string | undefined>;

/** The secrets that are given by files, read. A file is named by its setting alone: where it is, is nobody's business. */
export function fromFiles(given: Given): { values: Given; problems: string[] } {
  const values = { ...given };
  const problems: string[] = [];
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) problems.push(`${name}_FILE: set it or ${name}, not both`);
    try {
      values[name] = readFileSync(file, 'utf8').trim();
      if (!values[name]) problems.push(`${name}_FILE: the file is empty`);
    } catch (error) {
      problems.push(`${name}_FILE: the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
  }
  return { values, problems };
}

/** What storage lacks or must not have. Outside production a master key that everybody knows is put in where none is set. */
export function unfitForStorage(settings: Settings): string[] {
  const problems: string[] = [];
  const isProduction = settings.NODE_ENV === 'production';
  if (!isProduction && !settings.STORAGE_MASTER_KEY && !settings.STORAGE_MASTER_KEY_FILE) settings.STORAGE_MASTER_KEY = DEVELOPMENT_KEY;
  const { STORAGE_MASTER_KEY: key, STORAGE_MASTER_KEY_FILE: file } = settings;
  if (isProduction && (key === DEVELOPMENT_KEY || (!key && !file)))
    problems.push('STORAGE_MASTER_KEY: set a key of your own, or STORAGE_MASTER_KEY_FILE: 32 random bytes in base64');
  if (settings.STORAGE_BACKEND === 's3' && !settings.S3_BUCKET) problems.push('S3_BUCKET: must be set where STORAGE_BACKEND is s3');
  return problems;
}

/** The same of the key that signs records: with the one that everybody knows, everybody could sign in the portal's name. */
export function unfitForSigning(settings: Settings): string[] {
  const { NODE_ENV, RECORD_SIGNING_KEY: key, RECORD_SIGNING_KEY_FILE: file } = settings;
  if (NODE_ENV === 'production' && (key === DEVELOPMENT_SIGNING_KEY || (!key && !file)))
    return ['RECORD_SIGNING_KEY: set a key of your own, or RECORD_SIGNING_KEY_FILE: 32 random bytes in base64'];
  if (!key && !file) settings.RECORD_SIGNING_KEY = DEVELOPMENT_SIGNING_KEY;
  return [];
}
