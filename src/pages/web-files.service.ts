import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServerSettings } from '../config.js';
import { languages } from '../language.js';
import type { Renderer } from '../web/residents/page.js';
import type { Built } from '../web/shared/document.js';
import { BuiltFile, builtFolder, readBuildManifest, readBuiltFiles } from './built-files.io.js';
import { pageHeaders } from './page-headers.js';

const workerPath = '/sw.js';

/** The build of `src/web/residents`: the server-side renderer, and the files that browsers load. */
@Injectable()
export class WebFiles implements OnModuleInit {
  headers: Readonly<Record<string, string>> = {};
  posterHeaders: Readonly<Record<string, string>> = {};
  errorHeaders: Readonly<Record<string, string>> = {};
  built: Built = { script: '', origin: '', policy: '', isDemo: false };
  private loaded: Renderer | null = null;
  private readonly files = new Map<string, BuiltFile>();

  constructor(private readonly settings: ServerSettings) {}

  async onModuleInit(): Promise<void> {
    const folder = builtFolder('residents', 'server/entry.server.js');
    const server = (await import(pathToFileURL(join(folder, 'server/entry.server.js')).href)) as { renderer: Renderer };
    this.loaded = server.renderer;
    const isDemo = this.settings.demo !== null;
    const headersFor = (...css: readonly string[]): Readonly<Record<string, string>> =>
      pageHeaders([...css, ...(isDemo ? [server.renderer.demoCss] : [])].map((one) => createHash('sha256').update(one).digest('base64')));
    this.headers = headersFor(...server.renderer.css);
    this.posterHeaders = headersFor(server.renderer.posterCss);
    this.errorHeaders = headersFor(server.renderer.errorCss);
    for (const [path, file] of readBuiltFiles(join(folder, 'browser'))) this.files.set(path, file);
    const manifest = readBuildManifest(join(folder, 'browser'));
    this.fillWorker();
    // For static files, which carry the policy in a `meta` element: it cannot contain `frame-ancestors`.
    const policy = (this.headers['content-security-policy'] ?? '').replace(/; frame-ancestors [^;]*/, '');
    const script = `/${manifest['residents/entry.browser.ts']?.file ?? ''}`;
    const homeScript = `/${manifest['residents/town-page/remembered-stop.browser.ts']?.file ?? ''}`;
    this.built = { script, homeScript, origin: this.settings.publicUrl ?? '', policy, isDemo };
  }

  get renderer(): Renderer {
    if (this.loaded === null) throw new Error('the pages are not loaded yet');
    return this.loaded;
  }

  /** All files, uncompressed. */
  *all(): Iterable<{ path: string; bytes: Buffer }> {
    for (const [path, { identity }] of this.files) yield { path, bytes: identity };
  }

  /** @example find('/icon.svg') */
  find(path: string): BuiltFile | null {
    return this.files.get(path) ?? null;
  }

  /** Writes the build's name and the list of files to cache into the service worker. */
  private fillWorker(): void {
    const worker = this.files.get(workerPath)?.identity.toString();
    if (worker === undefined) throw new Error('The service worker of the pages is not built.');
    const assets = [...this.files.keys()].filter((path) => path.startsWith('/assets/')).sort();
    const version = createHash('sha256')
      .update(this.renderer.css.join())
      .update(worker)
      .update(assets.join())
      .update(this.settings.demo ?? '')
      .digest('hex')
      .slice(0, 12);
    const files = ['/icon.svg', ...assets, ...languages.map((language) => `/offline?lang=${language}`)];
    const filled = `self.built=${JSON.stringify({ version, files })};\n${worker}`;
    this.files.set(workerPath, BuiltFile.of('.js', Buffer.from(filled)));
  }
}
