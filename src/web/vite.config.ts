import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** For whom there may be pages. Whoever has an `entry.browser.ts` or an `entry.server.ts` is built, under the name of the folder. */
const audiences = ['residents', 'drivers', 'desk'];
const entries = (file: string): Record<string, string> =>
  Object.fromEntries(audiences.map((name) => [name, here(`${name}/${file}`)] as const).filter(([, path]) => existsSync(path)));

/** Built twice: `vite build` for the browser, `vite build --ssr` for the server, which renders every page first. */
export default defineConfig(({ isSsrBuild = false }) => ({
  root: here('.'),
  plugins: [vue({ features: { optionsAPI: false } })],
  // The server's half carries Vue with it, built for production and without its compiler: it needs no package and no NODE_ENV to be fast.
  ssr: { noExternal: true },
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: {
    alias: isSsrBuild
      ? [
          { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' },
          { find: /^vue\/server-renderer$/, replacement: '@vue/server-renderer/dist/server-renderer.esm-bundler.js' },
        ]
      : [],
  },
  build: {
    outDir: here(isSsrBuild ? '../../dist/web/server' : '../../dist/web/browser'),
    emptyOutDir: true,
    target: 'es2020',
    cssMinify: true,
    manifest: !isSsrBuild,
    modulePreload: false,
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild
      ? { input: entries('entry.server.ts') }
      : {
          input: { ...entries('entry.browser.ts'), sw: here('residents/offline/sw.browser.ts') },
          // A service worker answers for what lies below it, so it lies at the top and always has the same name.
          output: { entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
  },
}));
