import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { DriverApp, DriverState } from '../../src/web/drivers/driver-app.js';
import { chromiumArguments, chromiumPath, smallPhone } from './browser.js';

/** The state of the network between a phone and the server; `lost`: the server handles a request, and its answer is lost. */
export type Weather = 'fine' | 'tunnel' | 'lost' | 'failing' | 'portal' | 'signed-out';

/** A proxy between phones and a server, whose network a story can disturb. */
export class PhoneNetwork {
  weather: Weather = 'fine';
  /** Changes to answers, by path. */
  readonly changes = new Map<string, (text: string) => string>();
  /** The requests so far, like `POST /v1/driver/events`. */
  readonly requests: string[] = [];
  private readonly server: Server;

  private constructor(private target: string) {
    this.server = createServer((incoming, answer) => void this.pass(incoming, answer).catch(() => answer.destroy()));
  }

  static async to(target: string): Promise<PhoneNetwork> {
    const network = new PhoneNetwork(target);
    await new Promise<void>((resolve) => network.server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  /** Leads to another server, as after a restart. */
  connectTo(target: string): void {
    this.target = target;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { url = '', method = 'GET', headers } = incoming;
    const path = url.split('?')[0] ?? '';
    this.requests.push(`${method} ${path}`);
    const isOfApp = path.startsWith('/v1/driver');
    const weather = isOfApp || this.weather === 'tunnel' ? this.weather : 'fine';
    if (weather === 'tunnel') return void answer.destroy();
    const body = await buffer(incoming);
    if (weather === 'failing') return void answer.writeHead(500).end('no');
    if (weather === 'portal') return void answer.writeHead(200, { 'content-type': 'text/html' }).end('<title>Wi-Fi</title>');
    if (weather === 'signed-out') {
      const problem = { title: 'not-signed-in', status: 401, code: 'not-signed-in', detail: '登录已失效。' };
      return void answer.writeHead(401, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    }
    await new Promise<void>((resolve, reject) => {
      const { host, port } = { host: '127.0.0.1', port: new URL(this.target).port };
      const change = this.changes.get(path);
      // An answer to be changed must not be compressed.
      const encoding = change === undefined ? {} : { 'accept-encoding': 'identity' };
      const passing = request({ host, port, path: url, method, headers: { ...headers, ...encoding } }, (response) => {
        void buffer(response).then((bytes) => {
          const { 'content-length': _, ...others } = response.headers;
          if (weather === 'lost') answer.destroy();
          else answer.writeHead(response.statusCode ?? 500, others).end(change === undefined ? bytes : change(bytes.toString()));
          resolve();
        }, reject);
      });
      passing.on('error', reject).end(body);
    });
  }
}

/** A phone with the app: Chromium whose profile is stored in a folder. */
export class DriverPhone {
  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
    private readonly browser: Browser,
  ) {}

  /** @param folder the profile of a phone that was used before, or an empty folder */
  static async start(folder: string): Promise<DriverPhone> {
    const note = join(folder, 'DevToolsActivePort');
    // A file left by a killed browser.
    rmSync(note, { force: true });
    const child = spawn(
      chromiumPath ?? '',
      [...chromiumArguments, `--user-data-dir=${folder}`, '--remote-debugging-port=0', '--lang=zh-CN'],
      { stdio: 'ignore', detached: true },
    );
    for (let tries = 0; !existsSync(note) || readFileSync(note, 'utf8').split('\n').length < 2; tries += 1) {
      if (tries > 400) throw new Error('Chromium does not start');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const [port] = readFileSync(note, 'utf8').split('\n');
    const address = `http://127.0.0.1:${port}`;
    const browser = await chromium
      .connectOverCDP(address, { timeout: 5000 })
      .catch(() => chromium.connectOverCDP(address, { timeout: 5000 }));
    return new DriverPhone(folder, child, browser);
  }

  async open(url: string): Promise<Page> {
    const [context] = this.browser.contexts();
    if (context === undefined) throw new Error('no context');
    return openApp(context, url);
  }

  /** The battery dies: the browser is killed without saving anything. */
  async die(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.on('exit', resolve));
    // With its child processes, which would otherwise keep the folder in use.
    process.kill(-(this.child.pid ?? 0), 'SIGKILL');
    await ended;
    await this.browser.close().catch(() => undefined);
  }

  /** The same phone, charged. */
  async startAgain(): Promise<DriverPhone> {
    return DriverPhone.start(this.folder);
  }

  async stop(): Promise<void> {
    await this.die();
  }
}

/** Opens the app in a new page of a phone, and waits until it has loaded. */
export async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(smallPhone);
  await page.goto(`${url}/driver`);
  await untilLoaded(page);
  return page;
}

/** The app's own object, which Vue stores on the element where it rendered; the program has no code for tests. */
const appObject = `(() => {
  const provided = document.querySelector('#app')?.__vue_app__?._context.provides ?? {};
  return Object.getOwnPropertySymbols(provided).map((key) => provided[key]).find((one) => one?.record !== undefined);
})()`;

export async function untilLoaded(page: Page): Promise<void> {
  await until(() => page.evaluate<boolean>(`${appObject} !== undefined`).catch(() => false), 'the app is loaded');
}

/** Runs a function in the page with the app's object. @example inApp(page, (app) => app.state.rows.length) */
export function inApp<T, A>(page: Page, work: (app: DriverApp, argument: A) => T | Promise<T>, argument?: A): Promise<T> {
  return page.evaluate<T>(`(${work.toString()})(${appObject}, ${JSON.stringify(argument ?? null)})`);
}

export const sendingOf = (page: Page): Promise<DriverState['sending']> => inApp(page, (app) => ({ ...app.state.sending }));

/** Polls: the pages' content security policy does not let playwright poll inside them. */
export async function until(look: () => Promise<boolean>, what: string, seconds = 15): Promise<void> {
  for (let tries = 0; tries < seconds * 25; tries += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`not in time: ${what}`);
}
