import type { Browsing, ListPage } from '../model/browsing.ts';
import { failed, loaded, type Remote } from '../model/remote.ts';
import { change } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import type { CanvasActions } from './canvas-actions.ts';

/** Lists to choose from what to draw: of a label, or of a stack. */
export interface BrowsingActions {
  readonly openList: (list: Browsing) => void;
  readonly closeList: () => void;
  /** A page of the list that is open, of what holds these words; the answer is for the list alone and not kept. */
  readonly readList: (asked: ListAsked, onChange: (page: Remote<ListPage>) => void) => void;
  /** Draws these, with every line to what is drawn, and selects them. */
  readonly drawListed: (ids: readonly string[]) => Promise<void>;
}

export interface ListAsked {
  readonly list: Browsing;
  readonly q: string;
  /** `next` of the page before. */
  readonly cursor: string | null;
}

/** Rows of a page. */
const PAGE = 50;

export function browsingActions(
  { apply, client, loader, state }: ActionContext,
  { openNode, openSelection }: Pick<CanvasActions, 'openNode' | 'openSelection'>,
): BrowsingActions {
  const ask = async ({ list, q, cursor }: ListAsked, signal: AbortSignal): Promise<ListPage> => {
    const page = { q: q.trim(), limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    if (list.type === 'label') {
      const { label, kind } = list;
      return client.nodes({ label, ...(kind === null ? {} : { kind }), ...page }, signal);
    }
    const stack = list.type === 'stack' ? state().stacks.get(list.id) : undefined;
    if (stack === undefined) return { nodes: [], total: 0, next: null };
    const { of: id, type, direction, label } = stack;
    const found = await client.neighbours({ id, type, direction, label, ...page }, signal);
    // The node itself is in the answer, too, as one end of the lines.
    return { nodes: found.nodes.filter((node) => node.id !== id), total: found.total, next: found.next };
  };
  return {
    openList: (browsing) => apply(change({ browsing })),
    closeList: () => apply(change({ browsing: { type: 'none' } })),
    readList: (asked, onChange) =>
      void loader.run(
        'list',
        async (signal) => onChange(loaded(await ask(asked, signal))),
        (error) => {
          onChange(failed(error));
          return (same) => same;
        },
      ),
    drawListed: ([first = '', ...others]) =>
      others.length === 0
        ? openNode(first)
        : openSelection({ type: 'several', nodes: new Set([first, ...others]), edges: new Set() }),
  };
}
