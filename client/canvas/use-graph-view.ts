import { useEffect, useRef } from 'react';
import { queueTask, yieldToMain } from '../browser/tasks.ts';
import { useActions, useExplorerStore } from '../components/explorer-context.ts';
import { useBrightness } from '../components/use-brightness.ts';
import type { Point } from '../layout/layout.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { stackAt } from '../model/stacks.ts';
import type { InspectedCanvas } from '../renderer/inspection.ts';
import type { Renderer } from '../renderer/renderer.ts';
import type { Covered, GraphEvents, Hovered } from '../renderer/scene.ts';
import { feedScenes } from './feed-scenes.ts';
import { sceneOf } from './scene-of.ts';

/** Builds the renderer once its code has come, feeds it every state, and frees it. */
export function useGraphView(onHover: (hovered: Hovered) => void, onBroken: (isBroken: boolean) => void) {
  const store = useExplorerStore();
  const actions = useActions();
  const brightness = useBrightness();
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<Renderer | null>(null);
  const brightnessNow = useRef(brightness);

  useEffect(() => {
    const box = container.current;
    if (box !== null) actions.setCanvas({ width: box.clientWidth, height: box.clientHeight });
  }, [actions]);

  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    const build = async () => {
      const { GraphView } = await import('../renderer/graph-view.ts');
      await yieldToMain();
      if (isGone) return;
      const openStack = (id: string) => {
        const stack = stackAt(store.getState(), id);
        if (stack !== undefined) actions.openList({ type: 'stack', id: stack.id });
        return stack !== undefined;
      };
      const events: GraphEvents = {
        onNode: inItsOwnTask((id) => openStack(id) || actions.selectNode(id)),
        onEdge: inItsOwnTask((id) => openStack(id) || actions.selectEdge(id)),
        onToggle: inItsOwnTask((id) => openStack(id) || actions.toggleSelected(id)),
        onMenu: (id, at) => openStack(id) || actions.openMenu(id, onPage(container.current, at)),
        onExpand: inItsOwnTask((id) => openStack(id) || void actions.expand({ id })),
        onBackground: inItsOwnTask(actions.clearSelection),
        onMoved: actions.moved,
        onHover: inItsOwnTask((hovered) => {
          onHover(hovered);
          actions.pointAt(hovered.type === 'none' ? null : { type: hovered.type, id: hovered.id });
        }),
        onResize: actions.setCanvas,
        onView: actions.tellView,
        onPainting: actions.tellPainting,
      };
      const canvas: InspectedCanvas | null = container.current;
      const built: Renderer = new GraphView(canvas, events, brightnessNow.current);
      const stopFeeding = feedScenes(store, built, {
        brightness: () => brightnessNow.current,
        covered: (state) => coveredIn(state, container.current),
      });
      view.current = built;
      if (canvas !== null) canvas.inspection = built.inspection;
      stop = () => {
        stopFeeding();
        built.destroy();
        view.current = null;
        delete canvas?.inspection;
      };
    };
    build().catch(() => onBroken(true));
    return () => {
      isGone = true;
      stop();
    };
  }, [store, actions, onHover, onBroken]);

  useEffect(() => {
    brightnessNow.current = brightness;
    view.current?.setScene(sceneOf(store.getState(), brightness));
  }, [brightness, store]);

  return { container, view };
}

/** Finding what is under the pointer, and marking it, has been enough for one task. */
const inItsOwnTask =
  <Words extends readonly unknown[]>(act: (...words: Words) => void) =>
  (...words: Words) =>
    void queueTask(() => act(...words));

/** From a place on the canvas to one in the window. */
export function onPage(canvas: HTMLElement | null, { x, y }: Point): Point {
  const box = canvas?.getBoundingClientRect();
  return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
}

/** How much of the page a sheet at its full height and the bar below it take, in pixels; undefined on a wide page. */
function sheetHeight(): number | undefined {
  const style = getComputedStyle(document.documentElement);
  const [share, bar] = ['--sheet-share', '--sheet-bar'].map((name) =>
    Number.parseFloat(style.getPropertyValue(name)),
  );
  if (share === undefined || bar === undefined || Number.isNaN(share + bar)) return undefined;
  return window.innerHeight * share + bar;
}

/** What a path's card lies over, and a sheet at its full height. */
function coveredIn({ halves, paths }: ExplorerState, canvas: HTMLElement | null): Covered | undefined {
  const height = halves.isCardUp ? sheetHeight() : undefined;
  if (canvas === null || (height === undefined && paths.type !== 'found')) return undefined;
  const { top, bottom } = canvas.getBoundingClientRect();
  const card = document.querySelector('.path-bar')?.getBoundingClientRect().bottom ?? top;
  const edge = height === undefined ? bottom : window.innerHeight - height;
  return { above: Math.max(0, card - top), below: Math.max(0, bottom - edge) };
}
