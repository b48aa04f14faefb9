// What browsers talk to in development: hands each request on to the program, and readies the pages that come back for Vite.
import { request as askProgram } from 'node:http';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

/** Where the sources of pages lie in development; no page of the program begins so. */
export const base = '/dev/';

/** Runs beside every page. */
const client = `<script type="module" src="${encodeURI(`${base}@fs/${join(root, 'scripts/dev/page.mjs').replace(/^\//, '')}`)}"></script>`;

/**
 * Vite writes style sheets into a page as they change. Attributes of style, scripts and everything else stay as forbidden as
 * they are in production.
 */
const policyOf = (policy) => `${policy}; style-src-elem 'self' 'unsafe-inline'`;

/** A page of the program's own, and not the documentation of the API. */
const isOurs = (html) => html.includes('<div id="app"');

let count = 0;
/**
 * The program caches the bytes of a page for a minute, and would not see that it is rendered from another source by now. It
 * caches nothing whose address has a parameter that it does not know.
 */
function addressOf({ method, url, headers }) {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return url;
  count += 1;
  return `${url}${url.includes('?') ? '&' : '?'}dev=${count}`;
}

/** Compressed pages could not be changed here; and a page that was rendered from another source is another page. */
const withheld = ['accept-encoding', 'if-none-match', 'if-modified-since'];

/** @param program where it listens, once it does */
export async function forward(request, response, program) {
  const port = await program.listening();
  if (port === null) return refuse(response);
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !withheld.includes(name)));
  const asked = askProgram({ host: '127.0.0.1', port, method: request.method, path: addressOf(request), headers }, (answer) => {
    if (/^text\/html/.test(answer.headers['content-type'] ?? '')) void sendPage(answer, response);
    else {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    }
    answer.on('error', () => response.destroy());
  });
  asked.on('error', () => (response.headersSent ? response.destroy() : refuse(response)));
  // A stream of events that nobody reads any more is not kept open.
  response.on('close', () => asked.destroy());
  request.pipe(asked);
}

function refuse(response) {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' });
  response.end('The program does not run. What is wrong stands in the terminal; it starts anew when a file changes.\n');
}

async function sendPage(answer, response) {
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  const html = Buffer.concat(chunks).toString();
  const body = Buffer.from(isOurs(html) ? html.replace('</head>', `${client}\n</head>`) : html);
  // Browsers would show the page of some seconds ago.
  const headers = { ...answer.headers, 'content-length': String(body.length), 'cache-control': 'no-cache' };
  delete headers['transfer-encoding'];
  delete headers.etag;
  const policy = headers['content-security-policy'];
  if (policy !== undefined && isOurs(html)) headers['content-security-policy'] = policyOf(policy);
  response.writeHead(answer.statusCode, headers);
  response.end(body);
}
