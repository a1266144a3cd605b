import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { connectedGroups, packGroups } from './components.ts';
import { hub } from './hub.ts';
import type { Box, Point } from './layout.ts';
import { lieWell } from './lie-well.ts';
import { edgeMatrix, nodeMatrix, pairsOf, pointOf } from './matrices.ts';
import { part } from './part.ts';
import type { Positions, Task, Tie, ToPlace, Work } from './task.ts';

/** From this many nodes on, distant ones push as a group (Barnes and Hut): n log n instead of n². */
const MANY = 300;
const ROUNDS = { few: 400, many: 250 };
/** Rounds between two reports of progress. */
const SLICE = 10;
/** Up to this many edges show their names, which need room along the edge. */
const NAMED_EDGES = 30;
/** Pixels that edges should be long at least, most of them. */
const EDGE_LENGTH = { named: 170, unnamed: 110 };

/**
 * Nodes push each other away and edges pull together (ForceAtlas2; Jacomy and others 2014), from a spiral, without chance;
 * then labels are moved off each other; around a hub all stand in wedges instead. What does not hang together stands side by side.
 */
export function* force(task: Task): Work<Positions> {
  const byId = new Map(task.nodes.map((node) => [node.id, node]));
  const groups = connectedGroups(task);
  const groupOf = new Map(groups.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const edges = groups.map((): Tie[] => []);
  for (const edge of task.edges) edges[groupOf.get(edge.from) ?? -1]?.push(edge);
  const settled: Map<string, Point>[] = [];
  let done = 0;
  for (const [index, ids] of groups.entries()) {
    const nodes = ids.flatMap((id) => byId.get(id) ?? []);
    const work = settle(nodes, edges[index] ?? [], task);
    const share = nodes.length / task.nodes.length;
    let step = work.next();
    for (; !step.done; step = work.next()) yield Math.min(1, done + share * step.value);
    done += share;
    settled.push(step.value);
  }
  const isAnchored = (group: ReadonlyMap<string, Point>) =>
    [...group.keys()].some((id) => task.fixed.has(id));
  const free = settled.filter((group) => !isAnchored(group));
  const packed = packGroups(free, task.canvas, (id) => byId.get(id)?.box);
  return new Map([...packed, ...settled.filter(isAnchored).flatMap((group) => [...group])]);
}

function* settle(nodes: readonly ToPlace[], edges: readonly Tie[], task: Task): Work<Map<string, Point>> {
  const { fixed } = task;
  const star = nodes.some(({ id }) => fixed.has(id)) ? undefined : hub({ ...task, nodes, edges });
  if (star !== undefined) return star;
  const matrix = nodeMatrix(nodes, fixed);
  const pairs = pairsOf(nodes, edges);
  const ties = edgeMatrix(pairs, matrix);
  const rounds = nodes.length < 3 ? 20 : nodes.length > MANY ? ROUNDS.many : ROUNDS.few;
  for (let round = 0; round < rounds; round += 1) {
    iterate(settingsFor(nodes.length), matrix, ties);
    if (round % SLICE === 0) yield (0.8 * round) / rounds;
  }
  const isNamed = task.edges.length <= NAMED_EDGES;
  const found = nodes.map(({ box }, index) => ({
    ...pointOf(matrix, index),
    box: isNamed ? roomy(box) : box,
  }));
  const length = isNamed ? EDGE_LENGTH.named : EDGE_LENGTH.unnamed;
  const lying = nodes.some(({ id }) => fixed.has(id)) ? found : lieWell(found, pairs, length);
  const bodies = found.map(({ box }, index) => ({
    ...(fixed.get(nodes[index]?.id ?? '') ?? lying[index] ?? { x: 0, y: 0 }),
    box,
    isFixed: fixed.has(nodes[index]?.id ?? ''),
  }));
  const parting = part(bodies);
  for (let step = parting.next(); !step.done; step = parting.next()) yield 0.8 + 0.2 * step.value;
  return new Map(nodes.map(({ id }, index) => [id, { x: bodies[index]?.x ?? 0, y: bodies[index]?.y ?? 0 }]));
}

/** With room above and below for the name of an edge between two labels. */
const roomy = ({ width, above, below }: Box): Box => ({
  width: width + 16,
  above: above + 22,
  below: below + 22,
});

const settingsFor = (count: number) => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 14,
  strongGravityMode: false,
  gravity: 0.4,
  slowDown: 1 + Math.log(count) / 4,
  barnesHutOptimize: count > MANY,
  barnesHutTheta: 0.8,
});
