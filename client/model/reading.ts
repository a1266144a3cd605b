import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { ReportStatements } from '#contract/reading.ts';
import type { Point } from '../layout/layout.ts';
import { placeNear } from '../layout/place-near.ts';
import type { ExplorerState } from './explorer.ts';
import { type Drawn, NO_FILTERS } from './filters.ts';
import { idle, type Remote } from './remote.ts';

/** Words picked in a report: offsets in code points, `start` included, `end` excluded. */
export interface Words {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** What the canvas shows instead of the drawing while it follows the passages in view. */
export interface Along {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Of everything that was shown since reading along began, so that what comes back comes back to its place. */
  readonly positions: ReadonlyMap<string, Point>;
  /** Where a person has dragged nodes meanwhile: it holds until reading along ends, and never in the drawing. */
  readonly moved: ReadonlyMap<string, Point>;
}

/** What a person does in the reader. */
export interface Reading {
  /** Id of the node pointed at on the canvas: the reader shows where it is named. */
  readonly pointed: string | null;
  /** Picked words, one span a passage, and the facts that rest on them. */
  readonly picked: { readonly words: readonly Words[]; readonly facts: readonly string[] } | null;
  /** Whether the reader takes up most of the page. */
  readonly isLarge: boolean;
  readonly along: Along | null;
  /** Handing over the report's text. */
  readonly attaching: Remote<null>;
}

export const NOT_READING: Reading = {
  pointed: null,
  picked: null,
  isLarge: false,
  along: null,
  attaching: idle,
};

export const changeReading =
  (fields: Partial<Reading>) =>
  (state: ExplorerState): ExplorerState => ({ ...state, reading: { ...state.reading, ...fields } });

/**
 * The canvas shows just what these passages say. What is drawn keeps its place, and so does what reading along has shown
 * before; the drawing itself stays as it is.
 */
export const followPassages =
  ({ facts, nodes, edges }: ReportStatements, passages: ReadonlySet<string>) =>
  (state: ExplorerState): ExplorerState => {
    const said = facts.filter((fact) => fact.quotations.some(({ passage }) => passages.has(passage)));
    const drawn = new Set(said.map((fact) => fact.edge));
    const shown = edges.filter((edge) => drawn.has(edge.id));
    const ids = new Set(said.flatMap((fact) => fact.about));
    const before = state.reading.along;
    const moved = before?.moved ?? new Map<string, Point>();
    const placed = new Map([...(before?.positions ?? []), ...state.positions, ...moved]);
    const along: Along = {
      nodes: new Map(nodes.filter((node) => ids.has(node.id)).map((node) => [node.id, node])),
      edges: new Map(shown.map((edge) => [edge.id, edge])),
      positions: placeNear({
        placed,
        fresh: [...ids].filter((id) => !placed.has(id)),
        edges: shown,
        avoid: [],
      }),
      moved,
    };
    return changeReading({ along })(state);
  };

/** A person has dragged nodes of what reading along shows: the drawing, its history and its link know nothing of it. */
export const moveAlong =
  (nodes: ReadonlyMap<string, Point>) =>
  (state: ExplorerState): ExplorerState => {
    const { along } = state.reading;
    if (along === null) return state;
    const moved = new Map([...along.moved, ...nodes]);
    const positions = new Map([...along.positions, ...nodes]);
    return changeReading({ along: { ...along, positions, moved } })(state);
  };

/** What legend, counts and selecting speak of: what the canvas shows, be it the drawing or what reading along lays over it. */
export function inSight(state: ExplorerState): Drawn {
  const { along } = state.reading;
  if (along === null) return state;
  return { nodes: along.nodes, edges: along.edges, hidden: new Set(), filters: NO_FILTERS };
}
