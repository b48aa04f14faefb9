import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Refusal, type RefusalDefinition } from '../errors.js';
import { httpRefusals } from './http.refusals.js';
import { negotiateLanguage } from './negotiated-language.js';
import { problemHeaders, refusalProblem } from './problem.js';

/** What Node says is wrong with what came, where it is no request at all. */
const known: Readonly<Record<string, RefusalDefinition>> = {
  HPE_HEADER_OVERFLOW: httpRefusals['headers-too-large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: httpRefusals['too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: httpRefusals['request-too-slow'],
};

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Payload Too Large',
  431: 'Request Header Fields Too Large',
};

const closing = { ...problemHeaders, connection: 'close' };

/** What comes after a request that says `Connection: close` is to be passed over (RFC 9112, 9.6): what came before it is still answered. */
const isAfterTheLast = ({ code }: { code?: string }): boolean => code === 'HPE_CLOSED_CONNECTION';

/** Answers what is not HTTP, is too large or came too slowly, before there is a request, and closes the connection. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (isAfterTheLast(error)) return;
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: ServerResponse | null };
  // Amid another answer a problem would be taken for a part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent === true) return void socket.destroy();
  const problem = refusalProblem(new Refusal(known[error.code ?? ''] ?? httpRefusals['bad-request']), 'zh-CN');
  const body = Buffer.from(JSON.stringify(problem));
  const headers = Object.entries({ ...closing, 'content-length': body.length }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${reasons[problem.status] ?? ''}\r\n${headers.join('')}\r\n`);
  socket.write(body);
  socket.destroySoon();
}

/** What HTTP/1.1 itself forbids in a request: that it comes without `Host`, or expects what nobody does. */
export function forbidden({ headers, httpVersion }: IncomingMessage): 400 | 417 | null {
  if (httpVersion !== '1.1') return null;
  if (headers.expect !== undefined && !/(^|\W)100-continue($|\W)/i.test(headers.expect)) return 417;
  return headers.host === undefined ? 400 : null;
}

/** Answers a request that HTTP itself forbids: without `Host`, or one that expects what nobody does. */
export function refuseRequest({ headers }: IncomingMessage, response: ServerResponse, status: 400 | 417): void {
  const problem = { ...refusalProblem(new Refusal(httpRefusals['bad-request']), negotiateLanguage(headers['accept-language'])), status };
  const body = Buffer.from(JSON.stringify(problem));
  response.writeHead(status, { ...closing, 'content-length': body.length }).end(body);
}
