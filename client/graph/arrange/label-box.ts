import type { GraphNode } from '#contract/graph.ts';
import { LANGUAGES, type Language, nameOf } from '../../words/language.ts';
import { widthOf, wrapLabel } from '../label-text.ts';
import type { Box } from '../layout.ts';
import { nodeSize } from '../node-size.ts';

/** Pixels of a label: font size, line height, the way down from the shape, and the halo and air around. */
const FONT = 13;
const LINE = 16.25;
const GAP = 5;
const AIR = 8;

/** What a node takes up with its label, whichever of the two languages is shown: switching must not make labels touch. */
export function boxOf(node: GraphNode): Box {
  const box = KNOWN.get(node) ?? measure(node);
  KNOWN.set(node, box);
  return box;
}

const KNOWN = new WeakMap<GraphNode, Box>();

const measure = (node: GraphNode) => boxIn(node, LANGUAGES, 1, AIR);

/** What a node takes up with its label in any of these languages, its letters so many times as large as usual. */
export function boxIn(node: GraphNode, languages: readonly Language[], scale: number, air: number): Box {
  const shape = nodeSize(node);
  const labels = languages.map((language) => wrapLabel(nameOf(node, language), language).split('\n'));
  const widest = Math.max(...labels.flat().map((line) => widthOf(line) * FONT * 1.06));
  const lines = Math.max(...labels.map(({ length }) => length));
  return {
    width: Math.ceil(Math.max(shape.width, widest * scale) + 2 * air),
    above: Math.ceil(shape.height / 2 + air),
    below: Math.ceil(shape.height / 2 + GAP + lines * LINE * scale + air),
  };
}
