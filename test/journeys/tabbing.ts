import type { Page } from 'playwright-core';

interface Stop {
  /** Its place among all that Tab should reach, in the order of the page; -1 for anything else. */
  index: number;
  html: string;
  isDate: boolean;
  isMarked: boolean;
  isCovered: boolean;
  box: { top: number; bottom: number; left: number; right: number; part: number };
}

/** Notes on the page what Tab should reach: of a group of radio buttons the one that is chosen, and nothing in what is closed. */
const NOTE = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const isStop = (radio) => {
    const group = all.filter(({ type, name }) => type === 'radio' && name === radio.name);
    return radio === (group.find(({ checked }) => checked) ?? group[0]);
  };
  window.stops = all.filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }) && (element.type !== 'radio' || isStop(element)));
  window.parts = [...document.querySelectorAll('header, nav, section, article, form, fieldset, aside, ul, table, main')];
  return window.stops.map((element) => element.outerHTML.slice(0, 140));
})()`;

/** Where the focus is, whether it shows, and whether something lies over it. What draws a hidden input draws its focus as well. */
const HERE = `(() => {
  const at = document.activeElement;
  const near = [at, at.nextElementSibling, at.parentElement, at.parentElement?.parentElement, at.parentElement?.parentElement?.parentElement].filter(Boolean);
  const isMarked = near.some((element) => { const { outlineStyle, outlineWidth } = getComputedStyle(element); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; });
  const drawn = near.find((element) => element.offsetWidth > 2 && element.offsetHeight > 2 && getComputedStyle(element).opacity !== '0') ?? at;
  const { top, bottom, left, right } = drawn.getBoundingClientRect();
  const points = [[(left + right) / 2, (top + bottom) / 2], [left + 4, top + 4], [right - 4, bottom - 4]];
  const isSeen = ([x, y]) => { const hit = document.elementFromPoint(x, y); return hit && (drawn.contains(hit) || hit.contains(drawn)); };
  const part = window.parts.indexOf(at.closest('header, nav, section, article, form, fieldset, aside, ul, table, main'));
  return { index: window.stops.indexOf(at), html: at.outerHTML.slice(0, 140), isDate: /^date/.test(at.type), isMarked, isCovered: !points.some(isSeen), box: { top: top + scrollY, bottom: bottom + scrollY, left, right, part } };
})()`;

/** Goes through the page by Tab alone and tells what is wrong with the way. */
export async function walkByTab(page: Page): Promise<string[]> {
  await page.evaluate("document.querySelector('.pl-skip').focus()");
  const wanted = await page.evaluate<string[]>(NOTE);
  const stops: Stop[] = [await page.evaluate<Stop>(HERE)];
  for (let left = 2 * wanted.length + 40; left > 0; left--) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop>(HERE);
    if (stop.html.startsWith('<body') || stop.index === 0) break;
    // A date has a stop of its own for the day, the month and so on.
    if (!(stop.isDate && stop.index === stops.at(-1)!.index)) stops.push(stop);
  }
  const isRightToLeft = (await page.locator('html').getAttribute('dir')) === 'rtl';
  return [...missed(wanted, stops), ...astray(stops, isRightToLeft), ...unseen(stops)];
}

const missed = (wanted: string[], stops: Stop[]): string[] =>
  wanted.filter((_, at) => !stops.some(({ index }) => index === at)).map((html) => `not reached: ${html}`);

const unseen = (stops: Stop[]): string[] => [
  ...stops.filter(({ isMarked }) => !isMarked).map(({ html }) => `focus does not show: ${html}`),
  ...stops.filter(({ isCovered }) => isCovered).map(({ html }) => `covered: ${html}`),
];

/** Whoever stops there again is caught; and within a part of the page the way leads on, never back up or back along a line. */
function astray(stops: Stop[], isRightToLeft: boolean): string[] {
  return stops.slice(1).flatMap((stop, at) => {
    const former = stops[at]!;
    if (stop.index <= former.index) return [`back or caught: ${former.html} then ${stop.html}`];
    return former.box.part === stop.box.part && isBefore(stop.box, former.box, isRightToLeft)
      ? [`not in visible order: ${former.html} then ${stop.html}`]
      : [];
  });
}

function isBefore(box: Stop['box'], former: Stop['box'], isRightToLeft: boolean): boolean {
  const isFurtherAlong = isRightToLeft ? box.right <= former.left + 1 : box.left >= former.right - 1;
  const isInLine = box.top < former.bottom && former.top < box.bottom;
  if (isInLine) return isRightToLeft ? box.left >= former.right : box.right <= former.left;
  return box.bottom <= former.top && !isFurtherAlong;
}
