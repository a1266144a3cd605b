import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';

const CLIENT = fileURLToPath(new URL('../client/', import.meta.url));

/** Modules of the page that have another in their place where there is no server. */
const STAND_INS: readonly (readonly [imported: RegExp, importer: RegExp, stand: string])[] = [
  [/^\.\/cypher\.tsx$/, /\/client\/views\/views\.ts$/, 'views/query-away.tsx'],
  [/\/(library|charts)\/(Library|Charts)View\.tsx$/, /\/client\/views\/views\.ts$/, 'views/library-away.tsx'],
  [/\/add\/AddReport\.tsx$/, /\/client\/views\/views\.ts$/, 'views/add-away.tsx'],
  [/\/identity\/Identities\.tsx$/, /\/client\/views\/views\.ts$/, 'views/same-away.tsx'],
  [/^\.\/AttachText\.tsx$/, /\/client\/reader\/Reader\.tsx$/, 'reader/text-away.tsx'],
  [/\/layout\/run\.ts$/, /\/client\/actions\//, 'layout/run-on-page.ts'],
];

/** Of the interface only the names of its endpoints are left: a site has nobody to send an address to. */
const namesOnly: Plugin = {
  name: 'site-names-only',
  enforce: 'pre',
  async resolveId(id, importer = '') {
    if (id === '#contract/api.ts') return '\0api';
    const found = STAND_INS.find(([imported, from]) => imported.test(id) && from.test(importer));
    return found === undefined ? null : join(CLIENT, found[2]);
  },
  async load(id) {
    if (id !== '\0api') return null;
    const { api } = await import('../server/contract/api.ts');
    const names = Object.fromEntries(Object.keys(api).map((name) => [name, {}]));
    return `export const api = ${JSON.stringify(names)};`;
  },
};

/** Builds with the page the one of published sites, one classic script and one style: `dist/site/`. */
export const sitePage: Plugin = {
  name: 'site-page',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const { build } = await import('vite');
    const outDir = join(dir, 'site');
    await build({
      root: CLIENT,
      configFile: false,
      logLevel: 'error',
      plugins: [namesOnly, react()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2023',
        minify: true,
        lib: {
          entry: join(CLIENT, 'site-main.tsx'),
          formats: ['iife'],
          name: 'yinzhengPage',
          fileName: () => 'page.js',
          cssFileName: 'page',
        },
      },
    });
    await copyFile(join(CLIENT, 'site.html'), join(outDir, 'index.html'));
    await copyFile(join(CLIENT, 'icon.svg'), join(outDir, 'icon.svg'));
  },
};
