import { randomId } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { DetailedError, Upload } from 'tus-js-client';

export type Sending = {
  key: string;
  name: string;
  size: number;
  sent: number;
  language: string;
  /** Waiting: a reload took the file from the page; what has arrived is on the server, and the same file goes on from there. */
  state: 'sending' | 'paused' | 'failed' | 'waiting' | 'done' | 'refused';
  /** Why it will never be taken, however often it is sent. */
  refusedBecause?: 'empty' | 'tooLarge';
  uploadId?: string;
};

type Change = (key: string, part: Partial<Sending>) => void;

/** tus leaves the address of an upload with us; its last part is what a version is prepared from. */
const idOf = (url: string | null): string => decodeURIComponent(url?.split('/').at(-1) ?? '');

const isTooLarge = (error: Error): boolean => error instanceof DetailedError && error.originalResponse?.getStatus() === 413;

function createUpload(file: File, key: string, change: Change): Upload {
  const upload: Upload = new Upload(file, {
    endpoint: '/uploads',
    metadata: { filename: file.name, filetype: file.type },
    retryDelays: [0, 1_000, 3_000, 10_000],
    chunkSize: 32 * 1024 * 1024,
    removeFingerprintOnSuccess: true,
    onProgress: (sent) => change(key, { sent }),
    onError: (error) => change(key, isTooLarge(error) ? { state: 'refused', refusedBecause: 'tooLarge' } : { state: 'failed' }),
    onSuccess: () => change(key, { state: 'done', sent: file.size, uploadId: idOf(upload.url) }),
  });
  return upload;
}

const rowOf = ({ name, size }: File, key: string, language: string): Sending => ({
  ...{ key, name, size, language, sent: 0 },
  ...(size === 0 ? { state: 'refused', refusedBecause: 'empty' } : { state: 'sending' }),
});

const ignore = () => undefined;

/** Goes on where an earlier attempt with the same file stopped, in this page or before a reload. */
async function startOrResume(upload: Upload): Promise<void> {
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
}

function useFiles(kept: Sending[]) {
  const [files, setFiles] = useState<Sending[]>(kept);
  const change = useCallback<Change>((key, part) => {
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...part } : file)));
  }, []);
  return { files, setFiles, change };
}

export function useUploads(language: string, kept: Sending[] = []) {
  const { files, setFiles, change } = useFiles(kept);
  const running = useRef(new Map<string, Upload>());
  const add = (chosen: File[]) => {
    for (const file of chosen) {
      const waiting = files.find(({ state, name, size }) => state === 'waiting' && name === file.name && size === file.size);
      const key = waiting?.key ?? randomId();
      const row = rowOf(file, key, language);
      if (waiting) change(key, { state: 'sending' });
      else setFiles((all) => [...all, row]);
      if (row.state === 'refused') continue;
      const upload = createUpload(file, key, change);
      running.current.set(key, upload);
      void startOrResume(upload);
    }
  };
  const pause = (key: string) => {
    void running.current.get(key)?.abort();
    change(key, { state: 'paused' });
  };
  const resume = (key: string) => {
    running.current.get(key)?.start();
    change(key, { state: 'sending' });
  };
  const remove = (key: string) => {
    // Also ends the upload on the server, so that an abandoned file leaves nothing behind.
    void running.current.get(key)?.abort(true).catch(ignore);
    setFiles((all) => all.filter((file) => file.key !== key));
  };
  return { files, add, pause, resume, remove, change, clear: () => setFiles([]) };
}

export type Uploads = ReturnType<typeof useUploads>;

export const areSent = (files: Sending[]): boolean => files.length > 0 && files.every(({ state }) => state === 'done');

export const uploadedFiles = (files: Sending[]) => files.map(({ uploadId = '', language }) => ({ uploadId, language }));
