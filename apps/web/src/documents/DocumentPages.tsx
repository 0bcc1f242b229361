import type { ReactNode } from 'react';
import { Pages, type UsePage } from '../shared/Pages';
import { DocumentTable, type DocumentCard } from './DocumentTable';

export type UseDocuments = UsePage<DocumentCard>;

export function DocumentPages({ usePage, caption, empty }: { usePage: UseDocuments; caption: string; empty: ReactNode }) {
  return (
    <Pages usePage={usePage} empty={empty}>
      {(documents) => <DocumentTable documents={documents} caption={caption} />}
    </Pages>
  );
}
