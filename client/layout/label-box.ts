import type { GraphNode } from '#contract/graph.ts';
import { LANGUAGES, type Language, nameOf } from '../words/language.ts';
import { widthOf, wrapLabel } from './label-text.ts';
import type { Box } from './layout.ts';
import { nodeSize } from './node-size.ts';

/** Pixels of a label: font size, line height, the way down from the shape, the halo and air around, and how much larger it is at most. */
const FONT = 13;
const LINE = 16.25;
const GAP = 5;
const AIR = 8;
const LARGEST = 1.4;

/** What a node takes up with its label, whichever of the two languages is shown: switching must not make labels touch. */
export function boxOf(node: GraphNode): Box {
  const box = KNOWN.get(node) ?? measure(node);
  KNOWN.set(node, box);
  return box;
}

/** The same, and its label in this language so much larger as it is written at most when seen from afar. */
export function roomyBoxOf(node: GraphNode, language: Language): Box {
  const usual = boxOf(node);
  const { width, below } = boxIn(node, [language], LARGEST);
  return { ...usual, width: Math.max(usual.width, width), below: Math.max(usual.below, below) };
}

const KNOWN = new WeakMap<GraphNode, Box>();

const measure = (node: GraphNode) => boxIn(node, LANGUAGES, 1);

/** What a node takes up with its whole name in any of these languages, its letters enlarged by this factor. */
function boxIn(node: GraphNode, languages: readonly Language[], scale: number): Box {
  const shape = nodeSize(node);
  const labels = languages.map((language) => wrapLabel(nameOf(node, language), language).split('\n'));
  const widest = Math.max(...labels.flat().map((line) => widthOf(line) * FONT * 1.06));
  const lines = Math.max(...labels.map(({ length }) => length));
  return {
    width: Math.ceil(Math.max(shape.width, widest * scale) + 2 * AIR),
    above: Math.ceil(shape.height / 2 + AIR),
    below: Math.ceil(shape.height / 2 + GAP + lines * LINE * scale + AIR),
  };
}
