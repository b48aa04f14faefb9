import type { ServerResponse } from 'node:http';

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
    for (const response of this.open.keys()) {
      if (response.writableLength > maxUnread) response.destroy();
      else response.write(bytes);
    }
  }

  end(): void {
    for (const response of this.open.keys()) response.end();
  }
}
