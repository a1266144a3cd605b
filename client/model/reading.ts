import { saidIn } from '#contract/evidence.ts';
import type { ReportStatements } from '#contract/reading.ts';
import type { Point } from '../layout/layout.ts';
import { placeNear } from '../layout/place-near.ts';
import type { ExplorerState } from './explorer.ts';
import { type Drawn, NO_FILTERS } from './filters.ts';
import type { Along, ReaderState } from './reading-state.ts';

export const changeReading =
  (fields: Partial<ReaderState>) =>
  (state: ExplorerState): ExplorerState => ({ ...state, reading: { ...state.reading, ...fields } });

/**
 * The canvas shows just what these passages say. What is drawn keeps its place, and so does what reading along has shown
 * before; the drawing itself stays as it is.
 */
export const followPassages =
  ({ facts, nodes, edges }: ReportStatements, passages: ReadonlySet<string>) =>
  (state: ExplorerState): ExplorerState => {
    const said = facts.filter((fact) => saidIn(fact.quotations).some(({ passage }) => passages.has(passage)));
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
