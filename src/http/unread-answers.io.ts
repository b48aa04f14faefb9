import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection with this many waiting requests is not read any further. */
export const maxWaiting = 20;

/**
 * The most waiting requests of all connections together. Node parses all requests of a packet at once, some 2,000, at 4 kB each. Browsers
 * do not pipeline, and load tests send about ten requests at once. Above this number, connections with `maxWaiting` requests are closed.
 */
export const maxHeld = 5000;

/** The number of waiting requests over all connections. */
interface Room {
  held: number;
}

/** The waiting requests of one connection. */
class Line {
  private waiting = 0;
  /** Closes the connection if the line stays full; restarts whenever a request gets its turn. */
  private closing: NodeJS.Timeout | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly room: Room,
    private readonly longestFull: number,
  ) {
    // Node resumes reading by itself after the body of a request.
    socket.on('resume', () => {
      if (this.isFull) socket.pause();
    });
    socket.once('close', () => {
      room.held -= this.waiting;
      this.stopClosing();
    });
  }

  private get isFull(): boolean {
    return this.waiting >= maxWaiting;
  }

  add(response: ServerResponse, handle: () => void): void {
    // The connection is closed, but Node still parses the rest of its packet.
    if (this.socket.destroyed) return;
    if (this.isFull && this.room.held >= maxHeld) return void this.socket.destroy();
    this.waiting += 1;
    this.room.held += 1;
    if (this.isFull) this.hold();
    // The response gets its socket once all earlier answers are sent; `setImmediate` gives other connections their turn.
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
 * Answers the requests of a connection one after the other, each when the answer before it is sent. A client that does not read its answers
 * causes no further ones, and nothing more is read from it once 20 requests wait. A connection that stays so is closed by the server's
 * timeout, or here if the client continues to send, as it may after requesting a stream.
 * @param longestFull milliseconds for which a line may be full without any request getting its turn
 */
export function inTurn(handle: RequestListener, longestFull: number): RequestListener {
  const [lines, room] = [new WeakMap<Socket, Line>(), { held: 0 }];
  return (request: IncomingMessage, response: ServerResponse) => {
    // The common case, in which a request need not wait, costs only this comparison.
    if (response.socket !== null) return handle(request, response);
    let line = lines.get(request.socket);
    if (line === undefined) lines.set(request.socket, (line = new Line(request.socket, room, longestFull)));
    line.add(response, () => handle(request, response));
  };
}
