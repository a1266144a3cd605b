import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LoadPicture, AnswerPicture as Pictured } from '../actions/answer-pictures.ts';
import { useActions, useExplorer, useExplorerStore, useLanguage } from '../components/explorer-context.ts';
import { useBrightness } from '../components/use-brightness.ts';
import { Waiting } from '../components/Waiting.tsx';
import { idle, loadedValue, type Remote } from '../model/remote.ts';
import { GraphView } from '../renderer/graph-view.ts';
import type { InspectedCanvas } from '../renderer/inspection.ts';
import type { Renderer } from '../renderer/renderer.ts';
import type { GraphEvents } from '../renderer/scene.ts';
import { answerWordsIn } from '../words/answer-words.ts';
import { answerScene } from './answer-scene.ts';
import { PrintedPicture } from './PrintedPicture.tsx';
import '../styles/answer-picture.css';

/** The picture of an answer, within the answer: what is picked there is read beside it, and a double click brings what lies around. */
export function AnswerPicture({ load }: { readonly load: LoadPicture }) {
  const language = useLanguage();
  const words = answerWordsIn(language);
  const { readPicture, growPicture } = useActions();
  const container = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<Remote<Pictured>>(idle);
  const read = () => {
    const { clientWidth: width, clientHeight: height } = container.current ?? {
      clientWidth: 900,
      clientHeight: 420,
    };
    readPicture(load, { width, height }, setPicture);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another component.
  useEffect(read, []);
  const shown = loadedValue(picture);
  const view = useView(container, shown, (id) => shown !== undefined && growPicture(shown, id, setPicture));
  const { nodes, edges } = shown?.fragment ?? { nodes: [], edges: [] };
  return (
    <div className="answer-picture">
      <div
        ref={container}
        className="graph"
        role="img"
        aria-label={words.picture(nodes.length, edges.length)}
      />
      {picture.type !== 'loaded' && (
        <Waiting for={picture} retry={read}>
          {() => null}
        </Waiting>
      )}
      <PrintedPicture picture={() => view.current?.picture()} />
      <p className="quiet" role="status">
        {shown?.cut?.[language]}
      </p>
    </div>
  );
}

/** Draws the picture as long as it is there. */
function useView(
  container: RefObject<HTMLDivElement | null>,
  picture: Pictured | undefined,
  onExpand: (id: string) => void,
) {
  const store = useExplorerStore();
  const { selectNode, selectEdge, clearSelection } = useActions();
  const brightness = useBrightness();
  const language = useLanguage();
  const selection = useExplorer((state) => state.selection);
  const view = useRef<Renderer | null>(null);
  const expand = useRef(onExpand);
  expand.current = onExpand;
  useEffect(() => {
    const canvas: InspectedCanvas | null = container.current;
    const events = eventsOf({ selectNode, selectEdge, clearSelection, expand: (id) => expand.current(id) });
    const made = new GraphView(canvas, events, brightness);
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
  return view;
}

type Picking = Record<'selectNode' | 'selectEdge' | 'expand', (id: string) => void> & {
  readonly clearSelection: () => void;
};

const nothing = () => {};

const eventsOf = ({ selectNode, selectEdge, clearSelection, expand }: Picking): GraphEvents => ({
  onNode: selectNode,
  onEdge: selectEdge,
  onToggle: selectNode,
  onMenu: selectNode,
  onExpand: expand,
  onBackground: clearSelection,
  onMoved: nothing,
  onHover: nothing,
  onResize: nothing,
  onPainting: nothing,
  onView: nothing,
});
