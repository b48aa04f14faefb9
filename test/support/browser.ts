import { existsSync } from 'node:fs';
import { describe, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where distributions and people put it; `CHROMIUM` names another one. */
const places = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((path) => path !== '' && existsSync(path));

// prettier-ignore
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const phone = { width: 390, height: 844 };
export const smallPhone = { width: 360, height: 640 };
export const desk = { width: 1440, height: 900 };

/** Stories that need a real browser: said loudly where there is none, and a failure where they must run. */
export function describeInBrowser(name: string, stories: () => void): void {
  if (executablePath !== undefined) {
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

/** A page in the browser, and what its console complained of. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

export class Chromium {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Chromium> {
    return new Chromium(await chromium.launch({ executablePath: executablePath ?? '', args }));
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
