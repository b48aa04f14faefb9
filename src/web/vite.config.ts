import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** The service worker, where these people have one. */
const workerOf = (audience: string): string =>
  here(audience === 'residents' ? 'residents/offline/sw.browser.ts' : `${audience}/sw.browser.ts`);

/** Of the program; the desk tells it. */
const version = (): string => (JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string }).version;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A service worker is one file: what it has in common with the program of a page is built into both. */
const copiesForWorker: Plugin = {
  name: 'copies-for-worker',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === undefined || !/sw\.browser\.ts$|\?copy$/.test(importer)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found === null ? null : { ...found, id: `${found.id}?copy` };
  },
};

/**
 * Built twice for each of `residents`, `drivers` and `desk` that has an entry: `vite build --mode residents` for the
 * browser, with `--ssr` for the server, which renders every page first. One audience alone: what two share would be a file
 * of its own, which residents waited for, and which grew with all that the others need. `npm run dev` serves the sources of
 * all of them instead (`scripts/dev/page-sources.mjs`).
 */
export default defineConfig(({ command, mode: audience, isSsrBuild = false }) => ({
  root: here('.'),
  // Where its files lie on the server; what nobody needs below the pages of others lies in a folder of its own.
  base: { drivers: '/driver/', desk: '/manager/' }[audience] ?? '/',
  publicDir: here(audience === 'residents' ? 'public' : `${audience}/public`),
  plugins: [copiesForWorker, vue({ features: { optionsAPI: false } })],
  // The server's half carries Vue with it, built for production and without its compiler: it needs no package and no NODE_ENV to be fast.
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
          // A service worker answers for what lies below it, and keeps its name.
          output: { entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
  },
}));
