import { useState } from 'react';
import { useClient } from 'urql';
import { MarkNoticesReadDocument, MarkNoticesUnreadDocument, NewestReadDocument, type MarkNoticesInput } from '../generated/graphql';
import { useAction } from '../shared/useAction';

/** A mark is a number in the answer: what it changes has to be named. */
const changes = ['Notice', 'NoticeConnection', 'Viewer', 'Document'];

type Marked = { count: number; undo?: MarkNoticesInput };

/** Marking, and what takes the last one back. */
export function useMarking() {
  const client = useClient();
  const read = useAction(MarkNoticesReadDocument, changes);
  const unread = useAction(MarkNoticesUnreadDocument, changes);
  const [marked, setMarked] = useState<Marked>();

  const markOne = async (id: string) => {
    const data = await read.run({ input: { ids: [id] } });
    if (data) setMarked({ count: data.markNoticesRead, undo: { ids: [id] } });
  };
  const newest = async () => {
    const { data } = await client.query(NewestReadDocument, {}, { requestPolicy: 'network-only' });
    return data?.notices.edges.map(({ node }) => node) ?? [];
  };
  /** All of them, the pages not shown too; the moment the server gave to one of them brings back the same ones. */
  const markAll = async () => {
    const witness = (await newest()).find(({ readAt }) => !readAt);
    const data = await read.run({ input: { all: true } });
    if (!data) return;
    const readAt = witness && (await newest()).find(({ id }) => id === witness.id)?.readAt;
    setMarked({ count: data.markNoticesRead, ...(readAt && { undo: { all: true, readAt } }) });
  };
  const undo = async () => {
    if (marked?.undo && (await unread.run({ input: marked.undo }))) setMarked(undefined);
  };
  return { markOne, markAll, undo, marked, error: read.error ?? unread.error };
}
