import type { LayoutId } from '../layout/layout.ts';
import { layoutOf } from '../layout/layouts.ts';
import { NOT_ARRANGING } from '../model/arranging.ts';
import type { EdgeNames, Notice } from '../model/explorer.ts';
import { step } from '../model/history.ts';
import { NOTHING } from '../model/selection.ts';
import { placeStacksAgain } from '../model/stacks.ts';
import type { StepName } from '../model/steps.ts';
import { change, showPicture, type Transition, wish } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import type { ArrangedPlan } from './arrange.ts';

/** What a person can do about where things stand. */
export interface ArrangeActions {
  /** Arranges what is on the screen, or only what is selected where that is several. A newer one takes the place of an older. */
  readonly runLayout: (id: LayoutId) => Promise<void>;
  readonly setEdgeNames: (edgeNames: EdgeNames) => void;
}

/** Does these changes and then the layout, as one step: the picture appears when it is arranged. */
export type ShowArranged = (name: StepName, id: LayoutId, ...before: readonly Transition[]) => Promise<void>;

export interface Arranger {
  readonly showArranged: ShowArranged;
}

export function arrangeActions({ apply, loader, state }: ActionContext): ArrangeActions & Arranger {
  const showArranged: ShowArranged = (name, id, ...before) => {
    const showProgress = (share: number) =>
      apply(change({ arranging: { type: 'running', layout: id, share } }));
    const over = change({ arranging: NOT_ARRANGING });
    const work = async (signal: AbortSignal) => {
      signal.addEventListener('abort', () => apply(over));
      showProgress(0);
      const { arrangeDrawing } = await import('./arrange.ts');
      // Another picture is arranged whole, whatever was selected in the last.
      const start = before.length === 0 ? state() : change({ selection: NOTHING })(state());
      const wanted = before.reduce((next, transition) => transition(next), start);
      const arranged = await arrangeDrawing(wanted, id, { signal, onProgress: showProgress });
      apply(
        step(name)(...before, place(arranged)),
        wish(arranged.isPart ? 'include' : 'fit'),
        showPicture,
        change({ notice: noticeOf(arranged) }),
        over,
      );
    };
    return loader.run('layout', work, ({ said }) =>
      change({ arranging: NOT_ARRANGING, notice: { type: 'failed', said } }),
    );
  };
  return {
    showArranged,
    setEdgeNames: (edgeNames) => apply(change({ edgeNames })),
    runLayout: (id) => showArranged({ type: 'layout', layout: layoutOf(id).name }, id),
  };
}

/** What came onto the canvas or was pinned meanwhile stays; what left it stays away. */
const place =
  ({ layout, isPart, arrangement }: ArrangedPlan): Transition =>
  (state) => {
    const positions = new Map(state.positions);
    for (const [id, at] of arrangement.positions) {
      if (state.nodes.has(id) && !state.pinned.has(id)) positions.set(id, at);
    }
    if (isPart) return { ...state, positions };
    return placeStacksAgain({ ...state, positions, layout, captions: arrangement.captions });
  };

function noticeOf({ isPart, arrangement, where }: ArrangedPlan): Notice {
  if (where === 'page') return { type: 'layoutOnPage' };
  return isPart ? { type: 'layoutOfPart', nodes: arrangement.positions.size } : { type: 'none' };
}
