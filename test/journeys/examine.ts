import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string }[];
}

/** The rules that axe leaves out until asked for, and that hold here. */
const EVERYTHING = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
/** What another colour scheme can change. */
export const CONTRAST = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };

/** Bars that stay while the page moves under them, laid into the page for as long as it is looked at: what one covers is not small, and is a scroll away. */
const WITH_BARS_IN_PLACE = `(look) => {
  const bars = [...document.querySelectorAll('body *')].filter((each) => getComputedStyle(each).position === 'sticky' || each.matches('.pl-bottombar'));
  for (const { style } of bars) style.position = 'static';
  return look().finally(() => { for (const { style } of bars) style.position = ''; });
}`;

/** What axe finds on the page as it stands. */
export async function violations(page: Page, options: object = EVERYTHING): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>('!!window.axe'))) await page.evaluate(axe);
  const run = `(${WITH_BARS_IN_PLACE})(() => axe.run(document, ${JSON.stringify(options)}))`;
  return (await page.evaluate<{ violations: Violation[] }>(run)).violations;
}

export const described = ({ id, nodes }: Violation) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`;

/**
 * What reaches past the edges of the screen: the page itself where it scrolls sideways, else what is cut off. What scrolls within a box of its own,
 * or is kept for screen readers alone, does not.
 */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const contained = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      return false;
    };
    const unseen = (element) => element.closest('.pl-skip, .pl-hidden, [aria-hidden="true"]') || !element.checkVisibility({ visibilityProperty: true });
    const past = ({ left, right, width, height }) => width > 1 && height > 1 && (left < -1 || right > innerWidth + 1);
    const out = [...document.body.querySelectorAll('*')].filter((element) => past(element.getBoundingClientRect()) && !contained(element) && !unseen(element));
    const names = out.slice(0, 5).map((element) => 'sticks out: ' + element.outerHTML.slice(0, 160));
    return document.documentElement.scrollWidth > innerWidth ? ['wider than the screen', ...names] : names;
  })()`);
}
