import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { desk as wide, type Chromium, type Opened } from './browser.js';
import { Program } from './program.js';

export const demoManager = { name: 'manager', password: 'demo-manager-1' };

/** A demonstration at a given moment, and the managers’ desk in browsers. */
export class DemoDesk {
  private constructor(
    private readonly program: Program,
    readonly url: string,
  ) {}

  /**
   * @param at local time of the town, like `2024-07-24T18:34`
   * @param settings environment variables that a demonstration reads
   */
  static async start(at: string, settings: Readonly<Record<string, string>> = {}): Promise<DemoDesk> {
    const env = { PORT: '0', TMPDIR: mkdtempSync(join(tmpdir(), 'demo-')), ...settings };
    const program = new Program({ args: ['demo', '--at', at], env });
    return new DemoDesk(program, await program.listening());
  }

  /** A program on an empty database, where a manager begins with the first step. */
  static fromNothing(): Promise<DemoDesk> {
    return DemoDesk.of('none');
  }

  /** @param town a folder with GTFS, or `none` */
  static async of(town: string): Promise<DemoDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    const env = {
      PORT: '0',
      TMPDIR: folder,
      TOWN: town,
      MANAGER_PASSWORD: demoManager.password,
      DATABASE_URL: `sqlite:${join(folder, 'shuttle.sqlite')}`,
    };
    const program = new Program({ env });
    return new DemoDesk(program, await program.listening());
  }

  /** Sends a request as this manager, without the browser. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${await this.token()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Opens a page of the desk, signed in, in a new browser context. */
  async open(browser: Chromium, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const opened = await browser.open('about:blank', { viewport: wide, reducedMotion: 'reduce', ...options });
    await opened.page.context().addCookies([{ name: 'banche_session', value: await this.token(), url: this.url, httpOnly: true }]);
    await opened.page.goto(this.url + path);
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  }

  async stop(): Promise<void> {
    await this.program.stop();
  }

  private cachedToken: Promise<string> | null = null;

  /** All pages share one sign-in, because hashing the password is slow on purpose. */
  private token(): Promise<string> {
    return (this.cachedToken ??= this.signIn());
  }

  private async signIn(): Promise<string> {
    const response = await fetch(`${this.url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(demoManager),
    });
    return ((await response.json()) as { token: string }).token;
  }
}
