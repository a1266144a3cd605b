import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../client/pack/', import.meta.url));

/** Builds with the page the script and the style that every evidence pack carries in itself: `dist/pack/viewer.{js,css}`. */
export const packViewer: Plugin = {
  name: 'pack-viewer',
  apply: 'build',
  async writeBundle({ dir }) {
    const { build } = await import('vite');
    await build({
      root: SOURCE,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: join(dir ?? '', 'pack'),
        emptyOutDir: true,
        target: 'es2023',
        lib: {
          entry: join(SOURCE, 'main.ts'),
          formats: ['iife'],
          name: 'pack',
          fileName: () => 'viewer.js',
          cssFileName: 'viewer',
        },
      },
    });
  },
};
