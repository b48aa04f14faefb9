import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './databases.js';

/** A connection through the proxy. */
interface Pair {
  readonly sides: readonly [Socket, Socket];
  /** As the program gives it to PostgreSQL; empty until it has. */
  name: string;
  isSilent: boolean;
}

/** Between a program and its PostgreSQL: connections that go dead without a word, as behind a router that forgot them. */
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

  /** The same address by way of the proxy. */
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

  /** Lets nothing through any more on the connections there are, and tells neither side. @param name only on those of this name */
  silence(name?: string): number {
    const silenced = [...this.pairs].filter((pair) => !pair.isSilent && (name === undefined || pair.name === name));
    for (const pair of silenced) pair.isSilent = true;
    return silenced.length;
  }

  /** Takes new connections, too, and lets nothing through. */
  swallow(swallows: boolean): void {
    this.swallows = swallows;
    if (swallows) this.silence();
  }

  /** An answer of PostgreSQL that holds one of these texts is lost, and its connection says nothing from then on. */
  loseAnswers(...texts: readonly string[]): void {
    this.lost = texts;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const { sides } of this.pairs) for (const side of sides) side.destroy();
    await closed;
  }
}
