import type { ElementDefinition } from 'cytoscape';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { NodeLabel } from '#contract/model.ts';
import { type Language, nameOf } from '../words/language.ts';
import { mannerOf, RELATION_NAMES } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { wrapLabel } from './label-text.ts';
import type { Caption } from './layout.ts';
import { nodeSize } from './node-size.ts';
import type { Scene } from './scene.ts';

/** Of these a missing name is worth seeing: a person or body is meant, and the report does not say which. */
const NAMED_BY_NATURE: readonly NodeLabel[] = ['Official', 'Person', 'Unit'];

/** Up to this many edges every edge shows its name without being asked. */
const FEW_EDGES = 30;

/** The scene as Cytoscape's elements, by id. */
export function elementsOf(scene: Scene): Map<string, ElementDefinition> {
  const { language, positions } = scene;
  const few = scene.edges.size <= FEW_EDGES;
  const elements = new Map<string, ElementDefinition>();
  for (const node of scene.nodes.values()) {
    const element = nodeElement(node, language, positions.get(node.id) ?? { x: 0, y: 0 });
    elements.set(node.id, marked(element, scene));
  }
  for (const edge of scene.edges.values()) {
    elements.set(edge.id, marked(edgeElement(edge, language, few), scene));
  }
  for (const caption of scene.captions) elements.set(caption.id, captionElement(caption, language));
  return elements;
}

/** The element with what has been done to it. */
function marked(element: Marked, { greyed, pinned, found }: Scene): ElementDefinition {
  const { id } = element.data;
  const classes = [
    ...element.classes,
    ...(greyed.has(id) ? ['greyed'] : []),
    ...(pinned.has(id) ? ['pinned'] : []),
    ...(found.has(id) ? ['found'] : []),
  ];
  return { ...element, classes };
}

interface Marked extends ElementDefinition {
  readonly data: ElementDefinition['data'] & { readonly id: string };
  readonly classes: string[];
}

function nodeElement(node: GraphNode, language: Language, { x, y }: { x: number; y: number }): Marked {
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label: node.label,
      text: wrapLabel(nameOf(node, language), language),
      ...nodeSize(node),
    },
    position: { x, y },
    classes: node.named || !NAMED_BY_NATURE.includes(node.label) ? ['entity'] : ['entity', 'unnamed'],
  };
}

function edgeElement(edge: GraphEdge, language: Language, few: boolean): Marked {
  return {
    group: 'edges',
    data: { id: edge.id, source: edge.from, target: edge.to, text: edgeText(edge, language) },
    classes: [mannerOf(edge), ...(edge.type === 'LED_TO' ? ['story'] : []), ...(few ? ['named'] : [])],
  };
}

/** A post that is no longer held says so; only posts have a tense. */
function edgeText({ type, tense }: GraphEdge, language: Language): string {
  const name = RELATION_NAMES[type][language];
  return tense === 'former' ? wordsIn(language).formerly : name;
}

function captionElement(caption: Caption, language: Language): ElementDefinition {
  return {
    group: 'nodes',
    data: { id: caption.id, text: wordsIn(language)[caption.word], width: 1, height: 1 },
    position: { x: caption.x, y: caption.y },
    classes: ['caption', caption.kind],
    selectable: false,
    grabbable: false,
  };
}
