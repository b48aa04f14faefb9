import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** The service worker of an audience; the desk has none. */
const workerOf = (audience: string): string =>
  here(audience === 'residents' ? 'residents/offline/sw.browser.ts' : `${audience}/sw.browser.ts`);

/** The version of the program, which the desk shows. */
const version = (): string => (JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string }).version;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A service worker has to be one file: modules that it shares with a page's program are built into both. */
const copiesForWorker: Plugin = {
  name: 'copies-for-worker',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === undefined || !/sw\.browser\.ts$|\?copy$/.test(importer)) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved === null ? null : { ...resolved, id: `${resolved.id}?copy` };
  },
};

/**
 * Built twice for each of `residents`, `drivers` and `desk` that has an entry: `vite build --mode residents` for the
 * browser, with `--ssr` for the server, which renders every page first. One audience a build: a module shared by two audiences
 * would become a file of its own, for which residents would wait, and which would grow with what the others need. `npm run dev`
 * serves the sources of all of them instead (`scripts/dev/page-sources.mjs`).
 */
export default defineConfig(({ command, mode: audience, isSsrBuild = false }) => ({
  root: here('.'),
  // The address of the built files on the server: those of drivers and of the desk lie below their own pages.
  base: { drivers: '/driver/', desk: '/manager/' }[audience] ?? '/',
  publicDir: here(audience === 'residents' ? 'public' : `${audience}/public`),
  plugins: [copiesForWorker, vue({ features: { optionsAPI: false } })],
  // The server's half contains Vue, built for production and without its compiler: it needs neither a package nor NODE_ENV.
  ...(command === 'build' ? { ssr: { noExternal: true } } : {}),
  define: {
    ...(command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {}),
    __BANCHE_VERSION__: JSON.stringify(version()),
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  resolve: {
    alias: isSsrBuild
      ? [
          { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' },
          { find: /^vue\/server-renderer$/, replacement: '@vue/server-renderer/dist/server-renderer.esm-bundler.js' },
        ]
      : [],
  },
  build: {
    outDir: here(`../../dist/web/${audience}/${isSsrBuild ? 'server' : 'browser'}`),
    emptyOutDir: true,
    target: 'es2020',
    cssMinify: true,
    manifest: !isSsrBuild,
    modulePreload: false,
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild
      ? { input: here(`${audience}/entry.server.ts`) }
      : {
          input: Object.fromEntries(
            [
              [audience, here(`${audience}/entry.browser.ts`)] as const,
              ['remembered', here(`${audience}/town-page/remembered-stop.browser.ts`)] as const,
              ['sw', workerOf(audience)] as const,
            ].filter(([, path]) => existsSync(path)),
          ),
          // Browsers look for a service worker under the same address, and it serves only addresses below its own.
          output: { entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
  },
}));
