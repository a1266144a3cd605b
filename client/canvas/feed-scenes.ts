import { queueTask } from '../browser/tasks.ts';
import type { ExplorerState } from '../model/explorer.ts';
import type { Renderer } from '../renderer/renderer.ts';
import type { Covered } from '../renderer/scene.ts';
import type { Brightness } from '../theme/palette.ts';
import { sceneOf } from './scene-of.ts';

interface States {
  getState(): ExplorerState;
  subscribe(listener: () => void): () => void;
}

interface Surroundings {
  readonly brightness: () => Brightness;
  /** What lies over the canvas. Measuring it lays the page out, so it is asked only for a new wish of the camera. */
  readonly covered: (state: ExplorerState) => Covered | undefined;
}

/** Gives a renderer every state as a scene, the first of them soon. Call what it returns to end it. */
export function feedScenes(
  states: States,
  renderer: Pick<Renderer, 'setScene'>,
  { brightness, covered }: Surroundings,
): () => void {
  let served: number | undefined;
  const feed = () => {
    const state = states.getState();
    const over = state.camera.serial === served ? undefined : covered(state);
    served = state.camera.serial;
    renderer.setScene(sceneOf(state, brightness(), over));
  };
  const callOff = queueTask(feed);
  const unsubscribe = states.subscribe(feed);
  return () => {
    callOff();
    unsubscribe();
  };
}
