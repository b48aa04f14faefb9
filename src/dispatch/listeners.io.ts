import type { ServerResponse } from 'node:http';
import { giveWay } from '../turns.io.js';

/** The headers of a stream of Server-Sent Events. */
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Otherwise nginx would buffer events.
  'x-accel-buffering': 'no',
};

/** Shorter than the idle timeout of proxies and phones. */
export const beatMilliseconds = 15_000;

/** A client with this many unread bytes is disconnected; pages reconnect by themselves. */
const maxUnread = 256 * 1024;

export const eventOf = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** This many writes take about a millisecond. */
const responsesAtOnce = 50;

const nextTick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

function send(response: ServerResponse, bytes: Buffer): void {
  if (response.writableLength > maxUnread) response.destroy();
  else if (!response.writableEnded) response.write(bytes);
}

/** Open streams that receive the same events, each with data about its listener. */
export class Listeners<Who = undefined> {
  private readonly open = new Map<ServerResponse, Who>();

  get size(): number {
    return this.open.size;
  }

  /** The response stays in the list until either side ends the stream. */
  add(response: ServerResponse, who: Who): void {
    this.open.set(response, who);
    response.on('close', () => this.open.delete(response));
  }

  list(): readonly (readonly [ServerResponse, Who])[] {
    return [...this.open];
  }

  tell(event: string): void {
    // Encoded once for all listeners.
    const bytes = Buffer.from(event);
    for (const response of this.open.keys()) send(response, bytes);
  }

  /** Like `tell`, for thousands of listeners: other requests are answered whenever a turn is over. */
  async tellByTurns(event: string): Promise<void> {
    const bytes = Buffer.from(event);
    const responses = [...this.open.keys()];
    for (let at = 0; at < responses.length; at += responsesAtOnce) {
      for (const response of responses.slice(at, at + responsesAtOnce)) if (this.open.has(response)) send(response, bytes);
      // Node sends what was written only then, and sending takes most of the time.
      await nextTick();
      await giveWay();
    }
  }

  end(): void {
    for (const response of this.open.keys()) response.end();
  }
}
