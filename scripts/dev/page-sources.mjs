// The pages in development: Vite's server for their sources, and the files that stand in for the built pages.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer } from 'vite';
import { root } from '../prepare.mjs';
import { base } from './front.mjs';
import { compiled } from './program.mjs';

const web = join(root, 'src/web');
const serverEntry = '/residents/entry.server.ts';

/** The groups of pages: their folder among the built files, their sources, and the address that the program puts before their files. */
const audiences = [
  {
    name: 'residents',
    worker: 'residents/offline/sw.browser.ts',
    publicFolder: 'public',
    entries: ['residents/entry.browser.ts', 'residents/town-page/remembered-stop.browser.ts'],
    address: '/',
  },
  {
    name: 'drivers',
    worker: 'drivers/sw.browser.ts',
    publicFolder: 'drivers/public',
    entries: ['drivers/entry.browser.ts'],
    address: '/driver/',
  },
  { name: 'desk', worker: null, publicFolder: 'desk/public', entries: ['desk/entry.browser.ts'], address: '/manager/' },
];

/** Notifies open pages when a source changed that only the server renders. */
const tellRendered = {
  name: 'tell-rendered',
  hotUpdate({ file, modules, server }) {
    if (this.environment.name !== 'ssr' || modules.length === 0) return;
    // Vite itself would drop the old modules only after the notice, but pages load the new rendering at once.
    for (const module of modules) this.environment.moduleGraph.invalidateModule(module);
    this.environment.runner.clearCache();
    server.environments.client.hot.send('banche:rendered', { isStyle: file.endsWith('.css') });
  },
};

export class PageSources {
  static async open(front) {
    const vite = await createServer({
      configFile: join(web, 'vite.config.ts'),
      base,
      publicDir: false,
      appType: 'custom',
      clearScreen: false,
      server: { middlewareMode: true, ws: { server: front }, fs: { allow: [root] } },
      // Finds the packages that pages import before one is opened; otherwise Vite would reload it when it finds another.
      optimizeDeps: { entries: audiences.flatMap(({ entries }) => entries) },
      plugins: [tellRendered],
    });
    return new PageSources(vite);
  }

  constructor(vite) {
    this.vite = vite;
    this.workers = [];
  }

  owns(url = '') {
    return url.startsWith(base);
  }

  answer(request, response) {
    this.vite.middlewares(request, response, () => response.writeHead(404).end());
  }

  /** Calls one of the renderer's functions, from its present sources. */
  async render(name, args) {
    try {
      const { renderer } = await this.vite.environments.ssr.runner.import(serverEntry);
      return await renderer[name](...args);
    } catch (error) {
      this.vite.ssrFixStacktrace(error);
      console.error(error);
      throw error;
    }
  }

  /**
   * Writes the files that the program expects of a build: a manifest that names sources, a renderer that asks this process, the
   * icons, and the service workers. These are really built, because a service worker is a single file without imports.
   */
  async writeStandIn() {
    rmSync(join(compiled, 'web'), { recursive: true, force: true });
    for (const { name, entries, address } of audiences) {
      // Relative to the address that the program puts before all files of the group.
      const there = address === '/' ? base.slice(1) : `..${base}`;
      const manifest = Object.fromEntries(entries.map((entry) => [entry, { file: there + entry }]));
      write(join(compiled, 'web', name, 'browser/.vite/manifest.json'), JSON.stringify(manifest));
    }
    const { renderer } = await this.vite.environments.ssr.runner.import(serverEntry);
    const functions = Object.keys(renderer).filter((name) => typeof renderer[name] === 'function');
    const standIn = pathToFileURL(join(root, 'scripts/dev/renderer.mjs')).href;
    write(
      join(compiled, 'web/residents/server/entry.server.js'),
      `import { rendererOf } from ${JSON.stringify(standIn)};\nexport const renderer = rendererOf(${JSON.stringify(renderer)}, ${JSON.stringify(functions)});\n`,
    );
    this.workers = await Promise.all(audiences.filter(({ worker }) => worker !== null).map(buildWorker));
  }

  /**
   * @param changed called with the path of every source that changed
   * @param otherWorker called when a service worker was rebuilt
   */
  watch(changed, otherWorker) {
    this.vite.watcher.add(join(root, 'src'));
    this.vite.watcher.on('all', (_event, path) => changed(path));
    for (const worker of this.workers)
      worker.on('event', ({ code, error }) => {
        if (code === 'END') otherWorker();
        if (code === 'ERROR') console.error(error);
      });
  }

  async close() {
    await Promise.all([this.vite.close(), ...this.workers.map((worker) => worker.close())]);
  }
}

/** @returns a watcher that rebuilds the service worker whenever it changes; resolves after the first build */
async function buildWorker({ name, worker, publicFolder }) {
  const watcher = await build({
    configFile: false,
    logLevel: 'warn',
    root: web,
    publicDir: existsSync(join(web, publicFolder)) ? join(web, publicFolder) : false,
    build: {
      outDir: join(compiled, 'web', name, 'browser'),
      emptyOutDir: false,
      target: 'es2020',
      minify: false,
      watch: {},
      rolldownOptions: { input: join(web, worker), output: { entryFileNames: 'sw.js' } },
    },
  });
  await new Promise((resolve, reject) => {
    watcher.on('event', ({ code, error }) => {
      if (code === 'END') resolve();
      if (code === 'ERROR') reject(error);
    });
  });
  return watcher;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
