import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TlpLabel as Label } from '../../generated/graphql';
import { TlpLabel } from '../../shared/TlpLabel';
import type { PageSource } from './source';
import { folded } from './useFind';

type Props = {
  source: PageSource;
  page: number;
  width: number;
  label: Label;
  words?: string;
  onSight: (page: number) => void;
  onLost: () => void;
};

/** Whether the page is in sight or near; and which one is read. */
function useSight(onSight: () => void) {
  const place = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  const seen = useRef(onSight);
  useEffect(() => {
    seen.current = onSight;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const near = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '800px 0px' });
    const read = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen.current(), { rootMargin: '-45% 0px -45% 0px' });
    near.observe(element);
    read.observe(element);
    return () => {
      near.disconnect();
      read.disconnect();
    };
  }, []);
  return { place, isNear };
}

function useAspect(source: PageSource, page: number, isNear: boolean): number {
  const [aspect, set] = useState(595 / 842);
  useEffect(() => {
    let isLeft = false;
    if (isNear) void source.aspect(page).then((found) => isLeft || set(found), () => undefined); // prettier-ignore
    return () => {
      isLeft = true;
    };
  }, [source, page, isNear]);
  return aspect;
}

/** A page with its label above and below, drawn while it is near; otherwise the room that it takes. */
export function ReaderPage({ source, page, width, label, words, onSight, onLost }: Props) {
  const { t } = useTranslation();
  const { place, isNear } = useSight(() => onSight(page));
  const [picture, text] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const aspect = useAspect(source, page, isNear);
  const [shown, setShown] = useState(0);
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    const [pictured, written] = [picture.current, text.current];
    if (!isNear || !pictured || !written) return undefined;
    const ended = new AbortController();
    source.show(page, { picture: pictured, text: written, signal: ended.signal }, width).then(
      () => setShown((count) => count + 1),
      () => ended.signal.aborted || lost.current(),
    );
    return () => {
      ended.abort();
      pictured.replaceChildren();
      written.replaceChildren();
    };
  }, [source, page, width, isNear]);
  useEffect(() => {
    for (const run of text.current?.querySelectorAll('span') ?? [])
      run.classList.toggle('pl-found', words !== undefined && folded(run.textContent).includes(words));
  }, [words, shown]);
  return (
    <section ref={place} id={`page-${page}`} className="pl-sheet" aria-label={t('documents:read.page', { page, count: source.count })}>
      <p className="pl-sheet-label">
        <TlpLabel label={label} />
      </p>
      <div className="pl-sheet-page" dir="ltr" style={{ width, height: width / aspect }}>
        <div ref={picture} aria-hidden />
        <div ref={text} className="pl-textlayer" />
      </div>
      <p className="pl-sheet-label">
        <TlpLabel label={label} /> <span className="pl-meta">{t('documents:read.page', { page, count: source.count })}</span>
      </p>
    </section>
  );
}
