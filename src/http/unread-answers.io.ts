import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that may wait for their turn before nothing more is read from it. */
export const mostWaiting = 20;

/**
 * Requests of all connections together that may wait. Node takes all requests of a packet apart at once, some 2,000 of them,
 * and each is 4 kB before anybody looks at it. Browsers ask nothing ahead, and measuring programs ten or so; who asks further
 * ahead finds room here as long as few do.
 */
export const mostHeld = 5000;

/** How many wait just now, over all connections. */
interface Room {
  held: number;
}

/** What one connection has asked ahead. */
class Line {
  private waiting = 0;
  /** Runs while it is full; every turn begins it anew. */
  private closing: NodeJS.Timeout | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly room: Room,
    private readonly longestFull: number,
  ) {
    // Node reads on by itself whenever it has read the body of a request.
    socket.on('resume', () => {
      if (this.isFull) socket.pause();
    });
    socket.once('close', () => {
      room.held -= this.waiting;
      this.stopClosing();
    });
  }

  private get isFull(): boolean {
    return this.waiting >= mostWaiting;
  }

  add(response: ServerResponse, handle: () => void): void {
    // It was closed, and the rest of its packet is still being taken apart.
    if (this.socket.destroyed) return;
    if (this.isFull && this.room.held >= mostHeld) return void this.socket.destroy();
    this.waiting += 1;
    this.room.held += 1;
    if (this.isFull) this.hold();
    // All before it are answered, and the answers sent; others have their turn, too.
    response.once('socket', () => setImmediate(() => this.begin(handle)));
  }

  private begin(handle: () => void): void {
    if (this.socket.destroyed) return;
    this.waiting -= 1;
    this.room.held -= 1;
    if (this.isFull) this.closing?.refresh();
    else this.readOn();
    handle();
  }

  private hold(): void {
    this.socket.pause();
    this.closing ??= setTimeout(() => this.socket.destroy(), this.longestFull).unref();
  }

  private readOn(): void {
    this.stopClosing();
    this.socket.resume();
  }

  private stopClosing(): void {
    if (this.closing !== null) clearTimeout(this.closing);
    this.closing = null;
  }
}

/**
 * Answers each connection one request after another, each when the answer before it is sent: who does not read is made no
 * more answers, and with more than 20 requests waiting nothing more is read from it. Where it stays so, the connection
 * is closed: by the time-out of the server, or, where it goes on sending, such as a stream that others wait behind, here.
 * @param longestFull milliseconds for which so many may wait without one of them having its turn
 */
export function inTurn(handle: RequestListener, longestFull: number): RequestListener {
  const [lines, room] = [new WeakMap<Socket, Line>(), { held: 0 }];
  return (request: IncomingMessage, response: ServerResponse) => {
    // It is its turn. Only who asks ahead costs more than this comparison.
    if (response.socket !== null) return handle(request, response);
    let line = lines.get(request.socket);
    if (line === undefined) lines.set(request.socket, (line = new Line(request.socket, room, longestFull)));
    line.add(response, () => handle(request, response));
  };
}
