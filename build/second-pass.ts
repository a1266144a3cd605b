import { minify } from 'terser';
import type { Plugin } from 'vite';

const FIRST = /\/page-/;
// The Cypher editor's are large, opened by few, not counted.
const COUNTED = /\/(page|canvas|later|arrange-worker)-[^/]*\.js$/;

/**
 * Goes over the page's scripts once more after the bundler's own minifier, which is quick and leaves 1–2 % behind. Only
 * what keeps the meaning of any program is switched on: nothing "unsafe".
 */
export const secondPass: Plugin = {
  name: 'second-pass',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const scripts = Object.values(bundle).filter((file) => COUNTED.test(`/${file.fileName}`));
    for (const script of scripts) {
      if (script.type === 'chunk')
        script.code = hint(script.fileName) + (await shorter(script.code, FIRST.test(script.fileName)));
      else script.source = await shorter(Buffer.from(script.source).toString('utf8'));
    }
  },
};

/**
 * The canvas's script is run as soon as it is there, nearly all of it: V8 (Chrome 136 and later) then compiles it while it
 * is loading, and not function by function when each is called. For the page's other scripts it gains nothing.
 */
const hint = (fileName: string) => (/\/canvas-/.test(fileName) ? '//# allFunctionsCalledOnLoad\n' : '');

/**
 * @param isFirst V8 compiles a function between brackets while it is loading. React's renderer is one large function, given
 *   to another that calls it: left to be compiled when called, it keeps the page waiting half as long again.
 */
async function shorter(code: string, isFirst = false): Promise<string> {
  const format = { wrap_func_args: isFirst };
  const { code: written } = await minify(code, { module: true, ecma: 2020, compress: { passes: 2 }, format });
  if (written === undefined) throw new Error('terser gave no code');
  return written;
}
