import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { LAYOUTS } from '../layout/layouts.ts';
import { CanvasStatus } from './CanvasStatus.tsx';
import { EdgeNamesChoice } from './EdgeNamesChoice.tsx';
import { HistoryTools } from './HistoryTools.tsx';
import { LinkTools } from './LinkTools.tsx';
import { More } from './More.tsx';
import { NamedTool } from './NamedTool.tsx';
import { SelectTools } from './SelectTools.tsx';

/** Pixels of the canvas from which on a part of the tools has room in the bar. */
const ROOM = { forMost: 560, forSelecting: 740, forAll: 1240 };

/** Under the canvas, in one row: what there is no room for is behind "More", and on the way to that names give way to drawings. */
export function CanvasBar() {
  const words = useWords();
  const width = useExplorer((state) => state.canvas.width);
  const isWide = width >= ROOM.forAll;
  const hasMost = width >= ROOM.forMost;
  const hasSelecting = width >= ROOM.forSelecting;
  return (
    <>
      <CanvasStatus />
      <div className="canvas-bar" role="toolbar" aria-label={words.canvasBar} data-wide={isWide}>
        <HistoryTools />
        <CameraTools />
        {hasSelecting && <SelectTools />}
        {hasMost && <MostTools />}
        {isWide ? (
          <Rest />
        ) : (
          <More>
            {!hasSelecting && <SelectTools />}
            {!hasMost && <MostTools />}
            <Rest />
          </More>
        )}
      </div>
    </>
  );
}

const MostTools = () => (
  <>
    <LayoutChoice />
    <FirstView />
    <LinkTools />
    <Exports />
  </>
);

const Rest = () => (
  <>
    <EdgeNamesChoice />
    <AllStories />
  </>
);

function CameraTools() {
  const words = useWords();
  const { moveCamera } = useActions();
  return (
    <div className="group">
      <IconButton icon="fit" name={words.fit} onClick={() => moveCamera('whole')} />
      <IconButton icon="minus" name={words.zoomOut} onClick={() => moveCamera('out')} />
      <IconButton icon="plus" name={words.zoomIn} onClick={() => moveCamera('in')} />
    </div>
  );
}

function LayoutChoice() {
  const words = useWords();
  const { runLayout } = useActions();
  const layout = useExplorer((state) => state.layout);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same.
    <div className="group segmented" role="group" aria-label={words.layout}>
      {LAYOUTS.map(({ id, name, about }) => (
        <button
          key={id}
          type="button"
          aria-label={words[name]}
          aria-pressed={id === layout}
          title={`${words[name]}: ${words[about]}`}
          onClick={() => void runLayout(id)}
        >
          <Icon of={id} />
          {id === layout && <span>{words[name]}</span>}
        </button>
      ))}
    </div>
  );
}

/** What can be taken along. */
function Exports() {
  const words = useWords();
  const { openExport } = useActions();
  return <NamedTool icon="export" name={words.exportAs} onClick={openExport} />;
}

/** The picture to begin with. */
function FirstView() {
  const words = useWords();
  const { showFirstView } = useActions();
  return <NamedTool icon="reset" name={words.reset} onClick={() => void showFirstView()} />;
}

function AllStories() {
  const words = useWords();
  const { showAllStories } = useActions();
  return <NamedTool icon="story" name={words.allStories} onClick={() => void showAllStories()} />;
}
