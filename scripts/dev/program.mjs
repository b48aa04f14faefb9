// The program in development: compiled file by file without checking types, and restarted when a file that it loads changes.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { root } from '../prepare.mjs';

/** Apart from the build of `npm start`, so that neither overwrites the other's files. */
export const compiled = join(root, 'dist/dev');
const main = join(compiled, 'src/main.js');

/** The same options as for tests. */
const [, swcOptions] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).jest.transform['^.+\\.ts$'];

const isOfProgram = (path) => path.endsWith('.ts') && !/\.(spec|browser|d)\.ts$|\/entry\.server\.ts$|\/vite\.config\.ts$/.test(path);
const outputOf = (path) => join(compiled, relative(root, path).replace(/\.ts$/, '.js'));

/** Waits this long for further changes before a restart, because several files are often saved together. */
const patienceMilliseconds = 100;
/** The program is killed if it has not stopped by then. A client that does not read its answer delays a stop nearly as long. */
const longestGoodbyeMilliseconds = 12_000;

export class Program {
  /**
   * @param args for its command line
   * @param shownUrl the address that people open; it replaces the program's own in the output
   * @param render renders a page; called with the name of the renderer's function and its arguments
   */
  constructor({ args, shownUrl, render }) {
    Object.assign(this, { args, shownUrl, render });
    this.child = null;
    this.isWanted = false;
    this.up = new Promise((resolve) => (this.isUp = resolve));
    this.working = Promise.resolve();
    this.soon = null;
  }

  /** @returns its port, as soon as it accepts connections; null: it ended at its start, and has not been restarted yet */
  listening() {
    return this.up;
  }

  async compileAll() {
    rmSync(join(compiled, 'src'), { recursive: true, force: true });
    const files = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', name));
    await Promise.all([join(root, 'ormconfig.ts'), ...files.filter(isOfProgram)].map(compile));
  }

  /** Compiles the file, and restarts the program if it loads this file and the compiled code differs. */
  async fileChanged(path) {
    if (!isOfProgram(path)) return;
    const isLoaded = this.loaded().has(outputOf(path));
    if (!existsSync(path)) rmSync(outputOf(path), { force: true });
    else if (!(await compile(path))) return;
    if (!isLoaded && !this.loaded().has(outputOf(path))) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.restart(), patienceMilliseconds);
  }

  /** @returns the compiled files that a file imports, directly or through others, with itself */
  loaded(path = main, seen = new Set()) {
    if (seen.has(path) || !existsSync(path)) return seen;
    seen.add(path);
    const imported = readFileSync(path, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
    for (const [, name] of imported) this.loaded(join(dirname(path), name), seen);
    return seen;
  }

  restart() {
    // Restarts run one after another, even if files change meanwhile.
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
      // The data of a page contain values that JSON does not have.
      serialization: 'advanced',
      // Ctrl+C reaches only this process, which then stops the program in order.
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

/** @returns whether the compiled code changed; false also if it cannot be compiled, after printing the error */
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

/** Without the source map, which changes when code only moves to other lines. */
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

/** @returns the port, once the program accepts connections there; null if it ends before */
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
