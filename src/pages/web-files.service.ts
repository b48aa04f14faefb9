import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ServerSettings } from '../config.js';
import type { Built, Renderer } from '../web/page.js';
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

/** What `src/web` was built into: the server's half, which renders, and the files that browsers load. */
@Injectable()
export class WebFiles implements OnModuleInit {
  headers: Readonly<Record<string, string>> = {};
  posterHeaders: Readonly<Record<string, string>> = {};
  built: Built = { script: '', origin: '' };
  private loaded: Renderer | null = null;
  private readonly files = new Map<string, WebFile>();

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  async onModuleInit(): Promise<void> {
    const folder = folders.find((one) => existsSync(join(one, 'server/entry.server.js')));
    if (folder === undefined)
      throw new Error('The pages are not built: run npm start or npm test, which build them, or npm run build-web.');
    const server = (await import(pathToFileURL(join(folder, 'server/entry.server.js')).href)) as { renderer: Renderer };
    this.loaded = server.renderer;
    const headersFor = (css: string): Readonly<Record<string, string>> => pageHeaders(createHash('sha256').update(css).digest('base64'));
    this.headers = headersFor(server.renderer.css);
    this.posterHeaders = headersFor(server.renderer.posterCss);
    this.read(join(folder, 'browser'), '');
    const manifest = JSON.parse(readFileSync(join(folder, 'browser/.vite/manifest.json'), 'utf8')) as Record<string, { file: string }>;
    this.built = { script: `/${manifest['entry.browser.ts']?.file ?? ''}`, origin: this.settings.publicUrl ?? '' };
  }

  get renderer(): Renderer {
    if (this.loaded === null) throw new Error('the pages are not loaded yet');
    return this.loaded;
  }

  /** @example find('/icon.svg') */
  find(path: string): WebFile | null {
    return this.files.get(path) ?? null;
  }

  private read(folder: string, path: string): void {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) this.read(folder, inside);
      const type = types[extname(entry.name)];
      if (!entry.isFile() || type === undefined) continue;
      const identity = readFileSync(join(folder, inside));
      const isPacked = type === 'image/png';
      const [br, gzip] = isPacked ? [identity, identity] : [brotliCompressSync(identity), gzipSync(identity)];
      this.files.set(inside, { type, bytes: { br, gzip, identity } });
    }
  }
}
