import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AnswerPicture as Pictured } from '../actions/cypher-actions.ts';
import { useActions, useExplorer, useExplorerStore, useLanguage } from '../components/explorer-context.ts';
import { useBrightness } from '../components/use-brightness.ts';
import { Waiting } from '../components/Waiting.tsx';
import { idle, loadedValue, type Remote } from '../model/remote.ts';
import { GraphView } from '../renderer/graph-view.ts';
import type { InspectedCanvas } from '../renderer/inspection.ts';
import type { Renderer } from '../renderer/renderer.ts';
import type { GraphEvents } from '../renderer/scene.ts';
import { answerScene } from './answer-scene.ts';
import { pictureOf } from './load-picture.ts';
import type { Drawable } from './targets.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** The picture of an answer, within the answer: what is picked there is read beside it. */
export function AnswerPicture({ drawable }: { readonly drawable: Drawable }) {
  const words = useCypherWords();
  const language = useLanguage();
  const { readPicture } = useActions();
  const container = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<Remote<Pictured>>(idle);
  const load = () => {
    const { clientWidth: width, clientHeight: height } = container.current ?? {
      clientWidth: 900,
      clientHeight: 420,
    };
    readPicture(pictureOf(drawable), { width, height }, setPicture);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another component.
  useEffect(load, []);
  useView(container, loadedValue(picture));
  const { nodes, edges } = loadedValue(picture)?.fragment ?? { nodes: [], edges: [] };
  return (
    <div className="answer-picture">
      <div
        ref={container}
        className="graph"
        role="img"
        aria-label={words.pictureLabel(nodes.length, edges.length)}
      />
      {picture.type !== 'loaded' && (
        <Waiting for={picture} retry={load}>
          {() => null}
        </Waiting>
      )}
      <p className="quiet">{loadedValue(picture)?.cut?.[language]}</p>
    </div>
  );
}

/** Draws the picture as long as it is there. */
function useView(container: RefObject<HTMLDivElement | null>, picture: Pictured | undefined) {
  const store = useExplorerStore();
  const { selectNode, selectEdge, clearSelection } = useActions();
  const brightness = useBrightness();
  const language = useLanguage();
  const selection = useExplorer((state) => state.selection);
  const view = useRef<Renderer | null>(null);
  useEffect(() => {
    const canvas: InspectedCanvas | null = container.current;
    const made = new GraphView(canvas, eventsOf({ selectNode, selectEdge, clearSelection }), brightness);
    view.current = made;
    if (canvas !== null) canvas.inspection = made.inspection;
    return () => {
      view.current = null;
      made.destroy();
      delete canvas?.inspection;
    };
  }, [container, brightness, selectNode, selectEdge, clearSelection]);
  useEffect(() => {
    if (picture === undefined) return;
    view.current?.setScene(answerScene(picture, { ...store.getState(), selection, language }, brightness));
  }, [store, picture, selection, language, brightness]);
}

type Picking = Record<'selectNode' | 'selectEdge', (id: string) => void> & {
  readonly clearSelection: () => void;
};

const nothing = () => {};

const eventsOf = ({ selectNode, selectEdge, clearSelection }: Picking): GraphEvents => ({
  onNode: selectNode,
  onEdge: selectEdge,
  onToggle: selectNode,
  onMenu: selectNode,
  onExpand: selectNode,
  onBackground: clearSelection,
  onMoved: nothing,
  onHover: nothing,
  onResize: nothing,
  onPainting: nothing,
  onView: nothing,
});
