import { readFile } from 'node:fs/promises';
import { AppError } from '../../errors/app-error.ts';
import { programPath } from '../../program/program.ts';

/** The pack's script and style, built with the page from `client/pack/`. */
export interface Viewer {
  readonly script: string;
  readonly style: string;
}

const FOLDER = programPath('client/dist/pack/');

/** @throws AppError when the page has not been built. */
export async function readViewer(folder = FOLDER): Promise<Viewer> {
  const read = (name: string) => readFile(folder + name, 'utf8');
  try {
    return { script: await read('viewer.js'), style: await read('viewer.css') };
  } catch (cause) {
    throw new AppError(
      503,
      'not-built',
      {
        en: 'The page has not been built here, and evidence packs are made with a part of it: run "npm run build".',
        zh: '页面尚未构建，而证据包要用到其中一部分：请运行“npm run build”。',
      },
      { cause },
    );
  }
}
