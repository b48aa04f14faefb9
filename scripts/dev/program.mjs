// The program in development: compiled file by file without checking types, and started anew when a file that it loads changes.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { root } from '../prepare.mjs';

/** Beside what `npm start` builds, so that neither takes the other's files. */
export const compiled = join(root, 'dist/dev');
const main = join(compiled, 'src/main.js');

/** As tests compile it. */
const [, swcOptions] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).jest.transform['^.+\\.ts$'];

const isOfProgram = (path) => path.endsWith('.ts') && !/\.(spec|browser|d)\.ts$|\/entry\.server\.ts$|\/vite\.config\.ts$/.test(path);
const outputOf = (path) => join(compiled, relative(root, path).replace(/\.ts$/, '.js'));

/** Several files are often saved together. */
const patienceMilliseconds = 100;
/** Somebody who does not read keeps the program from stopping so long. */
const longestGoodbyeMilliseconds = 12_000;

export class Program {
  /**
   * @param args of its command line
   * @param shownUrl where people open it, whatever port it listens on itself
   * @param render renders a page, by the name of the renderer's function
   */
  constructor({ args, shownUrl, render }) {
    Object.assign(this, { args, shownUrl, render });
    this.child = null;
    this.isWanted = false;
    this.up = new Promise((resolve) => (this.isUp = resolve));
    this.working = Promise.resolve();
    this.soon = null;
  }

  /** @returns its port, as soon as it answers; null: it has ended, and nobody has mended it yet */
  listening() {
    return this.up;
  }

  async compileAll() {
    rmSync(join(compiled, 'src'), { recursive: true, force: true });
    const files = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', name));
    await Promise.all([join(root, 'ormconfig.ts'), ...files.filter(isOfProgram)].map(compile));
  }

  /** Compiles the file, and starts the program anew if it loads it and it is another one now. */
  async fileChanged(path) {
    if (!isOfProgram(path)) return;
    const isLoaded = this.loaded().has(outputOf(path));
    if (!existsSync(path)) rmSync(outputOf(path), { force: true });
    else if (!(await compile(path))) return;
    if (!isLoaded && !this.loaded().has(outputOf(path))) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.restart(), patienceMilliseconds);
  }

  /** What it imports, and what that imports. */
  loaded(path = main, seen = new Set()) {
    if (seen.has(path) || !existsSync(path)) return seen;
    seen.add(path);
    const imported = readFileSync(path, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
    for (const [, name] of imported) this.loaded(join(dirname(path), name), seen);
    return seen;
  }

  restart() {
    // One after the other, however many files change.
    this.working = this.working.then(async () => {
      const began = Date.now();
      const isFirst = this.child === null;
      if (!isFirst) this.up = new Promise((resolve) => (this.isUp = resolve));
      await this.stop();
      this.isUp(await this.start());
      if (!isFirst) console.log(`started anew in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    });
    return this.working;
  }

  async start() {
    const port = await freePort();
    const child = fork(main, this.args, {
      cwd: root,
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      // Pages are more than JSON can say.
      serialization: 'advanced',
      // Ctrl+C is for the process that started it, which ends it in order.
      detached: true,
    });
    this.child = child;
    child.ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdout.on('data', (data) => process.stdout.write(String(data).replaceAll(`http://127.0.0.1:${port}`, this.shownUrl)));
    child.on('message', ({ id, name, args }) => {
      this.render(name, args).then(
        (html) => child.connected && child.send({ id, html }),
        (error) => child.connected && child.send({ id, error: String(error) }),
      );
    });
    return answers(port, child);
  }

  async stop() {
    if (this.child === null || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const killing = setTimeout(() => this.child.kill('SIGKILL'), longestGoodbyeMilliseconds);
    await this.child.ended;
    clearTimeout(killing);
  }
}

/** @returns whether it is another file now; false, too, if it cannot be compiled, which is said */
async function compile(path) {
  const output = outputOf(path);
  try {
    const { code } = await transformFile(path, { ...swcOptions, swcrc: false });
    if (existsSync(output) && codeOf(readFileSync(output, 'utf8')) === codeOf(code)) return false;
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, code);
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}

/** Without the lines it stands on in the source. */
const codeOf = (text) => text.replace(/\n\/\/# sourceMappingURL=.*/s, '');

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @returns the port, once the program answers there; null: it has ended before */
async function answers(port, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const isThere = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isThere) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
