import type { PaperTold } from '#documents';
import type { Placed } from './contents.js';
import { folderOf, type Paths } from './paths.js';

/** Places of the files that are given of some papers: each paper's in a folder of its own below `root`, and there by version where all are in. */
export function placed(papers: PaperTold[], paths: Paths, root: string, byVersion: boolean): Placed[] {
  return papers.flatMap(({ document, content }) =>
    (content?.versions ?? []).flatMap(({ number, files }) =>
      files.flatMap(({ given }) => {
        if ('why' in given) return [];
        const folder = `${root}${folderOf(document)}${byVersion ? `/v${number}` : ''}`;
        return [{ path: paths.in(folder, given.name), offer: given }];
      }),
    ),
  );
}
