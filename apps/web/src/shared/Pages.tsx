import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { LoadFailure, Loading } from './states';

export type OnePage<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };

export type UsePage<Node> = (after: string | undefined) => { page: OnePage<Node> | undefined; error: CombinedError | undefined };

type Props<Node> = { usePage: UsePage<Node>; empty: ReactNode; children: (nodes: Node[]) => ReactNode };
type PartProps<Node> = Props<Node> & { after?: string; isLast: boolean; onMore: (after: string) => void };

/** Whoever asked for more by keyboard goes on reading at the first row that came. */
function useFirstRow(arrived: boolean, asked: boolean) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (arrived && asked) part.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [arrived, asked]);
  return part;
}

function Part<Node>({ usePage, empty, children, after, isLast, onMore }: PartProps<Node>) {
  const { t } = useTranslation();
  const { page, error } = usePage(after);
  const part = useFirstRow(page !== undefined, after !== undefined);
  if (error && !page) return <LoadFailure error={error} />;
  if (!page) return <Loading />;
  if (!after && page.edges.length === 0) return empty;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <div ref={part}>
      {children(page.edges.map(({ node }) => node))}
      {isLast && hasNextPage && endCursor && (
        <div className="pl-body">
          <Button variant="default" data-more onClick={() => onMore(endCursor)}>
            {t('shell:showMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Pages by cursor, one under the other: rows that arrive meanwhile neither repeat nor shift the ones shown. */
export function Pages<Node>(props: Props<Node>) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  return cursors.map((after, at) => (
    <Part
      key={after ?? ''}
      {...props}
      {...(after ? { after } : {})}
      isLast={at === cursors.length - 1}
      onMore={(next) => setCursors([...cursors, next])}
    />
  ));
}
