import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Refusal, type RefusalDefinition } from '../errors.js';
import { httpRefusals } from './http.refusals.js';
import { negotiateLanguage } from './negotiated-language.js';
import { problemHeaders, refusalProblem } from './problem.js';

/** Refusals by the error codes of Node's HTTP parser. */
const refusalsByCode: Readonly<Record<string, RefusalDefinition>> = {
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

/** Whether the data came after a request with `Connection: close`: it is ignored (RFC 9112, 9.6); earlier requests are still answered. */
const isAfterTheLast = ({ code }: { code?: string }): boolean => code === 'HPE_CLOSED_CONNECTION';

/** Answers data that is no HTTP request, or is too large or too slow, and closes the connection. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (isAfterTheLast(error)) return;
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: ServerResponse | null };
  // If another answer is being sent, the client would read the problem as part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent === true) return void socket.destroy();
  const problem = refusalProblem(new Refusal(refusalsByCode[error.code ?? ''] ?? httpRefusals['bad-request']), 'zh-CN');
  const body = Buffer.from(JSON.stringify(problem));
  const headers = Object.entries({ ...closing, 'content-length': body.length }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${reasons[problem.status] ?? ''}\r\n${headers.join('')}\r\n`);
  socket.write(body);
  socket.destroySoon();
}

/** The status of requests that HTTP/1.1 forbids: without `Host`, or with an unsupported `Expect`. */
export function forbidden({ headers, httpVersion }: IncomingMessage): 400 | 417 | null {
  if (httpVersion !== '1.1') return null;
  if (headers.expect !== undefined && !/(^|\W)100-continue($|\W)/i.test(headers.expect)) return 417;
  return headers.host === undefined ? 400 : null;
}

/** Answers a request that HTTP/1.1 forbids. */
export function refuseRequest({ headers }: IncomingMessage, response: ServerResponse, status: 400 | 417): void {
  const problem = { ...refusalProblem(new Refusal(httpRefusals['bad-request']), negotiateLanguage(headers['accept-language'])), status };
  const body = Buffer.from(JSON.stringify(problem));
  response.writeHead(status, { ...closing, 'content-length': body.length }).end(body);
}
