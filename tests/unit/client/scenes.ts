import type { GraphFragment, GraphNode } from '#contract/graph.ts';
import { LABELS, TYPES } from '../../helpers/vocabulary.ts';
import { edge, fragment, node } from './build.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = ['永康市公安局', '专案组', '社会治理', 'command', 'of the Traffic Police', 'reform'];

/** A graph that grows as real ones do: each new node ties itself to one or two, rather to the busy. */
export function grown(count: number, seed = 1): GraphFragment {
  const next = numbers(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const degrees = new Array<number>(count).fill(0);
  const ends: number[] = [0];
  const edges = Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1).flatMap((at) => {
    const ties = next() < 0.3 ? 2 : 1;
    return Array.from({ length: ties }, () => {
      const other = ends[Math.floor(next() * ends.length)] ?? 0;
      ends.push(at, other);
      degrees[at] = (degrees[at] ?? 0) + 1;
      degrees[other] = (degrees[other] ?? 0) + 1;
      return edge(`unit-${at}`, pick(TYPES), `unit-${other}`);
    });
  });
  const nodes = degrees.map((degree, at): GraphNode => {
    const name = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(['永康市公安局', ...WORDS]));
    return node(`unit-${at}`, {
      label: pick(LABELS),
      degree,
      name_zh: name.join(''),
      name_en: name.join(' '),
    });
  });
  return { nodes, edges: [...new Map(edges.map((one) => [one.id, one])).values()] };
}

const pairs = Array.from({ length: 9 }, (_, index) => edge(`case-${index}`, 'LED_TO', `award-${index}`));
const hub = Array.from({ length: 100 }, (_, index) => edge(`unit-${index}`, 'PART_OF', 'unit-hub'));
const alone = Array.from({ length: 12 }, (_, index) => node(`unit-alone-${index}`));

/** Graphs of every shape that has gone wrong in a layout somewhere. */
export const SCENES: Readonly<Record<string, GraphFragment>> = {
  nothing: { nodes: [], edges: [] },
  'one node': { nodes: [node('unit-a')], edges: [] },
  'two nodes that are not linked': { nodes: [node('unit-a'), node('case-b')], edges: [] },
  'a line to itself': fragment(edge('unit-a', 'PART_OF', 'unit-a')),
  'two lines between the same': fragment(
    edge('unit-a', 'RUNS', 'program-b'),
    edge('unit-a', 'USES', 'program-b'),
  ),
  'nine pairs': fragment(...pairs),
  'nodes alone': { nodes: [...fragment(...pairs).nodes, ...alone], edges: pairs },
  'a hub of a hundred': fragment(...hub),
  'a circle of parts': fragment(
    edge('unit-a', 'PART_OF', 'unit-b'),
    edge('unit-b', 'PART_OF', 'unit-c'),
    edge('unit-c', 'PART_OF', 'unit-a'),
    edge('unit-d', 'PART_OF', 'unit-a'),
  ),
  'a grown graph': grown(150),
};
