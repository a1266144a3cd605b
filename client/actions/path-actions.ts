import type { GraphFragment } from '#contract/graph.ts';
import type { Client } from '../api/client.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { raiseCard } from '../model/halves.ts';
import { step } from '../model/history.ts';
import type { PathQuery } from '../model/path-search.ts';
import { FIRST_DEGREE, FIRST_HOPS, leavePaths, NO_PREVIEW, showPath } from '../model/paths.ts';
import {
  addFragment,
  change,
  moveNodes,
  select,
  showPicture,
  type Transition,
} from '../model/transitions.ts';
import type { Bilingual } from '../words/language.ts';
import type { ActionContext } from './action-context.ts';
import { wholeGraph } from './long-lists.ts';

/** Paths between two nodes. */
export interface PathActions {
  /** Waits for the next node that is selected, and looks for paths to it. */
  readonly pickPathEnd: (from: string) => void;
  /** Looks for the shortest paths between two nodes, drawn or not, and lays the first over the drawing. */
  readonly findPaths: (from: string, to: string, choice?: PathChoice) => Promise<void>;
  /** Shows the next path, or with -1 the one before; round and round. */
  readonly stepPath: (by: 1 | -1) => void;
  /** Makes the path that is shown a part of the drawing. */
  readonly keepPath: () => Promise<void>;
  readonly leavePaths: () => void;
}

/** How far, and by way of what; as at first when not given. */
export type PathChoice = Partial<Omit<PathQuery, 'from' | 'to'>>;

const SEARCH = 'paths';

export function pathActions({ apply, client, loader, state }: ActionContext): PathActions {
  const leaveAfter = (transition: Transition) => (before: ExplorerState) => leavePaths(transition(before));
  const readGlosses = () =>
    loader.run('glosses', async (signal) => {
      const { paths } = state();
      if (paths.type !== 'found') return;
      const missing = [...paths.preview.edges.values()].filter(({ id }) => !paths.glosses.has(id));
      const read = await Promise.all(
        missing.map(async ({ id, statements: [first = ''] }) => {
          const { statement } = await client.statement({ id: first }, signal);
          return statement && ([id, { zh: statement.gloss_zh, en: statement.gloss_en }] as const);
        }),
      );
      apply(addGlosses(new Map(read.filter((each) => each !== null))));
    });

  return {
    pickPathEnd: (from) => apply(showPicture, raiseCard(false), change({ paths: { type: 'picking', from } })),
    findPaths: (from, to, choice = {}) => {
      const query = { from, to, maxHops: FIRST_HOPS, maxDegree: FIRST_DEGREE, without: [], ...choice };
      apply(showPicture, raiseCard(false), change({ paths: { type: 'asking', ...query } }));
      const search = async (signal: AbortSignal) => {
        const [{ nodes, missing }, found] = await Promise.all([
          client.graph({ ids: `${from},${to}` }, signal),
          askPaths(client, query, signal),
        ]);
        // Rather by way of what joins everything than not at all, unless a person has said so.
        const isOpen = found.paths.length === 0 && choice.maxDegree === undefined && from !== to;
        const maxDegree = isOpen ? null : query.maxDegree;
        const { paths, truncated } = isOpen ? await askPaths(client, { ...query, maxDegree }, signal) : found;
        const [one, other] = [nodes.find(({ id }) => id === from), nodes.find(({ id }) => id === to)];
        if (one === undefined || other === undefined)
          return apply(leavePaths, change({ notice: { type: 'missing', id: missing[0] ?? to } }));
        const common = {
          ...query,
          maxDegree,
          paths,
          truncated,
          at: 0,
          preview: NO_PREVIEW,
          glosses: new Map(),
        };
        apply(change({ paths: { ...common, type: 'found', ends: [one, other] } }), showPath(0));
        await readGlosses();
      };
      return loader.run(SEARCH, search, (error) =>
        leaveAfter(change({ notice: { type: 'failed', said: error.said } })),
      );
    },
    stepPath: (by) => {
      const { paths } = state();
      if (paths.type !== 'found' || paths.paths.length === 0) return;
      apply(showPath((paths.at + by + paths.paths.length) % paths.paths.length));
      void readGlosses();
    },
    keepPath: () =>
      loader.run('keep', async (signal) => {
        const { paths, nodes } = state();
        const path = paths.type === 'found' ? paths.paths[paths.at] : undefined;
        if (paths.type !== 'found' || path === undefined) return;
        const ids = new Set([...nodes.keys(), ...path.nodes.map(({ id }) => id)]);
        const { edges } = await wholeGraph(client, ids, signal);
        const fragment = { nodes: path.nodes, edges: [...path.edges, ...edges] };
        const name = { type: 'path', names: [...paths.ends] } as const;
        apply(
          step(name)(addFragment(fragment), moveNodes(paths.preview.positions), restore(path)),
          select(selectionOf(path)),
          leavePaths,
        );
      }),
    leavePaths: () => {
      loader.cancel(SEARCH);
      apply(leavePaths);
    },
  };
}

const addGlosses =
  (glosses: ReadonlyMap<string, Bilingual>): Transition =>
  (state) =>
    state.paths.type === 'found'
      ? { ...state, paths: { ...state.paths, glosses: new Map([...state.paths.glosses, ...glosses]) } }
      : state;

/** What a person has asked to keep is not left hidden. */
const restore =
  ({ nodes }: GraphFragment): Transition =>
  (state) => {
    const shown = new Set(nodes.map(({ id }) => id));
    return { ...state, hidden: new Set([...state.hidden].filter((id) => !shown.has(id))) };
  };

const selectionOf = ({ nodes, edges }: GraphFragment) => ({
  type: 'several' as const,
  nodes: new Set(nodes.map(({ id }) => id)),
  edges: new Set(edges.map(({ id }) => id)),
});

/** As the server is asked. */
export const pathsInput = ({ maxDegree, without, ...query }: PathQuery) => ({
  ...query,
  ...(maxDegree === null ? {} : { maxDegree }),
  ...(without.length === 0 ? {} : { without: without.join() }),
});

const askPaths = (client: Pick<Client, 'paths'>, query: PathQuery, signal: AbortSignal) =>
  client.paths(pathsInput(query), signal);
