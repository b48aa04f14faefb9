import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.js';
import { masked } from './masked.js';

/** The log of the program: one JSON object per line on standard error, because standard output is for people. Tokens are left out. */
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel, lines: { write: (line: string) => void } = pino.destination({ fd: 2, sync: true })) {
    this.pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines);
  }

  /** Whether `debug` messages are written; if not, callers skip building expensive ones. */
  get isDebugEnabled(): boolean {
    return this.pino.isLevelEnabled('debug');
  }

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    // Nest logs every route and module at start, which matters only for debugging.
    this.pino[frameworkContexts.has(context) ? 'debug' : 'info']({ context }, masked(String(message)));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error({ context: contextOf(rest), ...(rest.length > 1 ? { stack: masked(String(rest[0])) } : {}) }, masked(String(message)));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn({ context: contextOf(rest) }, masked(String(message)));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug({ context: contextOf(rest) }, masked(String(message)));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace({ context: contextOf(rest) }, masked(String(message)));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal({ context: contextOf(rest) }, masked(String(message)));
  }
}

const frameworkContexts = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestApplicationContext',
]);
const contextOf = (rest: unknown[]): string => (typeof rest.at(-1) === 'string' ? String(rest.at(-1)) : 'banche');
