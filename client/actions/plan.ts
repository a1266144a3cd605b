import { boxOf, roomyBoxOf } from '../layout/label-box.ts';
import type { LayoutId, Placed, Point } from '../layout/layout.ts';
import type { Task } from '../layout/task.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { nameOf } from '../words/language.ts';
import { labelRank, patterns } from '../words/vocabulary.ts';

/** What a heading or remark takes up at most. */
const CAPTION_BOX = { width: 200, above: 14, below: 14 };

/** What is to be arranged: all that is on the screen, or only the several nodes that are selected. */
export interface Plan {
  readonly task: Task;
  readonly isPart: boolean;
}

export function planOf(state: ExplorerState, layout: LayoutId): Plan {
  const shown = visible(state);
  const { selection, language, canvas, positions, pinned } = state;
  const selected =
    selection.type === 'several' ? [...selection.nodes].filter((id) => shown.nodes.has(id)) : [];
  const isPart = selected.length > 1 && selected.length < shown.nodes.size;
  const ids = new Set(isPart ? selected : shown.nodes.keys());
  const all = [...shown.nodes.values()];
  const nodes = all
    .filter(({ id }) => ids.has(id))
    .map((node) => ({
      id: node.id,
      label: node.label,
      rank: labelRank(node.label),
      name: nameOf(node, language),
      box: boxOf(node),
      roomy: roomyBoxOf(node, language),
    }));
  const edges = [...shown.edges.values()]
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map(({ from, to, type }) => ({ from, to, type }));
  const at = (id: string): readonly Point[] => [positions.get(id) ?? []].flat();
  const fixed = new Map(
    [...ids].flatMap((id) => (pinned.has(id) ? at(id).map((place) => [id, place] as const) : [])),
  );
  const others = all
    .filter(({ id }) => !ids.has(id))
    .flatMap((node): Placed[] => at(node.id).map((place) => ({ ...place, box: boxOf(node) })));
  const written = state.captions.map(({ x, y }) => ({ x, y, box: CAPTION_BOX }));
  const { stories, hierarchy } = patterns();
  const common = { layout, nodes, edges, canvas, language, fixed, patterns: { stories, hierarchy } };
  if (!isPart) {
    const focus = selection.type === 'node' && ids.has(selection.id) ? { focus: selection.id } : {};
    return { task: { ...common, obstacles: [], ...focus }, isPart };
  }
  const around = middleOf([...ids].flatMap(at));
  return { task: { ...common, obstacles: [...others, ...written], around }, isPart };
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
