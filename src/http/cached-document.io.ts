import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { answerHeaders, compressFrom, etagOf, matches } from './public-answers.service.js';

/** The answer of an address that stays the same while the program runs. */
export interface Rendered {
  readonly body: Buffer | string;
  readonly headers: Readonly<Record<string, string>>;
}

const encodings = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof encodings)[number];

/** Brotli quality: fast enough for a script of two megabytes, and smaller than gzip. */
const quality = 5;
const compress: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (body) => gzipSync(body),
  identity: (body) => body,
};

const accepts = (header: string, encoding: Encoding): boolean =>
  encoding === 'identity' || new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(header);

/**
 * A large answer that stays the same while the program runs, such as the OpenAPI document: rendered once, at the first request,
 * and compressed once in each requested encoding.
 */
export class CachedDocument {
  private readonly bytes = new Map<Encoding, Buffer>();
  private made: { readonly body: Buffer; readonly headers: Readonly<Record<string, string>>; readonly etag: string } | null = null;

  constructor(private readonly render: () => Rendered) {}

  answer({ method, headers: requestHeaders }: IncomingMessage, response: ServerResponse): void {
    const { etag, body: plain, headers: own } = this.get();
    const headers = answerHeaders(etag, 0, { 'cache-control': 'no-cache', ...own });
    if (matches(requestHeaders['if-none-match'], etag)) return void response.writeHead(304, headers).end();
    const accepted = plain.length < compressFrom ? '' : (requestHeaders['accept-encoding'] ?? '');
    const encoding = encodings.find((each) => accepts(accepted, each)) ?? 'identity';
    const body = this.in(encoding, plain);
    const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    response.writeHead(200, { ...headers, ...encoded, 'content-length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
  }

  private get(): NonNullable<typeof this.made> {
    if (this.made === null) {
      const { body, headers } = this.render();
      const bytes = Buffer.from(body as string);
      this.made = { body: bytes, headers, etag: etagOf(bytes) };
    }
    return this.made;
  }

  private in(encoding: Encoding, plain: Buffer): Buffer {
    let bytes = this.bytes.get(encoding);
    if (bytes === undefined) this.bytes.set(encoding, (bytes = compress[encoding](plain)));
    return bytes;
  }
}
