import { randomId } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { OwnUploadsDocument } from '../../generated/graphql';
import { Line, type Change } from './line';
import { atRest, isToBeScanned, reconciled, rowFor, rowOf, scanned, withStanding, type Sending, type Standing } from './sending';

/** Milliseconds between two looks at what the scanner says. */
const EVERY = 3000;

/** The rows; of a page that was opened again, as the server has them. */
function useFiles(kept: Sending[]) {
  const client = useClient();
  const [files, setFiles] = useState<Sending[]>(() => atRest(kept));
  const change = useCallback<Change>((key, part) => {
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...part } : file)));
  }, []);
  useEffect(() => {
    if (kept.length === 0) return;
    const asked = client.query(OwnUploadsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    void asked.then(({ data }) => data && setFiles((all) => reconciled(all, data.uploads)));
    // Once: from then on the page knows better.
  }, []);
  const isWatching = files.some(isToBeScanned);
  useEffect(() => {
    if (!isWatching) return undefined;
    const ask = async () => {
      const { data } = await client.query(OwnUploadsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      if (data) setFiles((all) => scanned(all, data.uploads));
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [client, isWatching]);
  return { files, setFiles, change };
}

/** first: what the first file is worth where nobody says otherwise. */
export function useUploads(language: string, kept: Sending[] = [], first: Standing = 'AUTHENTIC') {
  const { files, setFiles, change } = useFiles(kept);
  const [line] = useState(() => new Line(change));
  const add = (chosen: File[]) => {
    for (const [place, file] of chosen.entries()) {
      const found = rowFor(files, file);
      const row = found ?? rowOf(file, randomId(), language, files.length + place === 0 ? first : 'AUTHENTIC');
      if (!found) setFiles((all) => [...all, row]);
      if (row.state !== 'refused') line.add(file, row.key);
    }
  };
  const remove = (key: string) => {
    line.remove(key);
    setFiles((all) => all.filter((file) => file.key !== key));
  };
  const stand = (key: string, standing: Standing) => setFiles((all) => withStanding(all, key, standing));
  const [pause, resume] = [(key: string) => line.pause(key), (key: string) => line.resume(key)];
  return { files, add, pause, resume, remove, change, stand };
}

export type Uploads = ReturnType<typeof useUploads>;
