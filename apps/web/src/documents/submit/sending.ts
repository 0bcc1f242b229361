import type { OwnUploadsQuery, TextStatus } from '../../generated/graphql';

/** What a text is worth; of one language, that the others are held against it. */
export type Standing = TextStatus | 'ORIGINAL';

export type Sending = {
  key: string;
  name: string;
  size: number;
  sent: number;
  language: string;
  standing: Standing;
  /**
   * Queued: others go first. Waiting: a reload took the file from the page; what has arrived is on the server, and the same file goes on from there.
   * Gone: the portal kept it for its time, and has it no more.
   */
  state: 'queued' | 'sending' | 'paused' | 'failed' | 'waiting' | 'gone' | 'done' | 'refused';
  /** Why it will never be taken, however often it is sent. */
  refusedBecause?: 'empty' | 'tooLarge';
  uploadId?: string;
  /** What is known of malware in it, once it has arrived. */
  scan?: OwnUploadsQuery['uploads'][number]['scan'];
};

export const rowOf = ({ name, size }: File, key: string, language: string, standing: Standing): Sending => ({
  ...{ key, name, size, language, standing, sent: 0 },
  ...(size === 0 ? { state: 'refused', refusedBecause: 'empty' } : { state: 'queued' }),
});

/** The row that a file goes on with, where somebody chooses it again. */
export const rowFor = (files: Sending[], { name, size }: File): Sending | undefined =>
  files.find((row) => ['waiting', 'gone'].includes(row.state) && row.name === name && row.size === size);

/** As a page finds them that was closed: nothing is on its way, and what is finished is on the server. */
export const atRest = (files: Sending[]): Sending[] =>
  files.map((file) => (['done', 'refused', 'gone'].includes(file.state) ? file : { ...file, state: 'waiting' }));

/** Rows of a page that was opened again, by what the server has of them. */
export function reconciled(files: Sending[], stored: OwnUploadsQuery['uploads']): Sending[] {
  const known = new Map(stored.map((upload) => [upload.id, upload]));
  return files.map((file) => {
    if (!file.uploadId || !['done', 'waiting'].includes(file.state)) return file;
    const upload = known.get(file.uploadId);
    if (!upload) return { ...file, state: 'gone', sent: 0 };
    return upload.finishedAt ? { ...file, state: 'done', sent: file.size } : { ...file, state: 'waiting', sent: upload.received };
  });
}

/** Whether it is still to be heard what the scanner says of what has arrived. */
export const isToBeScanned = ({ state, scan }: Sending): boolean => state === 'done' && (!scan || scan.state === 'WAITING');

export function scanned(files: Sending[], stored: OwnUploadsQuery['uploads']): Sending[] {
  const known = new Map(stored.map(({ id, scan }) => [id, scan]));
  return files.map((file) => ({ ...file, scan: known.get(file.uploadId ?? '') ?? file.scan }));
}

type Withheld = 'FILE_INFECTED' | 'FILE_TOO_LARGE_TO_SCAN';

/** Why nobody would ever be given what has arrived, as the server says it when it is filed all the same. */
export function withheldBecause({ state, scan }: Pick<Sending, 'state' | 'scan'>): Withheld | undefined {
  if (state !== 'done' || !scan?.isHeld) return undefined;
  if (scan.state === 'INFECTED') return 'FILE_INFECTED';
  return scan.state === 'TOO_LARGE' ? 'FILE_TOO_LARGE_TO_SCAN' : undefined;
}

export const areSent = (files: Sending[]): boolean =>
  files.length > 0 && files.every((file) => file.state === 'done' && !withheldBecause(file));

/** The first of the reasons for which the files cannot be filed as they are. */
export const withheldIn = (files: Sending[]): Withheld | undefined => files.map(withheldBecause).find((reason) => reason !== undefined);

/** The files of a version, and the language that translations are held against where somebody said it. */
export function versionFiles(files: Sending[]) {
  const original = files.find(({ standing }) => standing === 'ORIGINAL')?.language;
  return {
    files: files.map(({ uploadId = '', language, standing }) => ({ uploadId, language, status: statusOf(standing) })),
    ...(original && { originalLanguage: original }),
  };
}

const statusOf = (standing: Standing): TextStatus => (standing === 'ORIGINAL' ? 'AUTHENTIC' : standing);

/** There is one original: another one that was is authentic still. */
export const withStanding = (files: Sending[], key: string, standing: Standing): Sending[] =>
  files.map((file) => {
    if (file.key === key) return { ...file, standing };
    return standing === 'ORIGINAL' && file.standing === 'ORIGINAL' ? { ...file, standing: 'AUTHENTIC' } : file;
  });
