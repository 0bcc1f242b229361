import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TlpLabel } from '../../generated/graphql';
import { useShortcuts } from '../../shell/keys/shortcuts';
import { ReaderPage } from './ReaderPage';
import { ReaderTools } from './ReaderTools';
import type { PageSource } from './source';
import { useFind } from './useFind';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
/** A page at full size, in CSS pixels; on a narrow screen as wide as that. */
const widest = 860;

function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const sized = new ResizeObserver(([entry]) => entry && setRoom(Math.floor(entry.contentRect.width)));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  return { place, full: Math.min(room, widest) };
}

/** Opens at the page that a link names, with the words looked for that stand there. */
function useStart(isShown: boolean, goTo: (page: number) => void, find: (words: string) => Promise<number[]>) {
  const [search] = useSearchParams();
  const begun = useRef(false);
  const [page, words] = [Number(search.get('page')), search.get('find') ?? ''];
  useEffect(() => {
    if (!isShown || begun.current) return;
    begun.current = true;
    if (Number.isInteger(page) && page > 0) goTo(page);
    if (words) void find(words);
  });
  return words;
}

/** Pages below each other, by mouse and by keyboard: PageUp and PageDown, + and -, F to find. */
export function Reader({ source, label, onLost }: { source: PageSource; label: TlpLabel; onLost: () => void }) {
  const { place, full } = useWidth();
  const [page, setPage] = useState(1);
  const [zoomed, setZoomed] = useState(2);
  const searchField = useRef<HTMLInputElement>(null);
  const { found, find } = useFind(source);
  const zoom = zooms[zoomed] ?? 1;
  const goTo = (wanted: number) => {
    const next = Math.max(1, Math.min(source.count, wanted));
    document.getElementById(`page-${next}`)?.scrollIntoView();
    setPage(next);
  };
  const onZoom = (step: 1 | -1) => setZoomed((at) => Math.max(0, Math.min(zooms.length - 1, at + step)));
  const onFind = async (words: string) => {
    // The same words again lead on to the next page that has them.
    const pages = await find(words);
    const next = pages.find((each) => each > page) ?? pages[0];
    if (next) goTo(next);
  };
  const sought = useStart(full > 0, goTo, find);
  useShortcuts({
    PageDown: () => goTo(page + 1),
    PageUp: () => goTo(page - 1),
    '+': () => onZoom(1),
    '=': () => onZoom(1),
    '-': () => onZoom(-1),
    f: () => searchField.current?.focus(),
  });
  const numbers = Array.from({ length: source.count }, (_, index) => index + 1);
  return (
    <div ref={place} className="pl-reader">
      <ReaderTools
        {...{ page, zoom, found, sought, searchField, onZoom }}
        count={source.count}
        onPage={goTo}
        onFind={(words) => void onFind(words)}
      />
      {full > 0 && (
        <div className="pl-sheets" tabIndex={0} role="group">
          {numbers.map((number) => (
            <ReaderPage
              key={number}
              {...{ source, label, onLost }}
              page={number}
              width={Math.round(full * zoom)}
              words={found?.words}
              onSight={setPage}
            />
          ))}
        </div>
      )}
    </div>
  );
}
