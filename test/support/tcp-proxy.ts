import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './databases.js';

/** A connection through the proxy. */
interface Pair {
  readonly sides: readonly [Socket, Socket];
  /** The application name that the program sends to PostgreSQL; empty until then. */
  name: string;
  isSilent: boolean;
}

/** A proxy between a program and PostgreSQL that lets connections die silently, as a router does that has dropped them from its table. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private readonly server: Server;
  private swallows = false;
  private lost: readonly string[] = [];

  private constructor(
    readonly port: number,
    private readonly target: number,
  ) {
    this.server = createServer({ allowHalfOpen: true }, (socket) => this.join(socket));
  }

  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(await freePort(), target);
    await new Promise<void>((resolve) => proxy.server.listen(proxy.port, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same database address through the proxy. */
  through(url: string): string {
    const address = new URL(url);
    [address.hostname, address.port] = ['127.0.0.1', String(this.port)];
    return address.href;
  }

  private join(near: Socket): void {
    const pair: Pair = {
      sides: [near, connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true })],
      name: '',
      isSilent: this.swallows,
    };
    this.pairs.add(pair);
    const [, far] = pair.sides;
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      from.on('data', (bytes: Buffer) => {
        if (from === near && pair.name === '') pair.name = /application_name\0([^\0]*)/.exec(bytes.toString('latin1'))?.[1] ?? '?';
        if (from === far && this.lost.some((text) => bytes.includes(text))) pair.isSilent = true;
        if (!pair.isSilent) to.write(bytes);
      });
      from.on('end', () => pair.isSilent || to.end());
      from.on('error', () => undefined);
      from.on('close', () => {
        if (pair.isSilent) return;
        to.destroy();
        this.pairs.delete(pair);
      });
    }
  }

  /**
   * From now on passes nothing on through the existing connections, and closes neither side.
   * @param name only connections with this application name; by default all
   * @returns how many connections became silent
   */
  silence(name?: string): number {
    const silenced = [...this.pairs].filter((pair) => !pair.isSilent && (name === undefined || pair.name === name));
    for (const pair of silenced) pair.isSilent = true;
    return silenced.length;
  }

  /** @param swallows true: silences all connections, and accepts new ones but passes nothing on through them */
  swallow(swallows: boolean): void {
    this.swallows = swallows;
    if (swallows) this.silence();
  }

  /** Drops any answer of PostgreSQL that contains one of these texts, and silences its connection. */
  loseAnswers(...texts: readonly string[]): void {
    this.lost = texts;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const { sides } of this.pairs) for (const side of sides) side.destroy();
    await closed;
  }
}
