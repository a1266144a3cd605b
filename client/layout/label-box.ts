import type { GraphNode } from '#contract/graph.ts';
import { drawnName, LANGUAGES, type Language } from '../words/language.ts';
import { widthOf, wrapLabel } from './label-text.ts';
import type { Box } from './layout.ts';
import { nodeSize } from './node-size.ts';

/** Pixels of a label: font size, line height, the way down from the shape, the halo and air around, and how much larger it is at most. */
const FONT = 13;
const LINE = 16.25;
const GAP = 5;
const AIR = 8;
export const LARGEST = 1.4;

/** What a node takes up with its label, whichever of the two languages is shown: switching must not make labels touch. */
export function boxOf(node: GraphNode): Box {
  const box = KNOWN.get(node) ?? measure(node);
  KNOWN.set(node, box);
  return box;
}

/** The same, and its label in this language so much larger as it is written at most when seen from afar. */
export function roomyBoxOf(node: GraphNode, language: Language): Box {
  const usual = boxOf(node);
  const { width, below } = boxIn(node, [language], LARGEST, AIR);
  return { ...usual, width: Math.max(usual.width, width), below: Math.max(usual.below, below) };
}

const KNOWN = new WeakMap<GraphNode, Box>();

const measure = (node: GraphNode) => boxIn(node, LANGUAGES, 1, AIR);

/**
 * What a node takes up with its label in any of these languages, its letters enlarged by this factor.
 *
 * @param more lines under the name
 */
export function boxIn(
  node: GraphNode,
  languages: readonly Language[],
  scale: number,
  air: number,
  more = 0,
): Box {
  const shape = nodeSize(node);
  const labels = languages.map((language) => wrapLabel(drawnName(node, language), language).split('\n'));
  const widest = Math.max(...labels.flat().map((line) => widthOf(line) * FONT * 1.06));
  const lines = more + Math.max(...labels.map(({ length }) => length));
  return {
    width: Math.ceil(Math.max(shape.width, widest * scale) + 2 * air),
    above: Math.ceil(shape.height / 2 + air),
    below: Math.ceil(shape.height / 2 + GAP + lines * LINE * scale + air),
  };
}
