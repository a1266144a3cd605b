import type { GraphFragment } from '#contract/graph.ts';
import type { Arrangement, LayoutId, Size } from '../layout/layout.ts';
import { runArrange } from '../layout/run.ts';
import type { Watch } from '../layout/slices.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { initialState } from '../model/initial-state.ts';
import type { Language } from '../words/language.ts';
import { patternIn } from '../words/story-patterns.ts';
import { planOf } from './plan.ts';

export interface ArrangedPlan {
  readonly layout: LayoutId;
  /** Whether only several selected nodes were arranged, among the others. */
  readonly isPart: boolean;
  readonly arrangement: Arrangement;
  /** Where it was computed; on the page only where no worker could start. */
  readonly where: 'worker' | 'page';
}

/** Plans and computes a layout of what is on the screen. Loaded when a person first asks for one. */
export async function arrangeDrawing(
  state: ExplorerState,
  layout: LayoutId,
  watch: Watch,
): Promise<ArrangedPlan> {
  const { task, isPart } = planOf(state, layout);
  return { layout, isPart, ...(await runArrange(task, watch)) };
}

/** Computes a layout of a picture that is not the canvas's: in columns where it tells the pack's story. */
export async function arrangeFragment(
  { nodes, edges }: GraphFragment,
  { canvas, language }: { readonly canvas: Size; readonly language: Language },
  watch: Watch,
): Promise<Arrangement> {
  const state: ExplorerState = {
    ...initialState(language, 'system'),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    canvas,
  };
  const layout = patternIn(edges) === undefined ? 'force' : 'story';
  return (await runArrange(planOf(state, layout).task, watch)).arrangement;
}
