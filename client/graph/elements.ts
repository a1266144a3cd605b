import type { ElementDefinition } from 'cytoscape';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { NodeLabel } from '#contract/model.ts';
import { type Language, nameOf } from '../words/language.ts';
import { mannerOf, RELATION_NAMES } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { roomyEdges } from './edge-room.ts';
import { edgeSigns } from './edge-signs.ts';
import { LABEL_SCALES, type LabelScale } from './label-scale.ts';
import { wrapLabel } from './label-text.ts';
import type { Caption, Point } from './layout.ts';
import { nodeSize } from './node-size.ts';
import { inventedIn } from './report-signs.ts';
import type { Scene } from './scene.ts';

/** Of these a missing name is worth seeing: a person or body is meant, and the report does not say which. */
const NAMED_BY_NATURE: readonly NodeLabel[] = ['Official', 'Person', 'Unit'];

/** Up to this many edges every edge that has room for its name shows it without being asked. */
const FEW_EDGES = 30;

/** Past so many elements lines are looked for only when one is clicked, not at each move of the pointer. */
const MOST_WATCHED = 600;

/** An element as it is to be on the canvas. */
export interface Wanted {
  readonly group: 'nodes' | 'edges';
  readonly data: ElementDefinition['data'] & { readonly id: string };
  /** Separated by spaces. */
  readonly classes: string;
  /** Of nodes. */
  readonly position?: Point;
}

/** The scene as Cytoscape's elements by id, nodes before edges. */
export function elementsOf(scene: Scene, labels: LabelScale): ReadonlyMap<string, Wanted> {
  const { language, positions, edgeNames } = scene;
  const areAllNamed = edgeNames === 'all';
  const areNamed = areAllNamed || (edgeNames === 'few' && scene.edges.size <= FEW_EDGES);
  const isLarge = scene.nodes.size + scene.edges.size > MOST_WATCHED;
  const quiet = isLarge ? ' quiet' : '';
  const scale = LABEL_SCALES.find(({ name }) => name === labels)?.scale ?? 1;
  const signOf = edgeSigns(scene);
  const isInvented = inventedIn(scene.reports);
  const elements = new Map<string, Wanted>();
  for (const node of scene.nodes.values()) {
    const classes = node.named || !NAMED_BY_NATURE.includes(node.label) ? 'entity' : 'entity unnamed';
    const position = positions.get(node.id) ?? ORIGIN;
    elements.set(node.id, {
      group: 'nodes',
      data: isInvented(node) ? inventedData(node, language) : nodeData(node, language),
      classes: `${classes}${labels && ` ${labels}`}${marks(node.id, scene)}`,
      position,
    });
  }
  for (const caption of scene.captions) elements.set(caption.id, captionElement(caption, language));
  const roomy = isLarge
    ? undefined
    : roomyEdges(scene, elements.values(), (edge) => edgeText(edge, language), scale, areNamed);
  for (const edge of scene.edges.values()) {
    const shift = roomy?.get(edge.id);
    const isRoomy = isLarge || areAllNamed || shift !== undefined;
    const name = isRoomy ? ` roomy${areNamed ? ' named' : ''}` : '';
    const classes = `${mannerOf(edge)}${edge.type === 'LED_TO' ? ' story' : ''}${name}${quiet}`;
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
      classes: `${classes}${sign === undefined ? '' : ` signed ${sign.className}`}${marks(edge.id, scene)}`,
    });
  }
  return elements;
}

const ORIGIN: Point = { x: 0, y: 0 };

/** What has been done to an element, as further classes. */
const marks = (id: string, { greyed, pinned, found, way }: Scene) => {
  const place = way.size === 0 ? '' : way.has(id) ? ' way' : ' aside';
  const isGreyed = greyed.has(id) && !way.has(id);
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
  text: wrapLabel(nameOf(node, language), language),
  ...nodeSize(node),
}));

/** The line more fits into the air that layouts keep below a label. */
const inventedData = remembered((node: GraphNode, language) => {
  const data = nodeData(node, language);
  return { ...data, text: `${data.text}\n〔${wordsIn(language).invented}〕` };
});

/** A post that is no longer held says so; only posts have a tense. */
function edgeText({ type, tense }: GraphEdge, language: Language): string {
  const name = RELATION_NAMES[type][language];
  return tense === 'former' ? wordsIn(language).formerly : name;
}

const captionData = remembered((caption: Caption, language) => ({
  id: caption.id,
  text: wordsIn(language)[caption.word],
  width: 1,
  height: 1,
}));

const captionElement = (caption: Caption, language: Language): Wanted => ({
  group: 'nodes',
  data: captionData(caption, language),
  position: { x: caption.x, y: caption.y },
  classes: `caption ${caption.kind}`,
});
