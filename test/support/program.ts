import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './feeds.js';

interface Run {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the program, with the program and its arguments appended; by default the test runs it directly. */
  readonly within?: readonly string[];
}

/** The built program in a process of its own. */
export class Program {
  output = '';
  errors = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor({ args = [], env = {}, within = [] }: Run) {
    const main = join(root, 'dist/src/main.js');
    if (!existsSync(main)) throw new Error('The program is not built: run npm test, which builds it, or npx tsc -p tsconfig.build.json.');
    const [command = '', ...rest] = [...within, process.execPath, main, ...args];
    this.child = spawn(command, rest, {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', ...env },
    });
    this.child.stdout?.on('data', (data: Buffer) => (this.output += data.toString()));
    this.child.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** Waits until the program has printed its address. */
  async listening(): Promise<string> {
    for (;;) {
      const [url] = /http:\/\/localhost:\d+/.exec(this.output) ?? [];
      if (url !== undefined && /Ctrl\+C/.test(this.output)) return url.replace('localhost', '127.0.0.1');
      const ended = await Promise.race([this.ended.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 25))]);
      if (ended === true) throw new Error(`The program ended: ${this.errors}${this.output}`);
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.child.kill(signal);
  }

  async stop(): Promise<number | null> {
    this.kill();
    return this.ended;
  }
}
