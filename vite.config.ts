import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stampPage } from './server/build-page.ts';
import { leanLibraries } from './server/lean-libraries.ts';
import { firstChunk } from './server/one-first-chunk.ts';
import { packViewer } from './server/pack-viewer.ts';

/** Stories and citations come as one: cut apart as they are imported, they compress worse. */
const STORY = { name: 'story', test: /client\/(story|cite)\/|story-words|telling-order/ };

/** The page. `npm run dev` serves it with hot reload beside a server on the default port. */
export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    leanLibraries,
    packViewer,
    { name: 'stamp-page', writeBundle: ({ dir }) => stampPage(dir) },
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk, priority: 1 }, STORY] } } },
  },
  server: { proxy: { '/api/': 'http://127.0.0.1:4460' } },
});
