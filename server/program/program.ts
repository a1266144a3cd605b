import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Whether this is the TypeScript itself, run by `tsx` or Jest, and not what `build/make.js` made of it in `compiled/`. */
export const IS_SOURCE: boolean = import.meta.url.endsWith('.ts');

const ROOT = new URL(IS_SOURCE ? '../../' : '../../../', import.meta.url);

/** A file or folder of the program by its path from the root, `cypher/import/`: what is not code is not compiled. */
export const programPath = (path: string): string => fileURLToPath(new URL(path, ROOT));

/** A module of ours that is to run in a process of its own. */
export interface Script {
  readonly path: string;
  /** Arguments that Node needs first. */
  readonly execArgv: readonly string[];
}

/** @param source the module's URL, as TypeScript. */
export function scriptOf(source: URL): Script {
  if (!IS_SOURCE) return { path: fileURLToPath(source).replace(/\.ts$/, '.js'), execArgv: [] };
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { path: fileURLToPath(source), execArgv: ['--import', tsx] };
}
