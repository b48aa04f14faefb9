import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Program } from '../support/program.js';
import type { Report } from './report.js';
import { inSeconds, pause } from './waiting.js';

const startLimitMilliseconds = 60_000;
const maxStarts = 5;
/** How many of its last lines are shown when a copy ends unexpectedly. */
const linesShown = 12;

/** One copy of the built program on a port of its own, through all its restarts. */
export class Copy {
  /** Only a copy that is up has to answer; a frozen one is stopped by SIGSTOP. */
  state: 'down' | 'up' | 'frozen' = 'down';
  /** The number of starts, freezes and thaws so far: with each of them a waiting probe starts its wait again. */
  life = 0;
  /** How long each start took, in milliseconds. */
  readonly startUps: number[] = [];
  private program: Program | null = null;

  constructor(
    readonly name: string,
    private readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly report: Report,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** @throws if it does not start in several attempts */
  async start(): Promise<void> {
    for (let left = maxStarts; ; left -= 1) {
      const began = performance.now();
      const program = new Program({ env: { ...this.env, PORT: String(this.port) } });
      this.program = program;
      try {
        await inTime(program.listening(), startLimitMilliseconds);
        this.startUps.push(performance.now() - began);
        this.life += 1;
        this.state = 'up';
        void program.ended.then((code) => this.judgeEnd(program, code));
        return;
      } catch (error) {
        program.kill('SIGKILL');
        this.report.fault(`copy ${this.name} did not start: ${String(error).slice(0, 500)}`);
        if (left <= 1) throw error;
        await pause(2_000);
      }
    }
  }

  async kill(): Promise<void> {
    const program = this.detach();
    program?.kill('SIGKILL');
    await program?.ended;
  }

  /** Stops it as an operator does. @returns its exit code, null if it had to be killed */
  async stop(limitMilliseconds = 20_000): Promise<number | null> {
    const program = this.detach();
    if (program === null) return 0;
    program.kill('SIGTERM');
    try {
      return await inTime(program.ended, limitMilliseconds);
    } catch {
      program.kill('SIGKILL');
      return null;
    }
  }

  freeze(): void {
    this.life += 1;
    this.state = 'frozen';
    this.program?.kill('SIGSTOP');
  }

  thaw(): void {
    this.program?.kill('SIGCONT');
    this.life += 1;
    this.state = 'up';
  }

  /** Resident memory in MB; null if it is not running or the system does not tell. */
  get memory(): number | null {
    const pid = this.program?.pid;
    if (this.state === 'down' || pid === undefined) return null;
    try {
      const kilobytes =
        process.platform === 'linux'
          ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
          : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
      return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
    } catch {
      // It ended between two system calls.
      return null;
    }
  }

  /** From now on its end is expected. */
  private detach(): Program | null {
    const { program } = this;
    this.program = null;
    this.state = 'down';
    return program;
  }

  private judgeEnd(program: Program, code: number | null): void {
    if (program !== this.program) return;
    this.detach();
    const lines = `${program.output}${program.errors}`.trim().split('\n');
    const [cause = 'it said nothing'] = program.errors
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    this.report.unexpectedExit(
      `copy ${this.name} ended by itself (${code ?? 'by a signal'}): ${cause}\n${lines.slice(-linesShown).join('\n')}`,
    );
    this.start().catch((error: unknown) => this.report.fault(`copy ${this.name} stays down: ${String(error).slice(0, 500)}`));
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error(`not within ${inSeconds(milliseconds)}`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(limit);
  }
}
