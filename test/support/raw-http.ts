import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A raw connection that sends any bytes, valid HTTP or not. */
export class RawConnection {
  readonly socket: Socket;
  received = Buffer.alloc(0);
  readonly closed: Promise<void>;

  /** @param reads false: the answers are never read */
  constructor(url: string, { reads = true } = {}) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
    if (reads) this.socket.on('data', (data) => (this.received = Buffer.concat([this.received, data])));
    else this.socket.pause();
  }

  send(text: string): this {
    this.socket.write(text);
    return this;
  }

  /** All answers so far, separated by `Content-Length`. */
  answers(): RawAnswer[] {
    const answers: RawAnswer[] = [];
    for (let rest = this.received; ;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return answers;
      const [first = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
      );
      const length = Number(headers['content-length'] ?? 0);
      const body = rest.subarray(end + 4, end + 4 + length);
      if (body.length < length) return answers;
      answers.push({ status: Number(first.split(' ')[1]), headers, body: body.toString() });
      rest = rest.subarray(end + 4 + length);
    }
  }
}

/** Sends a text on a connection of its own. @returns the first answer, after the server has closed the connection */
export async function sendRaw(url: string, text: string): Promise<RawAnswer | undefined> {
  const connection = new RawConnection(url).send(text);
  await connection.closed;
  return connection.answers()[0];
}
