import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { allOrFirstFailure } from '../all-or-first-failure.js';
import { readInto } from '../files.js';

/** A part is in memory while it is sent, so that it can be sent again. */
const PART = 5 * 1024 ** 2;
const MOST_PARTS = 10_000;
const AT_ONCE = 2;

interface Target {
  Bucket: string;
  Key: string;
}
/** The service compares it before it keeps anything: a checksum against accidents, not against people. */
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('base64');

/** Puts a file of this machine into the bucket, a large one in parts. Answers its size. */
export async function putFile(client: S3Client, target: Target, path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const partSize = Math.max(PART, Math.ceil(size / MOST_PARTS));
    if (size > partSize) await putParts(client, target, file, { size, partSize });
    else {
      const Body = await readInto(Buffer.alloc(size), file, 0);
      await client.send(new PutObjectCommand({ ...target, Body, ContentMD5: md5(Body) }));
    }
    return size;
  } finally {
    await file.close();
  }
}

async function putParts(client: S3Client, target: Target, file: FileHandle, { size, partSize }: { size: number; partSize: number }) {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(target));
  const numbers = Array.from({ length: Math.ceil(size / partSize) }, (_, index) => index + 1);
  const Parts: CompletedPart[] = [];
  const sendNext = async () => {
    const bytes = Buffer.allocUnsafe(partSize);
    for (let number = numbers.shift(); number; number = numbers.shift()) {
      const Body = await readInto(bytes, file, (number - 1) * partSize);
      const part = new UploadPartCommand({ ...target, UploadId, PartNumber: number, Body, ContentMD5: md5(Body) });
      Parts[number - 1] = { PartNumber: number, ETag: (await client.send(part)).ETag };
    }
  };
  try {
    // A part under way must not outlive the end of the upload.
    await allOrFirstFailure(Array.from({ length: AT_ONCE }, sendNext), () => numbers.splice(0));
    await client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
  } catch (error) {
    // Parts that nobody completes are paid for; where this fails too, the bucket's own rule removes them.
    await client.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(() => undefined);
    throw error;
  }
}
