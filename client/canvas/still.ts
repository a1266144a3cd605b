import { yieldToMain } from '../browser/tasks.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { NOT_READING } from '../model/reading-state.ts';
import { NOTHING } from '../model/selection.ts';
import type { Drawing } from '../model/steps.ts';
import type { GraphEvents } from '../renderer/scene.ts';
import type { Picture } from '../svg/picture-model.ts';
import { sceneOf } from './scene-of.ts';

const nobodyHears = () => {};
const NO_EVENTS: GraphEvents = {
  onNode: nobodyHears,
  onEdge: nobodyHears,
  onToggle: nobodyHears,
  onMenu: nobodyHears,
  onBackground: nobodyHears,
  onMoved: nobodyHears,
  onHover: nobodyHears,
  onResize: nobodyHears,
  onExpand: nobodyHears,
  onView: nobodyHears,
  onPainting: nobodyHears,
};

/** A drawing that is not on the canvas as a picture, drawn out of sight by the same renderer. */
export async function stillOf(state: ExplorerState, drawing: Drawing): Promise<Picture> {
  const { GraphView } = await import('../renderer/graph-view.ts');
  const box = document.createElement('div');
  box.className = 'out-of-sight';
  document.body.append(box);
  const view = new GraphView(box, NO_EVENTS, 'light');
  try {
    const alone = {
      selection: NOTHING,
      found: new Set<string>(),
      paths: { type: 'none' },
      reading: NOT_READING,
    } as const;
    view.setScene(sceneOf({ ...state, ...drawing, ...alone }, 'light'));
    while (box.ariaBusy === 'true') await yieldToMain();
    // Cytoscape bends lines when it draws them.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return view.picture();
  } finally {
    view.destroy();
    box.remove();
  }
}
