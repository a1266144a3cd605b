import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphFragment } from '#contract/graph.ts';
import { changesIn, noticeOf, nowCalled } from '../address/link-changes.ts';
import type { Point, Size } from '../layout/layout.ts';
import type { CameraView, PlainWish } from '../model/camera.ts';
import { firstView, storyGraph } from '../model/first-view.ts';
import { raiseCard } from '../model/halves.ts';
import { onNodes, redo, step, stillThere, undo } from '../model/history.ts';
import { changeReading, moveAlong } from '../model/reading.ts';
import { pickedOf } from '../model/selecting.ts';
import type { Selection } from '../model/selection.ts';
import type { StepName } from '../model/steps.ts';
import { change, moveNodes, select, showOnly, showPicture, wish } from '../model/transitions.ts';
import { patternIn } from '../words/story-patterns.ts';
import { isAside } from '../words/vocabulary.ts';
import type { ActionContext } from './action-context.ts';
import type { Adding } from './adding.ts';
import type { Arranger } from './arrange-actions.ts';
import type { EditingActions } from './editing-actions.ts';
import { wholeGraph } from './long-lists.ts';
import { readList } from './pages.ts';
import type { ReadingActions } from './reading-actions.ts';

/** What a person can do to the canvas. */
export interface CanvasActions {
  /** The first stories: for what came about, by what, through whom. */
  readonly showFirstView: () => Promise<void>;
  /** All acts: those that came about by something, and below them those of which no report says by what. */
  readonly showAllStories: () => Promise<void>;
  readonly showFragment: (fragment: GraphFragment) => void;
  readonly addToCanvas: (fragment: GraphFragment) => void;
  /** Puts a node on the canvas if it is not there, with every edge to what is there, and selects it. */
  readonly openNode: (id: string) => Promise<void>;
  /** The same for an edge, with both its ends; a former id leads to the edge that took it in. */
  readonly openEdge: (id: string, statement?: string) => Promise<void>;
  /** The same for any selection, in whichever view is shown. */
  readonly openSelection: (wanted: Selection, statement?: string) => Promise<void>;
  /** Takes back the last change of the drawing, and shows it as it was looked at. What is selected stays so; Back takes that back, too. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly moveCamera: (type: PlainWish) => void;
  readonly moved: (moved: ReadonlyMap<string, Point>) => void;
  readonly setCanvas: (canvas: Size) => void;
  /** How the picture is looked at now: what undo comes back to. */
  readonly tellView: (view: CameraView) => void;
  /** How much of the picture is drawn. Who does not want to wait for the rest goes back to the picture before. */
  readonly tellPainting: (share: number) => void;
}

type Told = OutputOf<Api['stories']>;

interface Helpers {
  readonly reading: ReadingActions;
  readonly editing: EditingActions;
  readonly adding: Adding;
  readonly arranger: Arranger;
}

export function canvasActions(
  { apply, client, loader, state }: ActionContext,
  { reading, editing, adding: { add }, arranger: { showArranged } }: Helpers,
): CanvasActions {
  const showStories = async (name: StepName, pick: (told: Told) => GraphFragment) => {
    const wasEmpty = state().nodes.size === 0;
    const answer = await loader.ask('stories', (signal) => readList(client, 'stories', signal));
    // What a person has opened before the first picture was there is not to go again.
    const isOvertaken = wasEmpty && state().nodes.size > 0;
    if (answer !== undefined && !isOvertaken) apply(step(name)(showOnly(pick(answer), 'story')));
  };
  const showFirstView = () => showStories({ type: 'firstView' }, ({ stories }) => firstView(stories));
  let endPainting = () => {};
  const paint = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      // What an undone step brought back goes by doing it again.
      const back = state().notice.type === 'undone' ? redo : undo;
      const giveUp = () => {
        resolve();
        if (state().reading.along !== null) apply(changeReading({ along: null }));
        else if (back === redo || state().past.length > 0) apply(back);
        else void showFirstView();
      };
      signal.addEventListener('abort', giveUp);
      endPainting = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
    });
  const isDrawn = (id: string) => state().nodes.has(id) || state().edges.has(id);
  /** Puts what is not drawn on the canvas and selects it, by its ids of today; one by itself as `pick` does. */
  const open = async (wanted: Selection, pick?: (id: string) => void, staysInView = false) => {
    const show = (now: Selection) => {
      if (!staysInView) apply(showPicture);
      if (pick !== undefined && 'id' in now) pick(now.id);
      else apply(select(stillThere(now, state())));
    };
    const ids = idsOf(wanted);
    if (ids.every(isDrawn)) return show(wanted);
    await loader.run('open', async (signal) => {
      const answer = await wholeGraph(client, ids, signal, state().nodes.keys());
      const { nodes, missing } = answer;
      const edges = answer.edges.filter(({ id, type }) => !isAside(type) || ids.includes(id));
      if (wanted.type === 'node' && missing.length > 0)
        return apply(change({ notice: { type: 'missing', id: wanted.id } }));
      const changes = changesIn(answer, ids);
      const now = nowCalled(wanted, changes);
      if ('id' in now && changes.ambiguous.some(({ id }) => id === now.id))
        return apply(change({ notice: noticeOf(changes) }));
      if (!idsOf(now).every((id) => isDrawn(id) || missing.includes(id)))
        add({ type: 'open', names: nodes }, { fragment: { nodes, edges }, staysInView });
      show(now);
      const notice = noticeOf(changes);
      if (notice.type === 'drift') apply(change({ notice }));
    });
  };
  const pickNode = (id: string) => {
    reading.selectNode(id);
    editing.tellSight(id);
  };
  return {
    showFirstView,
    showAllStories: () =>
      showStories({ type: 'allStories' }, ({ stories, others }) => storyGraph([...stories, ...others])),
    showFragment: (fragment) => {
      apply(raiseCard(false)); // what is asked for is the picture
      const hasStory = patternIn(fragment.edges) !== undefined;
      const show = showOnly(fragment, 'story');
      if (hasStory) apply(step({ type: 'show' })(show), showPicture);
      else void showArranged({ type: 'show' }, 'force', show);
    },
    addToCanvas: (fragment) => add({ type: 'add', names: fragment.nodes }, { fragment }),
    openNode: (id) => open({ type: 'node', id }, pickNode),
    openEdge: (id, statement) => open({ type: 'edge', id }, (now) => reading.selectEdge(now, statement)),
    openSelection: (wanted, statement) => {
      if (wanted.type === 'node') return open(wanted, pickNode, true);
      if (wanted.type === 'edge') return open(wanted, (now) => reading.selectEdge(now, statement), true);
      return open(wanted, undefined, true);
    },
    undo: () => apply(undo),
    redo: () => apply(redo),
    moveCamera: (type) => apply(wish(type)),
    moved: (moved) => {
      if (state().reading.along !== null) return apply(moveAlong(moved));
      loader.cancel('layout'); // who drags has begun to arrange by hand
      apply(step(onNodes('move', moved.keys(), state()))(moveNodes(moved)));
    },
    setCanvas: (canvas) => apply(change({ canvas })),
    tellView: (lookedAt) => apply(change({ lookedAt })),
    tellPainting: (share) => {
      const isBegun = state().painting < 1;
      apply(change({ painting: share }));
      if (share === 1) endPainting();
      else if (!isBegun) void loader.run('paint', paint);
    },
  };
}

function idsOf(selection: Selection): readonly string[] {
  const { nodes, edges } = pickedOf({ selection });
  return [...nodes, ...edges];
}
