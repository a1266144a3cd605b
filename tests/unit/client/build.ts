import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import type { RelationType } from '#contract/model.ts';
import type { Story } from '../../../client/model/first-view.ts';
import '../../helpers/installed-vocabulary.ts'; // what these labels and types mean

const LABELS = {
  case: 'Case',
  award: 'Award',
  official: 'Official',
  position: 'Position',
  unit: 'Unit',
  program: 'Program',
} as const;

/** A node whose label is told by its id, as in the data: `case-a`, `award-b`. */
export function node(id: string, fields: Partial<GraphNode> = {}): GraphNode {
  const word = Object.entries(LABELS).find(([prefix]) => id.startsWith(`${prefix}-`));
  const label = word?.[1] ?? 'Unit';
  return {
    id,
    label,
    kind: null,
    name_zh: `名${id}`,
    name_en: id,
    code: null,
    short_zh: null,
    short_en: null,
    named: true,
    degree: 1,
    reports: ['r'],
    ...fields,
  };
}

export function edge(
  from: string,
  type: RelationType,
  to: string,
  fields: Partial<GraphEdge> = {},
): GraphEdge {
  const id = edgeId(from, type, to);
  const statements = [id.replace('edge-', 's-')];
  return {
    id,
    type,
    from,
    to,
    basis: 'explicit',
    plan: false,
    dates: [],
    tense: null,
    negated: false,
    disputed: false,
    statements,
    reports: ['r'],
    ...fields,
  };
}

/** Twelve hexadecimal digits that are the same for the same ends; no need to be the real ones. */
function edgeId(from: string, type: string, to: string): string {
  let hash = 0x811c9dc5;
  for (const character of `${type} ${from} ${to}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `edge-${hash.toString(16).padStart(12, '0')}`;
}

/** A fragment of these edges and the nodes at their ends. */
export function fragment(...edges: GraphEdge[]): GraphFragment {
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  return { nodes: ids.map((id) => node(id)), edges };
}

export function story(cause: string, award: string, giver?: string, post?: string): Story {
  const edges = [edge(cause, 'LED_TO', award)];
  if (giver !== undefined) edges.push(edge(giver, 'ISSUED', award));
  if (giver !== undefined && post !== undefined) edges.push(edge(giver, 'HOLDS_POSITION', post));
  edges.push(edge('unit-receiver', 'RECEIVED', award));
  const told = { pattern: 'commendations', agent_stated: giver !== undefined, place: 'r#1', steps: edges };
  return { ...fragment(...edges), cause, act: award, ...told };
}
