import type { Plugin } from 'vite';

/** One thing that a library carries along and the page does not use. */
interface Cut {
  /** End of the path of the library's file. */
  readonly file: string;
  readonly why: string;
  /** Must be found exactly `times` (1 unless told) times or at all, or the build fails: then the file has changed. */
  readonly find: RegExp;
  readonly times?: number | 'some';
  readonly put: string;
}

const CYTOSCAPE = 'cytoscape/dist/cytoscape.esm.mjs';
const ZOD = 'zod/v4/classic/schemas.js';
const CONTRACT = 'server/contract/api.ts';

/**
 * Cytoscape and zod hang what they can do on lists and prototypes, which no bundler can shake: a list cut short lets it drop
 * what the list named. A page that calls one of these gets "is not a function" in its first browser test.
 */
const CUTS: readonly Cut[] = [
  {
    file: CYTOSCAPE,
    why: 'graph algorithms: shortest paths are asked of the server',
    find: /\[elesfn\$v, elesfn\$u, [\w$, ]+tarjanStronglyConnected\$1\]\.forEach/g,
    put: '[].forEach',
  },
  {
    file: CYTOSCAPE,
    why: 'layouts: our own are in client/graph/layouts',
    find: /var layout = \[\{\n {2}name: 'breadthfirst',[^\]]+'random',\n {2}impl: RandomLayout\n\}\];/g,
    put: "var layout = [{ name: 'null', impl: NullLayout }];",
  },
  {
    file: CYTOSCAPE,
    why: 'the same',
    find: /^(BreadthFirst|Circle|Concentric|Cose|Grid|Preset|Random)Layout\.prototype\.(run|stop|destroy) = /gm,
    times: 9,
    put: 'const $1$2 = ',
  },
  {
    file: CYTOSCAPE,
    why: 'drawing with WebGL, which laptops without a GPU do worse at',
    find: /\[(CRp\$b, CRp\$a, CRp\$9, CRp\$8, CRp\$7, CRp\$6, CRp\$5), CRp\$4, /g,
    put: '[$1, ',
  },
  {
    file: CYTOSCAPE,
    why: 'the same',
    find: /^CRp\$4\.initWebgl = /gm,
    put: 'const unusedInitWebgl = ',
  },
  {
    file: CYTOSCAPE,
    why: 'the search that components are found with, and other names of it',
    find: /^var elesfn\$v = \{[^}]+\}\),[^}]+\}\)\n\};\n|^elesfn\$v\..*\n/gm,
    times: 3,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'what the algorithms are made with',
    find: /^(var [\w$]+ = )((?:defaults\$g|requireHeap)\()/gm,
    times: 18,
    put: '$1/*@__PURE__*/ $2',
  },
  {
    file: CYTOSCAPE,
    why: 'other names of the algorithms',
    find: /^elesfn\$[lmn]\..*$/gm,
    times: 5,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'its own selection box, pies, stripes, gradients, angular edges, styles as text, elements as JSON: none is used here',
    find: /^(?:BRp|CRp|styfn|elesfn)\$\w+\.(?:getAllInBox|drawPie|drawStripe|createGradientStyleFor|find(?:Taxi|Segments|CompoundLoop)Points|appendFromString|json|move) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 11,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'components, layouts of its own, the graph as JSON, places within a parent, fitting: the camera is our own',
    find: /^ {2}(?:components|layoutPositions|json|relativePosition|fit|getFitViewport): function[^\n]*\n[\s\S]*?^ {2}\},?\n/gm,
    times: 6,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'pictures as files: ours are in client/output',
    find: /^CRp\$2\.(?:bufferCanvasImage|png|jpg) = function[^\n]*\n[\s\S]*?^\};\n|^function output\(options, canvas, mimeType\) \{\n[\s\S]*?^\}\n/gm,
    times: 4,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'canvases out of sight: ours are in client/graph/crowd-painter.ts',
    find: /^CRp\.makeOffscreenCanvas = function[^\n]*\n[\s\S]*?^\};\n/gm,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'styles of single elements beside the sheet',
    find: /^styfn\$7\.(?:applyBypass|overrideBypass|removeBypasses) = function[^\n]*\n[\s\S]*?^\};\n|^elesfn\$b\.boundingBoxAt = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 4,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'nodes within nodes, edges as in a haystack, styles that change by and by',
    find: /^(elesfn\$b\.updateCompoundBounds|BRp\$c\.findHaystackPoints|styfn\$8\.updateTransitions) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 3,
    put: '$1 = function () { return this; };\n',
  },
  {
    file: CYTOSCAPE,
    why: 'colours by hue, movements as of a spring',
    find: / \|\| hsl2tuple\(color\)|^ {2}'spring': function[^\n]*\n[\s\S]*?^ {2}\},\n|^var generateSpringRK4 = [\s\S]*?^\}\(\);\n/gm,
    times: 3,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'maps and sets for browsers that have none',
    find: /^var (Map|Set)\$1 = .*$/gm,
    times: 2,
    put: 'const $1$$1 = $1;',
  },
  {
    file: CYTOSCAPE,
    why: 'clocks and frames under other names for browsers that have none',
    find: /^var performance\$1 = _window [^\n]*\nvar pnow = [\s\S]*?^\};\nvar raf = function \(\) \{\n[\s\S]*?^\}\(\);\n/gm,
    put: 'const pnow = () => performance.now();\nconst raf = (fn) => _window.requestAnimationFrame(fn);\n',
  },
  {
    file: CYTOSCAPE,
    why: 'touches for Internet Explorer',
    find: /^ {2}if \(ms\(\)\) \{\n[\s\S]*?^ {2}\}\n/gm,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'putting properties together, for browsers that cannot',
    find: /^var extend = Object\.assign != null \? [\s\S]*?^\};\n/gm,
    put: 'const extend = Object.assign;\n',
  },
  {
    file: CYTOSCAPE,
    why: 'names of colours: ours are written as numbers',
    find: /^var colors = \{[^}]+\};/gm,
    put: 'var colors = { transparent: [0, 0, 0, 0], black: [0, 0, 0], white: [255, 255, 255] };',
  },
  {
    file: CYTOSCAPE,
    why: 'measures of distance for the algorithms, promises again, styles by chained calls, its way to take extensions',
    find: /^distances\['squared-?euclidean'\] = .*\n|^var sheetfn = .*\n|^sheetfn\.style = .*\n|^cytoscape\.stylesheet = .*\n|^(?:_api\.(?:all|resolve|reject)|sheetfn\.\w+|cytoscape\.use) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 14,
    put: '',
  },
  {
    file: CYTOSCAPE,
    why: 'words for whoever programs with it, which `npm run dev` keeps',
    find: /^( +(?:warn|error)\()'[^\n]*\);$/gm,
    times: 'some',
    put: "$1'');",
  },
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
    file: CYTOSCAPE,
    why: 'promises for browsers that have none',
    find: /^var Promise\$1 = .*$/gm,
    put: 'const Promise$$1 = Promise;',
  },
  {
    file: CYTOSCAPE,
    why: 'the same',
    find: /^_api\.prototype = /gm,
    put: 'const unusedPromise = ',
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
