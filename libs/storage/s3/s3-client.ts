import { S3Client } from '@aws-sdk/client-s3';
import type { Settings } from '#settings';

/** Somebody who receives a file slowly keeps a connection of their own: there must be one left for everybody else. */
const CONNECTIONS = 500;

/** The client of the bucket's service. Credentials come from where the SDK looks for them: the environment, or the machine's role. */
export const s3ClientFor = ({ S3_ENDPOINT, S3_REGION }: Settings) =>
  new S3Client({
    region: S3_REGION,
    // A service of one's own seldom has a host name for each bucket.
    ...(S3_ENDPOINT && { endpoint: S3_ENDPOINT, forcePathStyle: true }),
    maxAttempts: 4,
    // Newer than some services: they refuse such checksums, or store them into the object. Parts carry their MD5, which all of them check.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 5000,
      socketTimeout: 30_000,
      httpAgent: { maxSockets: CONNECTIONS, keepAlive: true },
      httpsAgent: { maxSockets: CONNECTIONS, keepAlive: true },
    },
  });
