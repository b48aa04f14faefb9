import type { Page } from 'playwright-core';

/** What a browser measures of a page. Client rectangles are compared, so that cut-off and covered elements are found, too. */
interface Measured {
  /** Clock times that wrap, are cut off, or lie beyond the screen outside of a table that scrolls by itself. */
  readonly times: string[];
  /** Controls smaller than 44 px. */
  readonly targets: string[];
  /** Elements that are visible although they should appear later. */
  readonly early: string[];
  /** By how many px the page is wider than the screen. */
  readonly sideways: number;
}

/** Runs in the browser, without waiting for anything, so that it also measures pages without JavaScript. */
const script = `(() => {
  const room = 1;
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && one.closest('[aria-hidden=true]') === null;
  /** Text for screen readers only: it or an ancestor is clipped to one pixel. */
  const isUnseen = (one) => { for (let up = one; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== 'none') return true; return false; };
  const ancestors = (one) => { const all = []; for (let up = one; up !== null && up !== document.documentElement; up = up.parentElement) all.push(up); return all; };
  const scrolls = (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
  const wrong = (element, rects) => {
    if (rects.length === 0) return 'no box';
    if (new Set(rects.map(({ top }) => Math.round(top))).size > 1) return 'two lines';
    const { left, right, top, bottom } = rects[0];
    if (bottom - top > 1.9 * parseFloat(getComputedStyle(element).fontSize)) return 'two lines';
    const within = ancestors(element);
    const scroller = within.find(scrolls);
    if (scroller === undefined && (left < -room || right > innerWidth + room)) return 'outside of the screen';
    const up = scroller === undefined ? within : within.slice(0, within.indexOf(scroller));
    /* The box of a line is higher than its digits: this much at the top and at the bottom may be cut off. */
    const spare = (bottom - top) * 0.15;
    return up.some((one) => {
      if (!['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && !['hidden', 'clip'].includes(getComputedStyle(one).overflowY)) return false;
      const box = one.getBoundingClientRect();
      return left < box.left - room || right > box.right + room || top + spare < box.top - room || bottom - spare > box.bottom + room;
    }) ? 'cut' : '';
  };
  const times = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !isSeen(element) || isUnseen(element)) continue;
    for (const found of node.data.matchAll(/\\d\\d:\\d\\d/g)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const why = wrong(element, [...range.getClientRects()].filter(({ width }) => width > 0));
      if (why !== '') times.push(why + ': ' + found[0] + ' in <' + element.tagName.toLowerCase() + ' class="' + element.className + '">');
    }
  }
  const targets = [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]), label')]
    .filter((one) => isSeen(one) && !isUnseen(one))
    /* The label around a field is the target, not the field; a label without a field is no target. */
    .filter((one) => !(one.tagName === 'INPUT' && one.closest('label') !== null) && !(one.tagName === 'LABEL' && one.control === null))
    /* WCAG 2.5.8 excepts links in running text: their lines are as high as the text. */
    .filter((one) => !(one.tagName === 'A' && getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim() !== one.textContent.trim()))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
    .map(([one, { width, height }]) => one.tagName.toLowerCase() + ' ' + one.textContent.trim().slice(0, 20) + ' ' + Math.round(width) + '×' + Math.round(height));
  const early = [...document.querySelectorAll('[hidden]')].filter((one) => one.checkVisibility()).map((one) => one.textContent.trim());
  return { times, targets, early, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth };
})()`;

export const measure = (page: Page): Promise<Measured> => page.evaluate<Measured>(script);

/** Sets twice the text size, as a browser's setting would: the pages' policy allows no other styles. */
export const setTwiceTheText = (page: Page, is: boolean): Promise<void> =>
  page.evaluate(`document.documentElement.style.setProperty('font-size', '${is ? '200%' : ''}')`);

/** The lower edge of the last matching element, in px from the top of the page. */
export const lowerEdgeOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(
    `Math.max(...[...document.querySelectorAll('${selector}')].map((one) => one.getBoundingClientRect().bottom + scrollY))`,
  );
