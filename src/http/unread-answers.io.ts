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

  constructor(
    private readonly socket: Socket,
    private readonly room: Room,
  ) {
    // Node reads on by itself whenever it has read the body of a request.
    socket.on('resume', () => {
      if (this.isFull) socket.pause();
    });
    socket.once('close', () => (room.held -= this.waiting));
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
    if (this.isFull) this.socket.pause();
    // All before it are answered, and the answers sent; others have their turn, too.
    response.once('socket', () => setImmediate(() => this.begin(handle)));
  }

  private begin(handle: () => void): void {
    if (this.socket.destroyed) return;
    this.waiting -= 1;
    this.room.held -= 1;
    if (!this.isFull) this.socket.resume();
    handle();
  }
}

/**
 * Answers each connection one request after another, each when the answer before it is sent: who does not read is made no
 * more answers, and with more than 20 requests waiting nothing more is read from it. Where it stays so, the time-out of the
 * server closes the connection.
 */
export function inTurn(handle: RequestListener): RequestListener {
  const [lines, room] = [new WeakMap<Socket, Line>(), { held: 0 }];
  return (request: IncomingMessage, response: ServerResponse) => {
    // It is its turn. Only who asks ahead costs more than this comparison.
    if (response.socket !== null) return handle(request, response);
    let line = lines.get(request.socket);
    if (line === undefined) lines.set(request.socket, (line = new Line(request.socket, room)));
    line.add(response, () => handle(request, response));
  };
}
