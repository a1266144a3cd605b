import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { Bilingual } from '../words/language.ts';
import type { CanvasActions } from './canvas-actions.ts';
import type { Notice } from './explorer.ts';
import { unpackQuery } from './packed-query.ts';
import type { Workbench } from './store.ts';
import { change } from './transitions.ts';

/** What the rest of the page may ask of the Cypher view. Running is the view's own; nothing here runs anything. */
export interface CypherActions {
  /** A person has typed. */
  readonly setCypher: (draft: Partial<Statement>) => void;
  /** Puts what a link brings into the editor, where it waits to be looked over. */
  readonly linkCypher: (linked: Statement) => Promise<void>;
  /** Puts a statement, with a JSON object of parameters, into the editor and shows it. It runs only when told to. */
  readonly openInCypher: (text: string, params?: string) => void;
  /** Puts nodes, and edges with their ends, on the canvas, by id. More than 1,000 nodes are cut, and it says so. */
  readonly drawByIds: (wanted: IdsToDraw, how: 'add' | 'replace') => Promise<void>;
}

/** A statement with its parameters, a JSON object or nothing. */
export interface Statement {
  readonly text: string;
  readonly params: string;
}

export interface IdsToDraw {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** A picture of more says nothing. */
const MOST_NODES = 1_000;
/** Each edge is a request of its own. */
const MOST_EDGES = 40;

export function cypherActions(
  { apply, client, loader, state }: Workbench,
  canvas: CanvasActions,
): CypherActions {
  const fetchFragment = async (wanted: IdsToDraw, signal: AbortSignal) => {
    const nodes = new Map<string, GraphNode>();
    const edges = new Map<string, GraphEdge>();
    const answers = await Promise.all(
      wanted.edges.slice(0, MOST_EDGES).map((id) => client.evidence({ id }, signal)),
    );
    for (const { edge, statements } of answers) {
      edges.set(edge.id, edge);
      for (const { subject, object } of statements.slice(0, 1))
        for (const node of [subject, object]) nodes.set(node.id, node);
    }
    const ids = wanted.nodes.slice(0, MOST_NODES);
    if (ids.length > 0) {
      const among = await client.graphOfMany({ ids }, signal);
      for (const node of among.nodes) nodes.set(node.id, node);
      for (const edge of among.edges) edges.set(edge.id, edge);
    }
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
  };
  return {
    setCypher: (draft) => apply(change({ cypher: { ...state().cypher, ...draft, isLinked: false } })),
    linkCypher: async (linked) => {
      const [text, params] = await Promise.all([unpackQuery(linked.text), unpackQuery(linked.params)]);
      if (text === undefined || params === undefined) return apply(change({ notice: UNREADABLE_LINK }));
      const { cypher } = state();
      if (text !== cypher.text || params !== cypher.params)
        apply(change({ cypher: { text, params, isLinked: true } }));
    },
    openInCypher: (text, params = '') =>
      apply(change({ cypher: { text, params, isLinked: false }, view: 'cypher', sheet: 'none' })),
    drawByIds: (wanted, how) =>
      loader.run('draw', async (signal) => {
        const fragment = await fetchFragment(wanted, signal);
        if (how === 'add') canvas.addToCanvas(fragment);
        else canvas.showFragment(fragment);
        if (wanted.nodes.length > MOST_NODES)
          apply(change({ notice: { type: 'said', said: cutText(wanted.nodes.length) } }));
      }),
  };
}

const cutText = (total: number): Bilingual => ({
  zh: `结果有 ${total} 个点，画布上只放前 ${MOST_NODES} 个。`,
  en: `The answer has ${total.toLocaleString('en')} nodes; the first ${MOST_NODES.toLocaleString('en')} are on the canvas.`,
});

const UNREADABLE_LINK: Notice = {
  type: 'failed',
  said: {
    zh: '链接里的语句读不出来：链接可能没有复制完整。',
    en: 'The statement in the link cannot be read: the link may have been cut when it was copied.',
  },
};
