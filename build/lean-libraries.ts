import type { Plugin } from 'vite';
import type { Cut } from './cut.ts';
import { CYTOSCAPE_CUTS } from './lean-cytoscape.ts';

const ZOD = 'zod/v4/classic/schemas.js';
const CONTRACT = 'server/contract/api.ts';

/**
 * Cytoscape and zod hang what they can do on lists and prototypes, which no bundler can shake: a list cut short lets it drop
 * what the list named. A page that calls one of these gets "is not a function" in its first browser test.
 */
const CUTS: readonly Cut[] = [
  ...CYTOSCAPE_CUTS,
  {
    file: CONTRACT,
    why: 'descriptions of the endpoints, which the server gives out',
    find: /^\s*summary:\s*(["'])(?:(?!\1).)*\1,$/gm,
    times: 'some',
    put: '',
  },
  {
    file: ZOD,
    why: 'its own words for errors: the page has words of its own',
    find: /core\.config\(en\(\)\);/g,
    put: ';',
  },
  {
    file: ZOD,
    why: 'data that contains itself, which JSON cannot',
    find: /core\.config\(\{ memoizer: core\.memoizer\(\) \}\);/g,
    put: ';',
  },
  {
    file: ZOD,
    why: "code made at run time, which the page's own policy forbids",
    find: /core\.\$ZodObjectJIT\.init/g,
    put: 'core.$ZodObject.init',
  },
  {
    file: ZOD,
    why: "JSON Schema: the server's description of the API is made from it, the page makes none",
    find: /^ {4}inst\._zod\.processJSONSchema = .*;\n/gm,
    times: 41,
    put: '',
  },
  {
    file: ZOD,
    why: 'JSON Schema again',
    find: /(return|input:|output:) create(?:Standard|To)JSONSchemaMethod\([^)]*\)(?:\(params\))?/g,
    times: 3,
    put: '$1 undefined',
  },
  {
    file: ZOD,
    why: 'forms of strings that nothing here has: e-mail addresses, IP addresses, tokens',
    find: /^ {4}\w+\(params\) \{\n {8}return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},\n/gm,
    times: 26,
    put: '',
  },
  {
    file: ZOD,
    why: 'parsing later and backwards: answers are parsed at once, one way',
    find: /^ {4}(?:async )?\w*(?:[eE]ncode|[dD]ecode|validate|Async)\w*(?:\(data, params\)|: (?:async )?function _\w+\(data, params\)) \{\n {8}return [^\n]*\n {4}\},\n/gm,
    times: 12,
    put: '',
  },
  {
    file: ZOD,
    why: 'schemas made from others and checks that the contract has no use for',
    find: /^ {4}(?:exactOptional|nonoptional|prefault|catch|readonly|and|overwrite|superRefine|partial|exactPartial|required|merge|safeExtend|includes|endsWith|lowercase|uppercase|normalize|slugify|multipleOf|step)\([^)]*\) \{\n {8}return [^\n]*\n {4}\},\n/gm,
    times: 22,
    put: '',
  },
];

/** Leaves out of the built page what the libraries carry along unused; about 30 KB of what would travel. */
export const leanLibraries: Plugin = {
  name: 'lean-libraries',
  apply: 'build',
  transform(code, id) {
    const cuts = CUTS.filter(({ file }) => id.endsWith(file));
    return cuts.length === 0 ? null : { code: cuts.reduce(cut, code), map: null };
  },
};

function cut(code: string, { file, why, find, times = 1, put }: Cut): string {
  const found = code.match(find)?.length ?? 0;
  if (times === 'some' ? found === 0 : found !== times)
    throw new Error(
      `${file}: expected ${find} ${times} times, found ${found} (${why}). Look how it is written now.`,
    );
  return code.replace(find, put);
}
