// A phone: Chromium with its own profile, a small window and a slowed-down processor.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** How many times slower the processor is made than this computer's. */
export const slowness = 6;

/** The app's own object, which Vue stores on the element where it rendered. */
const app = `(() => {
  const provided = document.querySelector('#app')?.__vue_app__?._context.provides ?? {};
  return Object.getOwnPropertySymbols(provided).map((key) => provided[key]).find((one) => one?.record !== undefined);
})()`;

/** Polls: the pages' content security policy does not let playwright poll inside them. */
export async function until(look, what, seconds = 30) {
  for (let tries = 0; tries < seconds * 40; tries += 1) {
    const found = await look().catch(() => null);
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not in time: ${what}`);
}

/** Runs a function in the page with the app's object. */
export const inApp = (page, work, argument = null) => page.evaluate(`(${work})(${app}, ${JSON.stringify(argument)})`);
export const standing = (page) => until(() => page.evaluate(`${app} !== undefined`), 'the app stands');
export const isKept = (page, scope) =>
  until(
    () => page.evaluate(`navigator.serviceWorker.getRegistration('${scope}').then((one) => one?.active?.state === 'activated')`),
    'a worker holds the page',
  );

/** Script for the page's start: measures when an element with the text appears, in milliseconds since the navigation began. */
const watch = (selector, text) => `(() => {
  const look = () => {
    const found = document.querySelector(${JSON.stringify(selector)});
    if (found === null || !found.textContent.includes(${JSON.stringify(text)})) return requestAnimationFrame(look);
    requestAnimationFrame(() => { const shown = new MessageChannel(); shown.port1.onmessage = () => { globalThis.shownAt = performance.now(); }; shown.port2.postMessage(0); });
  };
  look();
})()`;

/** Script for the page: measures the milliseconds from each click until the number that it changes is drawn. */
const timing = (selector) => `(() => {
  let clickedAt = 0;
  globalThis.clicks = [];
  addEventListener('click', ({ timeStamp }) => { clickedAt = timeStamp; }, true);
  const shown = new MessageChannel();
  shown.port1.onmessage = () => globalThis.clicks.push(performance.now() - clickedAt);
  // What is posted in the last step before a frame is answered after it was drawn.
  new MutationObserver(() => requestAnimationFrame(() => shown.port2.postMessage(0))).observe(document.querySelector(${JSON.stringify(selector)}), {
    characterData: true, childList: true, subtree: true,
  });
})()`;

export class Phone {
  constructor(context, slowness) {
    this.context = context;
    this.slowness = slowness;
  }

  /** @param folder of the browser profile, where the app stores its data */
  static async start(folder, { viewport = { width: 360, height: 640 }, slowness: timesSlower = slowness } = {}) {
    const executablePath = places.find((path) => path !== '' && existsSync(path));
    if (executablePath === undefined) throw new Error('no Chromium: install it, or set CHROMIUM to its path');
    return new Phone(await chromium.launchPersistentContext(folder, { executablePath, args, viewport, locale: 'zh-CN' }), timesSlower);
  }

  open(url) {
    return this.context.newPage().then((page) => page.goto(url).then(() => page));
  }

  /** @returns the page, and after how many milliseconds the text was on the screen */
  async openSlowly(url, selector, text = '') {
    const page = await this.context.newPage();
    await page.addInitScript(watch(selector, text));
    const session = await this.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: this.slowness });
    await page.goto(url, { waitUntil: 'commit' });
    return { page, shownAt: await until(() => page.evaluate('globalThis.shownAt ?? null'), `${selector} ${text} of ${url}`) };
  }

  /** @returns how long each tap took, in milliseconds */
  async tap(page, button, number, count) {
    await page.evaluate(timing(number));
    const { x, y, width, height } = await page.locator(button).boundingBox();
    for (let done = 1; done <= count; done += 1) {
      await page.mouse.click(x + width / 2, y + height / 2);
      await until(() => page.evaluate(`globalThis.clicks.length >= ${done}`), `tap ${done}`);
      // About the pace of boarding riders; work that the app does after a tap has to end by then, or it delays the next tap.
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    return page.evaluate('globalThis.clicks');
  }

  stop() {
    return this.context.close();
  }
}
