import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ServerSettings } from '../config.js';
import { languages } from '../language.js';
import type { Built } from '../web/shared/document.js';
import type { Renderer } from '../web/residents/page.js';
import { filesOf, type BuildManifest } from './build-manifest.js';
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
const folders = [join(here, '../../web'), join(here, '../../dist/web')];

const workerPath = '/sw.js';
const residentsEntry = 'residents/entry.browser.ts';
const residentsRenderer = 'server/residents.js';

function webFile(extension: string, identity: Buffer): WebFile {
  const [br, gzip] = extension === '.png' ? [identity, identity] : [brotliCompressSync(identity), gzipSync(identity)];
  return { type: types[extension] ?? '', bytes: { br, gzip, identity } };
}

/** What `src/web` was built into: the server's half, which renders, and the files that browsers load. */
@Injectable()
export class WebFiles implements OnModuleInit {
  headers: Readonly<Record<string, string>> = {};
  posterHeaders: Readonly<Record<string, string>> = {};
  built: Built = { script: '', origin: '', policy: '' };
  private loaded: Renderer | null = null;
  private readonly files = new Map<string, WebFile>();
  /** What residents' pages load: neither their phones nor the static site need the pages of others. */
  private assets: readonly string[] = [];

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  async onModuleInit(): Promise<void> {
    const folder = folders.find((one) => existsSync(join(one, residentsRenderer)));
    if (folder === undefined)
      throw new Error('The pages are not built: run npm start or npm test, which build them, or npm run build-web.');
    const server = (await import(pathToFileURL(join(folder, residentsRenderer)).href)) as { renderer: Renderer };
    this.loaded = server.renderer;
    const headersFor = (css: string): Readonly<Record<string, string>> => pageHeaders(createHash('sha256').update(css).digest('base64'));
    this.headers = headersFor(server.renderer.css);
    this.posterHeaders = headersFor(server.renderer.posterCss);
    this.read(join(folder, 'browser'), '');
    const manifest = JSON.parse(readFileSync(join(folder, 'browser/.vite/manifest.json'), 'utf8')) as BuildManifest;
    this.assets = filesOf(manifest, residentsEntry).map((file) => `/${file}`);
    this.fillWorker();
    // A page that is a file cannot say who may frame it.
    const policy = (this.headers['content-security-policy'] ?? '').replace(/; frame-ancestors [^;]*/, '');
    this.built = { script: `/${manifest[residentsEntry]?.file ?? ''}`, origin: this.settings.publicUrl ?? '', policy };
  }

  get renderer(): Renderer {
    if (this.loaded === null) throw new Error('the pages are not loaded yet');
    return this.loaded;
  }

  /** What residents' pages load, and what lies beside them such as icons, as it is stored. */
  *listForResidents(): Iterable<{ path: string; bytes: Buffer }> {
    for (const [path, { bytes }] of this.files)
      if (!path.startsWith('/assets/') || this.assets.includes(path)) yield { path, bytes: bytes.identity };
  }

  /** @example find('/icon.svg') */
  find(path: string): WebFile | null {
    return this.files.get(path) ?? null;
  }

  /** Another build is another service worker, and it knows by name what to fetch first. */
  private fillWorker(): void {
    const worker = this.files.get(workerPath)?.bytes.identity.toString();
    if (worker === undefined) throw new Error('The service worker of the pages is not built.');
    const version = createHash('sha256').update(this.renderer.css).update(worker).update(this.assets.join()).digest('hex').slice(0, 12);
    const files = ['/icon.svg', ...this.assets, ...languages.map((language) => `/offline?lang=${language}`)];
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
