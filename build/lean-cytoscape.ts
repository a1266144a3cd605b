import type { Cut } from './cut.ts';

const FILE = 'cytoscape/dist/cytoscape.esm.mjs';

/** What the page does not use of Cytoscape; the last two make quicker what is done for each element of a crowd. */
export const CYTOSCAPE_CUTS: readonly Cut[] = [
  {
    file: FILE,
    why: 'graph algorithms: shortest paths are asked of the server',
    find: /\[elesfn\$v, elesfn\$u, [\w$, ]+tarjanStronglyConnected\$1\]\.forEach/g,
    put: '[].forEach',
  },
  {
    file: FILE,
    why: 'layouts: our own are in client/layout/layouts',
    find: /var layout = \[\{\n {2}name: 'breadthfirst',[^\]]+'random',\n {2}impl: RandomLayout\n\}\];/g,
    put: "var layout = [{ name: 'null', impl: NullLayout }];",
  },
  {
    file: FILE,
    why: 'the same',
    find: /^(BreadthFirst|Circle|Concentric|Cose|Grid|Preset|Random)Layout\.prototype\.(run|stop|destroy) = /gm,
    times: 9,
    put: 'const $1$2 = ',
  },
  {
    file: FILE,
    why: 'drawing with WebGL, which laptops without a GPU do worse at',
    find: /\[(CRp\$b, CRp\$a, CRp\$9, CRp\$8, CRp\$7, CRp\$6, CRp\$5), CRp\$4, /g,
    put: '[$1, ',
  },
  {
    file: FILE,
    why: 'the same',
    find: /^CRp\$4\.initWebgl = /gm,
    put: 'const unusedInitWebgl = ',
  },
  {
    file: FILE,
    why: 'the search that components are found with, and other names of it',
    find: /^var elesfn\$v = \{[^}]+\}\),[^}]+\}\)\n\};\n|^elesfn\$v\..*\n/gm,
    times: 3,
    put: '',
  },
  {
    file: FILE,
    why: 'what the algorithms are made with',
    find: /^(var [\w$]+ = )((?:defaults\$g|requireHeap)\()/gm,
    times: 18,
    put: '$1/*@__PURE__*/ $2',
  },
  {
    file: FILE,
    why: 'other names of the algorithms',
    find: /^elesfn\$[lmn]\..*$/gm,
    times: 5,
    put: '',
  },
  {
    file: FILE,
    why: 'its own selection box, pies, stripes, gradients, angular edges, styles as text, elements as JSON: none is used here',
    find: /^(?:BRp|CRp|styfn|elesfn)\$\w+\.(?:getAllInBox|drawPie|drawStripe|createGradientStyleFor|find(?:Taxi|Segments|CompoundLoop)Points|appendFromString|json|move) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 11,
    put: '',
  },
  {
    file: FILE,
    why: 'components, layouts of its own, the graph as JSON, places within a parent, fitting: the camera is our own',
    find: /^ {2}(?:components|layoutPositions|json|relativePosition|fit|getFitViewport): function[^\n]*\n[\s\S]*?^ {2}\},?\n/gm,
    times: 6,
    put: '',
  },
  {
    file: FILE,
    why: 'pictures as files: ours are in client/output',
    find: /^CRp\$2\.(?:bufferCanvasImage|png|jpg) = function[^\n]*\n[\s\S]*?^\};\n|^function output\(options, canvas, mimeType\) \{\n[\s\S]*?^\}\n/gm,
    times: 4,
    put: '',
  },
  {
    file: FILE,
    why: 'canvases out of sight: ours are in client/renderer/crowd-painter.ts',
    find: /^CRp\.makeOffscreenCanvas = function[^\n]*\n[\s\S]*?^\};\n/gm,
    put: '',
  },
  {
    file: FILE,
    why: 'styles of single elements beside the sheet',
    find: /^styfn\$7\.(?:applyBypass|overrideBypass|removeBypasses) = function[^\n]*\n[\s\S]*?^\};\n|^elesfn\$b\.boundingBoxAt = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 4,
    put: '',
  },
  {
    file: FILE,
    why: 'nodes within nodes, edges as in a haystack, styles that change by and by',
    find: /^(elesfn\$b\.updateCompoundBounds|BRp\$c\.findHaystackPoints|styfn\$8\.updateTransitions) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 3,
    put: '$1 = function () { return this; };\n',
  },
  {
    file: FILE,
    why: 'colours by hue, movements as of a spring',
    find: / \|\| hsl2tuple\(color\)|^ {2}'spring': function[^\n]*\n[\s\S]*?^ {2}\},\n|^var generateSpringRK4 = [\s\S]*?^\}\(\);\n/gm,
    times: 3,
    put: '',
  },
  {
    file: FILE,
    why: 'maps and sets for browsers that have none',
    find: /^var (Map|Set)\$1 = .*$/gm,
    times: 2,
    put: 'const $1$$1 = $1;',
  },
  {
    file: FILE,
    why: 'clocks and frames under other names for browsers that have none',
    find: /^var performance\$1 = _window [^\n]*\nvar pnow = [\s\S]*?^\};\nvar raf = function \(\) \{\n[\s\S]*?^\}\(\);\n/gm,
    put: 'const pnow = () => performance.now();\nconst raf = (fn) => _window.requestAnimationFrame(fn);\n',
  },
  {
    file: FILE,
    why: 'touches for Internet Explorer',
    find: /^ {2}if \(ms\(\)\) \{\n[\s\S]*?^ {2}\}\n/gm,
    put: '',
  },
  {
    file: FILE,
    why: 'putting properties together, for browsers that cannot',
    find: /^var extend = Object\.assign != null \? [\s\S]*?^\};\n/gm,
    put: 'const extend = Object.assign;\n',
  },
  {
    file: FILE,
    why: 'shapes that no node has',
    find: /^ {2}this\.generateBottomRoundrectangle\(\);\n|^ {2}this\.generate(?:Round)?Polygon\('(?:round-)?(?:triangle|pentagon|heptagon|vee|right-rhomboid)', .*\n|^ {2,4}this\.generateRoundPolygon\('round-(?:diamond|hexagon|octagon)', .*\n|^ {2}this\.nodeShapes\['concavehexagon'\] = .*\n|^BRp\$2\.generateBottomRoundrectangle = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 14,
    put: '',
  },
  {
    file: FILE,
    why: 'names of colours: ours are written as numbers',
    find: /^var colors = \{[^}]+\};/gm,
    put: 'var colors = { transparent: [0, 0, 0, 0], black: [0, 0, 0], white: [255, 255, 255] };',
  },
  {
    file: FILE,
    why: 'measures of distance for the algorithms, promises again, styles by chained calls, its way to take extensions',
    find: /^distances\['squared-?euclidean'\] = .*\n|^var sheetfn = .*\n|^sheetfn\.style = .*\n|^cytoscape\.stylesheet = .*\n|^(?:_api\.(?:all|resolve|reject)|sheetfn\.\w+|cytoscape\.use) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 14,
    put: '',
  },
  {
    file: FILE,
    why: 'words for whoever programs with it, which `npm run dev` keeps',
    find: /^( +(?:warn|error)\()'[^\n]*\);$/gm,
    times: 'some',
    put: "$1'');",
  },
  {
    file: FILE,
    why: 'what neither it nor the page calls',
    find: /^ {2}(?:commonAncestors|flashClass|batchData|numericStyleUnits|unmount|allAre|nonorphans|noNotifications|siblings): function[^\n]*\n[\s\S]*?^ {2}\},?\n|^(?:CRp\$5\.paintCache|CRp\$7\.getFontCache|CRp\$a\.drawElements|elesfn\$f\.forEach(?:UpAndD|D)own) = function[^\n]*\n[\s\S]*?^\};\n/gm,
    times: 14,
    put: '',
  },
  {
    file: FILE,
    why: 'promises for browsers that have none',
    find: /^var Promise\$1 = .*$/gm,
    put: 'const Promise$$1 = Promise;',
  },
  {
    file: FILE,
    why: 'the same',
    find: /^_api\.prototype = /gm,
    put: 'const unusedPromise = ',
  },
  {
    file: FILE,
    why: 'bounds that are known are looked up for each element of each layer: not by way of closures and keys of options',
    find: /^elesfn\$b\.boundingBox = function \(options\) \{\n/gm,
    put: `$&  if (options === undefined && this.length === 1) {
    var known = this[0]._private;
    if (known.bbCache && !known.styleDirty && known.bbCachePosKey === getBoundingBoxPosKey(this[0])) return known.bbCache;
  }
`,
  },
  {
    file: FILE,
    why: 'a layer that has just been made has room for all elements',
    find: /!boundingBoxInBoundingBox\(layer\.bb, ele\.boundingBox\(\)\)/g,
    put: 'layer.bb !== bb && $&',
  },
];
