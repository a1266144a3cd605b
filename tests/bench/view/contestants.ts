import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import Sigma4, { DEFAULT_STYLES } from 'sigma4';
import { DEFAULT_EDGE_PRIMITIVES } from 'sigma4/primitives';
import { extremityArrow } from 'sigma4/rendering';
import type { GraphFragment } from '#contract/graph.ts';
import { sceneOf } from '../../../client/canvas/scene-of.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { GraphView } from '../../../client/renderer/graph-view.ts';
import type { Positions } from './scene.ts';

/** A way to draw a graph. */
export interface Contestant {
  /** Begins to show these nodes and edges and no others; those that are there already go to their positions. */
  readonly show: (graph: GraphFragment, positions: Positions) => void;
  /** How many nodes and edges it has taken in. */
  readonly count: () => number;
  /** Whether it is still drawing what it has taken in; those that draw all in one frame never are. */
  readonly isDrawing?: () => boolean;
}

export const CONTESTANTS: Readonly<Record<string, (stage: HTMLElement) => Contestant>> = {
  ours: (stage) => {
    const nothing = () => {};
    let state = initialState('zh', 'light');
    const draw = () => view.setScene(sceneOf(state, 'light'));
    const select = (type: 'node' | 'edge') => (id: string) => {
      state = { ...state, selection: { type, id } };
      draw();
    };
    const events = {
      onNode: select('node'),
      onEdge: select('edge'),
      onToggle: nothing,
      onMenu: nothing,
      onExpand: nothing,
      onBackground: nothing,
      onMoved: nothing,
      onHover: nothing,
      onResize: nothing,
      onView: nothing,
      onPainting: nothing,
    };
    const view = new GraphView(stage, events, 'light');
    let serial = 0;
    return {
      show: ({ nodes, edges }, positions) => {
        serial += 1;
        state = {
          ...state,
          nodes: new Map(nodes.map((node) => [node.id, node])),
          edges: new Map(edges.map((edge) => [edge.id, edge])),
          positions: new Map(positions),
          camera: { type: serial === 1 ? ('whole' as const) : ('none' as const), serial },
        };
        draw();
      },
      count: () => view.size,
      isDrawing: () => stage.ariaBusy === 'true',
    };
  },

  // As its first example does: labels, arrows, straight lines; all at once.
  cytoscape: (stage) => {
    const cy = cytoscape({
      container: stage,
      style: [
        { selector: 'node', style: { label: 'data(name)', 'font-size': 13, 'text-valign': 'bottom' } },
        {
          selector: 'edge',
          style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', width: 1.6 },
        },
      ],
      layout: { name: 'null' },
    });
    let drawn: Positions | undefined;
    return {
      show: ({ nodes, edges }, positions) => {
        const isFirst = cy.elements().empty();
        const isNew = (id: string) => cy.getElementById(id).empty();
        cy.add([
          ...nodes
            .filter(({ id }) => isNew(id))
            .map(({ id, name_zh }) => ({
              data: { id, name: name_zh },
              position: { ...(positions.get(id) ?? { x: 0, y: 0 }) },
            })),
          ...edges
            .filter(({ id }) => isNew(id))
            .map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
        ]);
        if (isFirst) cy.fit();
        if (!isFirst && positions !== drawn)
          cy.nodes().positions((node) => ({ ...(positions.get(node.id()) ?? { x: 0, y: 0 }) }));
        drawn = positions;
      },
      count: () => cy.elements().length,
    };
  },

  sigma: (stage) => {
    const graph = new Graph({ multi: true });
    return inGraphology(
      graph,
      new Sigma(graph, stage, { defaultEdgeType: 'arrow', allowInvalidContainer: true }),
    );
  },

  sigma4: (stage) => {
    const graph = new Graph({ multi: true });
    const sigma = new Sigma4(graph, stage, {
      settings: { allowInvalidContainer: true },
      primitives: { edges: { ...DEFAULT_EDGE_PRIMITIVES, extremities: [extremityArrow()] } },
      styles: { edges: [DEFAULT_STYLES.edges, { head: 'arrow' }] },
    });
    return inGraphology(graph, sigma);
  },
};

/** Both of sigma draw a graph of graphology's. */
const inGraphology = (graph: Graph, sigma: { refresh(): unknown }): Contestant => ({
  show: ({ nodes, edges }, positions) => {
    for (const { id, name_zh } of nodes) {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      graph.mergeNode(id, { x, y: -y, size: 6, label: name_zh, color: '#0072b2' });
    }
    for (const { id, from, to } of edges) {
      if (!graph.hasEdge(id)) graph.addEdgeWithKey(id, from, to, { size: 1.6 });
    }
    sigma.refresh();
  },
  count: () => graph.order + graph.size,
});
