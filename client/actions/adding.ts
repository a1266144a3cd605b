import type { GraphFragment } from '#contract/graph.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { step } from '../model/history.ts';
import type { StepName } from '../model/steps.ts';
import { addFragment, change, showPicture, type Transition, wish } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';

export interface Addition {
  readonly fragment: GraphFragment;
  /** Id of the node beside which newcomers settle. */
  readonly parent?: string;
  /** Done in the same step, before. */
  readonly first?: Transition;
  /** What is said of it; without, how much was added. */
  readonly announce?: (added: Added) => Transition;
  /** Whether the view stays that is shown; else it is the picture. */
  readonly staysInView?: boolean;
}

/** How much a step has put on the canvas. */
export interface Added {
  readonly nodes: number;
  readonly edges: number;
  /** Of the new nodes, those that a filter leaves out. */
  readonly filtered: number;
}

/** Puts things on the canvas, as one step that says what came of it. */
export interface Adding {
  readonly add: (name: StepName, addition: Addition) => void;
}

export function adding({ apply, state }: ActionContext): Adding {
  return {
    add: (
      name,
      { fragment, parent, first = (same) => same, announce = announceAdded, staysInView = false },
    ) => {
      const before = state();
      apply(
        step(name)(first, addFragment(fragment, parent)),
        staysInView ? (same) => same : showPicture,
        wish('include'),
        (after) => announce(difference(before, after))(after),
      );
    },
  };
}

function difference(before: ExplorerState, after: ExplorerState): Added {
  const fresh = [...after.nodes.keys()].filter((id) => !before.nodes.has(id));
  const { why } = visible(after);
  return {
    nodes: fresh.length,
    edges: after.edges.size - before.edges.size,
    filtered: fresh.filter((id) => why.has(id)).length,
  };
}

const announceAdded = ({ nodes, edges }: Added): Transition =>
  change({ notice: { type: 'added', nodes, edges } });
