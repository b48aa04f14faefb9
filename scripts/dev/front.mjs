// The server for browsers in development: passes each request on to the program, and adds the script for Vite to its pages.
import { request as askProgram } from 'node:http';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

/** The path under which Vite serves the sources of pages; no path of the program begins with it. */
export const base = '/dev/';

/** Loads `page.mjs` in every page. */
const client = `<script type="module" src="${encodeURI(`${base}@fs/${join(root, 'scripts/dev/page.mjs').replace(/^\//, '')}`)}"></script>`;

/**
 * Vite writes style sheets into a page as they change. Style attributes, scripts and everything else stay as forbidden as
 * they are in production.
 */
const policyOf = (policy) => `${policy}; style-src-elem 'self' 'unsafe-inline'`;

/** Whether it is a page from `src/web`, and not the documentation of the API. */
const isOurs = (html) => html.includes('<div id="app"');

let count = 0;
/**
 * The program caches the bytes of a page for a minute, so a changed source would show only after that. It caches nothing whose
 * address has an unknown parameter: a new one is added to each request for a page.
 */
function addressOf({ method, url, headers }) {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return url;
  count += 1;
  return `${url}${url.includes('?') ? '&' : '?'}dev=${count}`;
}

/** Not passed on: compressed pages could not be changed here, and an answer 304 would hide a changed source. */
const withheld = ['accept-encoding', 'if-none-match', 'if-modified-since'];

/** @param program the `Program` that answers; the request waits until it listens */
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
  // Closes streams of events that the browser has left.
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
  // Otherwise browsers would show a page from their own cache.
  const headers = { ...answer.headers, 'content-length': String(body.length), 'cache-control': 'no-cache' };
  delete headers['transfer-encoding'];
  delete headers.etag;
  const policy = headers['content-security-policy'];
  if (policy !== undefined && isOurs(html)) headers['content-security-policy'] = policyOf(policy);
  response.writeHead(answer.statusCode, headers);
  response.end(body);
}
