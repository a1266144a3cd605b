import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import { wrapLabel } from '../layout/label-text.ts';
import type { Caption, Point } from '../layout/layout.ts';
import { nodeSize } from '../layout/node-size.ts';
import { inventedIn } from '../theme/report-signs.ts';
import { captionText } from '../words/captions.ts';
import { edgeText } from '../words/edge-text.ts';
import { drawnName, type Language } from '../words/language.ts';
import { isStrong, labelOf, mannerOf } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { roomyEdges } from './edge-room.ts';
import { edgeSigns } from './edge-signs.ts';
import type { ElementSpec } from './element-spec.ts';
import { type LabelScale, scaleOf } from './label-scale.ts';
import { LARGE_GRAPH } from './motion.ts';
import type { Scene } from './scene.ts';

/** Up to this many edges every edge that has room for its name shows it without being asked. */
const FEW_EDGES = 30;

/** For more names no room is looked for: it would keep the page from answering, and nobody could read them. */
const MOST_PLACED = 600;

/** The scene as Cytoscape's elements by id, nodes before edges. */
export function elementsOf(scene: Scene, labels: LabelScale): ReadonlyMap<string, ElementSpec> {
  const { language, positions } = scene;
  const signOf = edgeSigns(scene);
  const isInvented = inventedIn(scene.reports);
  const elements = new Map<string, ElementSpec>();
  for (const node of scene.nodes.values()) {
    // Of a person or a body: one is meant, and the report does not say which.
    const isUnnamed = !node.named && labelOf(node.label)?.named_by_nature === true;
    const classes = isUnnamed ? 'entity unnamed' : 'entity';
    const position = positions.get(node.id) ?? ORIGIN;
    elements.set(node.id, {
      group: 'nodes',
      data: isInvented(node) ? inventedData(node, language) : nodeData(node, language),
      classes: `${classes}${labels && ` ${labels}`}${stateClasses(node.id, scene)}`,
      position,
    });
  }
  for (const caption of scene.captions) elements.set(caption.id, captionElement(caption, language));
  const isNamed = namedBy(scene);
  const isLarge = scene.nodes.size + scene.edges.size > LARGE_GRAPH;
  const written = new Set([...scene.edges.values()].filter(isNamed).map(({ id }) => id));
  const places =
    written.size > MOST_PLACED ? NOWHERE : roomyEdges(scene, written, elements.values(), scaleOf(labels));
  for (const edge of scene.edges.values()) {
    const shift = places.get(edge.id);
    const name = written.has(edge.id) && (scene.edgeNames === 'all' || shift !== undefined) ? ' named' : '';
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
        x: shift?.x,
        y: shift?.y,
      },
      classes: `${classes}${sign === undefined ? '' : ` signed ${sign.className}`}${stateClasses(edge.id, scene)}`,
    });
  }
  return elements;
}

const ORIGIN: Point = { x: 0, y: 0 };
const NOWHERE: ReadonlyMap<string, Point> = new Map();

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

const nodeData = remembered((node: GraphNode, language) => ({
  id: node.id,
  label: node.label,
  text: wrapLabel(drawnName(node, language), language),
  ...nodeSize(node),
}));

/** The line more fits into the air that layouts keep below a label. */
const inventedData = remembered((node: GraphNode, language) => {
  const data = nodeData(node, language);
  return { ...data, text: `${data.text}\n〔${wordsIn(language).invented}〕` };
});

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
