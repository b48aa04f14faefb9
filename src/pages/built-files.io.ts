import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Encoding = 'br' | 'gzip' | 'identity';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** By content hash: the files of one build are compressed once per process. */
const compressed = new Map<string, Promise<Buffer>>();

/** A file that browsers load. It is compressed on its first request, in another thread, so that the program starts quickly. */
export class BuiltFile {
  private digest: string | null = null;

  constructor(
    readonly type: string,
    readonly identity: Buffer,
  ) {}

  static of(extension: string, identity: Buffer): BuiltFile {
    return new BuiltFile(types[extension] ?? '', identity);
  }

  bytesIn(encoding: Encoding): Buffer | Promise<Buffer> {
    if (encoding === 'identity') return this.identity;
    this.digest ??= createHash('sha1').update(this.identity).digest('hex');
    const key = `${encoding} ${this.digest}`;
    const cached = compressed.get(key);
    if (cached !== undefined) return cached;
    const making = compressors[encoding](this.identity);
    compressed.set(key, making);
    return making;
  }
}

/** Values of `cache-control`. The name of a built file contains a hash of its content, so browsers may cache it for ever. */
export const forEver = 'public, max-age=31536000, immutable';
export const forADay = 'public, max-age=86400';
/** Checked on every request: an outdated service worker in a browser cache could not be corrected. */
export const notAtAll = 'no-cache';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * The folder of built pages: beside the built program, or when running from the sources, the folder that the build wrote.
 * @param proof a file that must exist there
 */
export function builtFolder(audience: 'residents' | 'drivers' | 'desk', proof: string): string {
  const folders = [join(here, '../../web', audience), join(here, '../../dist/web', audience)];
  const folder = folders.find((one) => existsSync(join(one, proof)));
  if (folder === undefined)
    throw new Error(`The pages of ${audience} are not built: run npm start or npm test, which build them, or npm run build-web.`);
  return folder;
}

/** All files that browsers load, by their path below the folder, for example `/assets/residents-abc.js`. */
export function readBuiltFiles(folder: string, path = ''): [path: string, file: BuiltFile][] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry): [string, BuiltFile][] => {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) return readBuiltFiles(folder, inside);
    const extension = extname(entry.name);
    if (!entry.isFile() || types[extension] === undefined) return [];
    return [[inside, BuiltFile.of(extension, readFileSync(join(folder, inside)))]];
  });
}

/** The built files of each source, by its path below `src/web`. */
export type BuildManifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }>
>;

export const readBuildManifest = (folder: string): BuildManifest =>
  JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as BuildManifest;

/** The style sheets of a built file and of its static imports, those of imports first. */
export function stylesOf(manifest: BuildManifest, name: string, seen = new Set<string>()): string[] {
  const found = manifest[name];
  if (found === undefined || seen.has(name)) return [];
  seen.add(name);
  return [...(found.imports ?? []).flatMap((one) => stylesOf(manifest, one, seen)), ...(found.css ?? [])];
}

/** @param more further headers */
export async function sendBuiltFile(
  file: BuiltFile,
  { headers }: FastifyRequest,
  reply: FastifyReply,
  life: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const accepted = headers['accept-encoding'] ?? '';
  const isPacked = file.type === 'image/png';
  const encoding = isPacked ? 'identity' : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const bytes = await file.bytesIn(encoding);
  void reply.headers({
    ...{ 'content-type': file.type, 'cache-control': life, vary: 'accept-encoding', 'x-content-type-options': 'nosniff' },
    // The content-encoding header also keeps the general compressor from compressing again.
    ...(isPacked ? {} : { 'content-encoding': encoding }),
    ...more,
  });
  void reply.send(bytes);
}
