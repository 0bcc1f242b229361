import { Logger } from '@nestjs/common';
import { StorageAway, StorageDamaged, StorageMissing } from '../storage-errors.js';

interface Refusal {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}
const log = new Logger('Storage');
const statusOf = (error: unknown) => (error as Refusal).$metadata?.httpStatusCode;

export const isNotFound = (error: unknown) => statusOf(error) === 404 && (error as Refusal).name !== 'NoSuchBucket';

/** What whoever runs the portal has to look at; never an address, a bucket's name or a secret. */
const REASONS: [(error: Refusal) => boolean, string][] = [
  [({ name }) => name === 'CredentialsProviderError', 'There are no credentials for S3: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'],
  [
    (error) => statusOf(error) === 403,
    'S3 refuses access: check S3_BUCKET, and what the credentials (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) may do with it.',
  ],
  [({ name }) => name === 'NoSuchBucket', 'There is no such bucket: check S3_BUCKET and S3_ENDPOINT.'],
  [(error) => [301, 400].includes(statusOf(error) ?? 0), 'S3 does not understand us: check S3_REGION, S3_ENDPOINT and S3_BUCKET.'],
];

/** An error of the SDK in words of ours, written down for whoever runs the portal. */
export function explained(error: unknown): Error {
  if (error instanceof StorageAway || error instanceof StorageDamaged || error instanceof StorageMissing) return error;
  if (isNotFound(error)) return new StorageMissing();
  const found = REASONS.find(([speaksOf]) => speaksOf(error as Refusal));
  const { code, name } = error as Refusal;
  const reason = found?.[1] ?? `S3 does not answer (${code ?? name ?? 'unknown'}): check S3_ENDPOINT.`;
  log.error(reason);
  return new StorageAway(reason, found !== undefined);
}
