import type { ServerResponse } from 'node:http';

/** Headers of a stream of Server-Sent Events. */
export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // nginx would else keep events back until there are enough of them.
  'x-accel-buffering': 'no',
};

/** Shorter than what proxies and phones take for a dead line. */
export const beatMilliseconds = 15_000;

/** Who does not read what was sent is let go; the page comes back by itself. */
const mostUnread = 256 * 1024;

export const eventOf = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Open streams that hear the same, each with what is known of who listens. */
export class Listeners<Who = undefined> {
  private readonly open = new Map<ServerResponse, Who>();

  get size(): number {
    return this.open.size;
  }

  /** Until either side ends it. */
  add(response: ServerResponse, who: Who): void {
    this.open.set(response, who);
    response.on('close', () => this.open.delete(response));
  }

  list(): readonly (readonly [ServerResponse, Who])[] {
    return [...this.open];
  }

  tell(event: string): void {
    // Encoded once for all.
    const bytes = Buffer.from(event);
    for (const response of this.open.keys()) {
      if (response.writableLength > mostUnread) response.destroy();
      else response.write(bytes);
    }
  }

  end(): void {
    for (const response of this.open.keys()) response.end();
  }
}
