import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ServerSettings } from '../config.js';
import { languages } from '../language.js';
import type { Renderer } from '../web/residents/page.js';
import type { Built } from '../web/shared/document.js';
import { pageHeaders } from './page-headers.js';

/** A file of the browser's half, ready to send in every encoding. */
export interface WebFile {
  readonly type: string;
  readonly bytes: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the built program, or, when the sources themselves run, in what was built from them. */
const folders = [join(here, '../../web/residents'), join(here, '../../dist/web/residents')];

const workerPath = '/sw.js';

function webFile(extension: string, identity: Buffer): WebFile {
  const [br, gzip] = extension === '.png' ? [identity, identity] : [brotliCompressSync(identity), gzipSync(identity)];
  return { type: types[extension] ?? '', bytes: { br, gzip, identity } };
}

/** What `src/web/residents` was built into: the server's half, which renders, and the files that browsers load. */
@Injectable()
export class WebFiles implements OnModuleInit {
  headers: Readonly<Record<string, string>> = {};
  posterHeaders: Readonly<Record<string, string>> = {};
  errorHeaders: Readonly<Record<string, string>> = {};
  built: Built = { script: '', origin: '', policy: '' };
  private loaded: Renderer | null = null;
  private readonly files = new Map<string, WebFile>();

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  async onModuleInit(): Promise<void> {
    const folder = folders.find((one) => existsSync(join(one, 'server/entry.server.js')));
    if (folder === undefined)
      throw new Error('The pages are not built: run npm start or npm test, which build them, or npm run build-web.');
    const server = (await import(pathToFileURL(join(folder, 'server/entry.server.js')).href)) as { renderer: Renderer };
    this.loaded = server.renderer;
    const headersFor = (...css: readonly string[]): Readonly<Record<string, string>> =>
      pageHeaders(css.map((one) => createHash('sha256').update(one).digest('base64')));
    this.headers = headersFor(...server.renderer.css);
    this.posterHeaders = headersFor(server.renderer.posterCss);
    this.errorHeaders = headersFor(server.renderer.errorCss);
    this.read(join(folder, 'browser'), '');
    const manifest = JSON.parse(readFileSync(join(folder, 'browser/.vite/manifest.json'), 'utf8')) as Record<string, { file: string }>;
    this.fillWorker();
    // A page that is a file cannot say who may frame it.
    const policy = (this.headers['content-security-policy'] ?? '').replace(/; frame-ancestors [^;]*/, '');
    this.built = { script: `/${manifest['residents/entry.browser.ts']?.file ?? ''}`, origin: this.settings.publicUrl ?? '', policy };
  }

  get renderer(): Renderer {
    if (this.loaded === null) throw new Error('the pages are not loaded yet');
    return this.loaded;
  }

  /** All of them, as they lie. */
  *all(): Iterable<{ path: string; bytes: Buffer }> {
    for (const [path, { bytes }] of this.files) yield { path, bytes: bytes.identity };
  }

  /** @example find('/icon.svg') */
  find(path: string): WebFile | null {
    return this.files.get(path) ?? null;
  }

  /** Another build is another service worker, and it knows by name what to fetch first. */
  private fillWorker(): void {
    const worker = this.files.get(workerPath)?.bytes.identity.toString();
    if (worker === undefined) throw new Error('The service worker of the pages is not built.');
    const assets = [...this.files.keys()].filter((path) => path.startsWith('/assets/')).sort();
    const version = createHash('sha256').update(this.renderer.css.join()).update(worker).update(assets.join()).digest('hex').slice(0, 12);
    const files = ['/icon.svg', ...assets, ...languages.map((language) => `/offline?lang=${language}`)];
    const filled = `self.built=${JSON.stringify({ version, files })};\n${worker}`;
    this.files.set(workerPath, webFile('.js', Buffer.from(filled)));
  }

  private read(folder: string, path: string): void {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) this.read(folder, inside);
      if (!entry.isFile() || types[extname(entry.name)] === undefined) continue;
      this.files.set(inside, webFile(extname(entry.name), readFileSync(join(folder, inside))));
    }
  }
}
