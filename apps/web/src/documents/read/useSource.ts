import { useEffect, useState } from 'react';
import { pictureSource } from './pictureSource';
import { PageRefusal, type PageSource } from './source';
import type { Readable } from './uses';

type State = { source?: PageSource; refused?: number; failed?: boolean };

const open = async ({ id, pages }: Readable): Promise<PageSource> => {
  const url = `/files/${id}`;
  if (pages.shownAs === 'PICTURES') return pictureSource(url, pages.count ?? 0);
  const { pdfSource } = await import('./pdfSource');
  return pdfSource(`${url}/pages.pdf`);
};

/** The pages of a file, closed when it is left. */
export function useSource(file: Readable): State {
  const [state, set] = useState<State>({});
  const { id } = file;
  const { shownAs } = file.pages;
  useEffect(() => {
    let source: PageSource | undefined;
    let isLeft = false;
    open(file).then(
      (opened) => {
        source = opened;
        if (isLeft) opened.close();
        else set({ source });
      },
      (error: unknown) => {
        if (!isLeft) set(error instanceof PageRefusal ? { refused: error.status } : { failed: true });
      },
    );
    return () => {
      isLeft = true;
      source?.close();
      set({});
    };
    // The same file is not opened anew because its page was asked for again.
  }, [id, shownAs]);
  return state;
}
