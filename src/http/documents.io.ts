import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CachedDocument, type Rendered } from './cached-document.io.js';
import { describeRoutes } from './openapi.io.js';

/** Resolves dependencies of `@nestjs/swagger`: the files of Swagger UI, and the writer of YAML. */
const ofSwagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
const files = dirname(ofSwagger.resolve('swagger-ui-dist/package.json'));
const { dump } = ofSwagger('js-yaml') as { dump: (value: unknown, options: object) => string };

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** Swagger UI needs inline styles and `data:` images. Everything else comes from this server, and no page may frame this one. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Banche 班车 API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
const start = "SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n";

const file = (name: string, body: Buffer | string = readFileSync(join(files, name))): Rendered => ({
  body,
  headers: { 'content-type': types[extname(name)] ?? '' },
});
const inPage = (): Rendered => ({ body: page, headers: pageHeaders });

const addresses = (document: () => OpenAPIObject): Readonly<Record<string, () => Rendered>> => ({
  '/v1/openapi.json': () => ({ body: JSON.stringify(document()), headers: { 'content-type': 'application/json; charset=utf-8' } }),
  '/v1/openapi.yaml': () => ({
    body: dump(document(), { skipInvalid: true, noRefs: true }),
    headers: { 'content-type': 'text/yaml; charset=utf-8' },
  }),
  '/docs': inPage,
  '/docs/start.js': () => file('start.js', start),
  '/docs/swagger-ui.css': () => file('swagger-ui.css'),
  '/docs/swagger-ui-bundle.js': () => file('swagger-ui-bundle.js'),
  '/docs/favicon-32x32.png': () => file('favicon-32x32.png'),
});

/** Serves `/v1/openapi.json`, the same document as YAML, and the page that shows it, `/docs`. */
export function serveDocuments(app: NestFastifyApplication, fastify: FastifyInstance): void {
  let described: OpenAPIObject | null = null;
  const document = (): OpenAPIObject => (described ??= describeRoutes(app));
  for (const [url, render] of Object.entries(addresses(document))) {
    const document = new CachedDocument(render);
    fastify.get(url, (request: FastifyRequest, reply: FastifyReply) => {
      reply.hijack();
      document.answer(request.raw, reply.raw);
    });
  }
}
