import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { DiscardDraftDocument, SaveDraftDocument } from '../../generated/graphql';
import { draftAt, emptyDraft, isEmpty, startingDraft, type Draft, type Place } from './draft';

const pause = 1_500;
export type DraftState = 'none' | 'here' | 'saved';
type Stored = Parameters<typeof startingDraft>[1];

/** The copy on this device. A place is fixed for the life of a form; another place is another form. */
function useCopyHere(place: Place, personId: string, stored: Stored) {
  const kept = useMemo(() => draftAt(place, personId), []);
  const [draft, setDraft] = useState(() => startingDraft(kept.read(), stored));
  const latest = useRef(draft);
  const put = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part };
      if (isEmpty(latest.current) && !latest.current.draftId) kept.forget();
      else kept.keep(latest.current);
      setDraft(latest.current);
    },
    [kept],
  );
  const forget = () => {
    kept.forget();
    latest.current = emptyDraft;
    setDraft(emptyDraft);
  };
  return { draft, latest, put, forget };
}

type Copy = ReturnType<typeof useCopyHere>;

/** The copy on the server, a moment after the last key. What fails to arrive is tried again with the next one. */
function useCopyThere(place: Place, { draft, latest, put }: Pick<Copy, 'draft' | 'latest' | 'put'>) {
  const client = useClient();
  const save = useCallback(async () => {
    const { text, title, draftId } = latest.current;
    const isStillSo = () => latest.current.text === text && latest.current.title === title;
    if (isEmpty(latest.current)) {
      if (draftId) await client.mutation(DiscardDraftDocument, { input: { draftId } });
      if (isStillSo()) put({ ...emptyDraft, draftId: undefined });
      return;
    }
    const { data } = await client.mutation(SaveDraftDocument, { input: { ...place, text, ...(!('threadId' in place) && { title }) } });
    // Sent meanwhile: the text is a post now, and no draft any more.
    if (data && !isEmpty(latest.current)) put({ draftId: data.saveDraft.id, isSaved: isStillSo() });
  }, [client, latest, put]);
  useEffect(() => {
    if (draft.isSaved) return undefined;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [draft, save]);
}

/** A draft and its two copies. */
export function useDraft(place: Place, personId: string, stored: Stored) {
  const { draft, latest, put, forget } = useCopyHere(place, personId, stored);
  useCopyThere(place, { draft, latest, put });
  const type = (part: { text?: string; title?: string }) => put({ ...part, isSaved: false });
  /** The id under which it is sent, the same one until it has arrived. */
  const sendId = (): string => {
    const id = latest.current.sendId ?? crypto.randomUUID();
    put({ sendId: id });
    return id;
  };
  const state: DraftState = isEmpty(draft) ? 'none' : draft.isSaved ? 'saved' : 'here';
  return { draft, type, forget, sendId, state };
}
