import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
      ? { input: here('residents/entry.server.ts') }
      : {
          input: { 'entry.browser': here('residents/entry.browser.ts'), sw: here('residents/offline/sw.browser.ts') },
          // A service worker answers for what lies below it, and keeps its name.
          output: { entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
        },
  },
}));
