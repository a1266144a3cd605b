import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { packViewer } from './build/pack-viewer.ts';
import { pageChunk } from './build/page-chunks.ts';
import { sitePage } from './build/site-page.ts';

/** The page. `npm run dev` serves it with hot reload beside a server on the default port. */
export default defineConfig(({ command }) => {
  // Whoever builds from a test or a shell for development would get React's slow twin.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: 'client',
    plugins: [react(), packViewer, sitePage, compress],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      manifest: true, // what loads what, for weighing
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: pageChunk }] } },
      },
    },
    worker: { format: 'es' }, // what reads one kind of file alone comes with such a file
    // Not the modules of client/api, which lie under the same path.
    server: { proxy: { '^/api/(?!.*\\.ts)': 'http://127.0.0.1:4460' } },
  };
});
