import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/**
 * Usual paths of Chromium; `CHROMIUM` names another one. The shell is the same browser without its windows, toolbars and extensions: a page opens
 * in half the processor time.
 */
const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
export const chromiumPath = places.find((path) => path !== '' && existsSync(path));

// One process for all pages: opening a page takes a quarter less processor time.
// prettier-ignore
export const chromiumArguments = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--renderer-process-limit=1'];

export const phone = { width: 390, height: 844 };
export const smallPhone = { width: 360, height: 640 };
export const desk = { width: 1440, height: 900 };

/** A `describe` that needs Chromium: without it the tests are skipped with a message, and fail if `CI` is set. */
export function describeInBrowser(name: string, stories: () => void): void {
  if (chromiumPath !== undefined) {
    describe(name, stories);
    return;
  }
  const why = `Browser stories skipped (${name}): no Chromium at ${places.filter(Boolean).join(', ')}. Install chromium, or set CHROMIUM to its path. 没有找到 Chromium,浏览器测试已跳过。`;
  if (process.env['CI'] === 'true')
    it(name, () => {
      throw new Error(why);
    });
  else {
    process.stderr.write(`\n*** ${why}\n\n`);
    describe.skip(name, stories);
  }
}

/** By how many px the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Times in tables that wrap, or that lie beyond the screen without scrolling. */
export const brokenTimes = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const screen = document.documentElement.clientWidth;
    return [...document.querySelectorAll('table :is(th, td) *, table :is(th, td)')].flatMap((cell) => {
      if (cell.children.length > 0 || !/^\\d\\d:\\d\\d$/.test(cell.textContent.trim()) || cell.offsetParent === null) return [];
      const range = document.createRange();
      range.selectNodeContents(cell);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const { left, right } = (cell.closest('.scroll') ?? cell).getBoundingClientRect();
      return lines === 1 && left >= -1 && right <= screen + 1 ? [] : [[cell.textContent, lines, left, right].join(' ')];
    });
  })()`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe-core that the page breaks; frames within it are pages of their own. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (
      globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run({ resultTypes: ['violations'], iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** How many sheets the page prints on, in its own paper size or in the given one. */
export async function sheets(page: Page, paper: { format?: string; landscape?: boolean } = {}): Promise<number> {
  return (
    (await page.pdf({ preferCSSPageSize: paper.format === undefined, ...paper })).toString('latin1').match(/\/Type \/Page\b(?!s)/g)
      ?.length ?? 0
  );
}

/** A page in the browser, and the errors and warnings in its console. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

export class Chromium {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Chromium> {
    return new Chromium(await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments }));
  }

  async open(url: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await this.browser.newContext({ viewport: phone, locale: 'zh-CN', ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    return { page, complaints };
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}
