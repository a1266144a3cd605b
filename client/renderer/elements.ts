import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import { wrapLabel } from '../layout/label-text.ts';
import type { Caption, Point } from '../layout/layout.ts';
import { nodeSize } from '../layout/node-size.ts';
import { inventedIn } from '../theme/report-signs.ts';
import { captionText } from '../words/captions.ts';
import { edgeText } from '../words/edge-text.ts';
import type { Language } from '../words/language.ts';
import { isStrong, labelOf, mannerOf } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { drawnNames } from './drawn-names.ts';
import { edgeSigns } from './edge-signs.ts';
import type { ElementSpec } from './element-spec.ts';
import { LARGE_GRAPH } from './motion.ts';
import type { Scene } from './scene.ts';

/** Up to this many edges every edge that has room for its name shows it without being asked. */
const FEW_EDGES = 30;

/** The scene as Cytoscape's elements by id, nodes before edges. */
export function elementsOf(scene: Scene): ReadonlyMap<string, ElementSpec> {
  const { language, positions } = scene;
  const signOf = edgeSigns(scene);
  const isInvented = inventedIn(scene.reports);
  const nameIn = drawnNames(scene);
  const elements = new Map<string, ElementSpec>();
  for (const node of scene.nodes.values()) {
    // Of a person or a body: one is meant, and the report does not say which.
    const isUnnamed = !node.named && labelOf(node.label)?.named_by_nature === true;
    const isStack = scene.stacks.has(node.id);
    const classes = `entity${isUnnamed ? ' unnamed' : ''}${isStack ? ' stack' : ''}`;
    const position = positions.get(node.id) ?? ORIGIN;
    elements.set(node.id, {
      group: 'nodes',
      data: nodeData(node, nameIn(node), { language, isInvented: isInvented(node) }),
      classes: `${classes}${stateClasses(node.id, scene)}`,
      position,
    });
  }
  for (const caption of scene.captions) elements.set(caption.id, captionElement(caption, language));
  const isNamed = namedBy(scene);
  const isLarge = scene.nodes.size + scene.edges.size > LARGE_GRAPH;
  for (const edge of scene.edges.values()) {
    const name = isNamed(edge) ? ' named' : '';
    const classes = `${mannerOf(edge)}${isStrong(edge.type) ? ' story' : ''}${name}${isLarge ? ' passive' : ''}`;
    const sign = signOf(edge);
    elements.set(edge.id, {
      group: 'edges',
      data: {
        id: edge.id,
        source: edge.from,
        target: edge.to,
        text: edgeText(edge, language),
        sign: sign?.letters,
      },
      classes: `${classes}${sign === undefined ? '' : ` signed ${sign.className}`}${stateClasses(edge.id, scene)}`,
    });
  }
  return elements;
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Which edges show their names without being highlighted or selected, where there is room. */
export function namedBy({ edgeNames, edges, path }: Scene): (edge: GraphEdge) => boolean {
  if (edgeNames === 'all' || (edgeNames === 'few' && edges.size <= FEW_EDGES)) return () => true;
  return ({ id }) => path.has(id);
}

/** What has been done to an element, as further classes. */
const stateClasses = (id: string, { greyed, pinned, found, path }: Scene) => {
  const place = path.size === 0 ? '' : path.has(id) ? ' path' : ' aside';
  const isGreyed = greyed.has(id) && !path.has(id);
  return `${isGreyed ? ' greyed' : ''}${place}${pinned.has(id) ? ' pinned' : ''}${found.has(id) ? ' found' : ''}`;
};

/** Computed once for each thing and language: wrapping a name costs more than all the rest. */
function remembered<Thing extends object, Value>(make: (thing: Thing, language: Language) => Value) {
  const known = { zh: new WeakMap<Thing, Value>(), en: new WeakMap<Thing, Value>() };
  return (thing: Thing, language: Language): Value => {
    const value = known[language].get(thing) ?? make(thing, language);
    known[language].set(thing, value);
    return value;
  };
}

interface Written {
  readonly language: Language;
  readonly isInvented: boolean;
}

const NODE_DATA = new WeakMap<GraphNode, { readonly key: string; readonly data: NodeData }>();

interface NodeData {
  readonly id: string;
  readonly label: string;
  /** Lines of its label. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Computed once while a node is called the same: wrapping a name costs more than all the rest. */
function nodeData(node: GraphNode, name: string, { language, isInvented }: Written): NodeData {
  const key = `${language} ${isInvented} ${name}`;
  const known = NODE_DATA.get(node);
  if (known?.key === key) return known.data;
  const lines = wrapLabel(name, language);
  const text = isInvented ? `${lines}\n〔${wordsIn(language).invented}〕` : lines;
  const data = { id: node.id, label: node.label, text, ...nodeSize(node) };
  NODE_DATA.set(node, { key, data });
  return data;
}

const captionData = remembered((caption: Caption, language) => ({
  id: caption.id,
  text: captionText(caption.word, language) ?? '',
  width: 1,
  height: 1,
}));

const captionElement = (caption: Caption, language: Language): ElementSpec => ({
  group: 'nodes',
  data: captionData(caption, language),
  position: { x: caption.x, y: caption.y },
  classes: `caption ${caption.kind}`,
});
