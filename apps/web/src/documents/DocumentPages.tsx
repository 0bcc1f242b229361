import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure, Loading } from '../shared/states';
import { DocumentTable, type DocumentCard } from './DocumentTable';
import type { CombinedError } from 'urql';

export type DocumentsOnePage = {
  edges: { node: DocumentCard }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

export type UsePage = (after: string | undefined) => { page: DocumentsOnePage | undefined; error: CombinedError | undefined };

type Props = { usePage: UsePage; caption: string; empty: ReactNode };

function OnePage({
  usePage,
  caption,
  empty,
  after,
  isLast,
  onMore,
}: Props & { after?: string; isLast: boolean; onMore: (after: string) => void }) {
  const { t } = useTranslation();
  const { page, error } = usePage(after);
  if (error) return <LoadFailure error={error} />;
  if (!page) return <Loading />;
  if (!after && page.edges.length === 0) return empty;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <DocumentTable documents={page.edges.map(({ node }) => node)} caption={caption} />
      {isLast && hasNextPage && endCursor && (
        <div className="pl-body">
          <Button variant="default" onClick={() => onMore(endCursor)}>
            {t('documents:more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Pages by cursor, one under the other: rows that arrive meanwhile neither repeat nor shift the ones shown. */
export function DocumentPages(props: Props) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  return cursors.map((after, at) => (
    <OnePage
      key={after ?? ''}
      {...props}
      {...(after ? { after } : {})}
      isLast={at === cursors.length - 1}
      onMore={(next) => setCursors([...cursors, next])}
    />
  ));
}
