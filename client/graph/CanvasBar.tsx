import { useId, useState } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { CanvasStatus } from './CanvasStatus.tsx';
import { EdgeNamesChoice } from './EdgeNamesChoice.tsx';
import { HistoryTools } from './HistoryTools.tsx';
import { LinkTools } from './LinkTools.tsx';
import { LAYOUTS } from './layouts.ts';
import { SelectTools } from './SelectTools.tsx';
import { Tool } from './Tool.tsx';

/**
 * Under the canvas: what everyone needs always, then groups that a narrow screen keeps behind "More". Add a group as a
 * `<div className="group">` in MoreTools; it takes its place in the row, or in the sheet that "More" opens.
 */
export function CanvasBar() {
  const words = useWords();
  return (
    <>
      <CanvasStatus />
      <div className="canvas-bar" role="toolbar" aria-label={words.canvasBar}>
        <HistoryTools />
        <CameraTools />
        <More />
      </div>
    </>
  );
}

function MoreTools() {
  return (
    <>
      <SelectTools />
      <LayoutChoice />
      <EdgeNamesChoice />
      <Pictures />
      <LinkTools />
      <Exports />
    </>
  );
}

function More() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same.
    <div
      className="more"
      role="group"
      aria-label={words.moreTools}
      data-open={isOpen}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setOpen(false);
      }}
    >
      <button
        type="button"
        className="icon-button"
        aria-label={words.moreTools}
        title={words.moreTools}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of="more" />
      </button>
      <div className="more-tools" id={id}>
        <MoreTools />
      </div>
    </div>
  );
}

function CameraTools() {
  const words = useWords();
  const { moveCamera } = useActions();
  return (
    <div className="group">
      <Tool icon="fit" name={words.fit} onClick={() => moveCamera('fit')} />
      <Tool icon="minus" name={words.zoomOut} onClick={() => moveCamera('out')} />
      <Tool icon="plus" name={words.zoomIn} onClick={() => moveCamera('in')} />
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
      {LAYOUTS.map(({ id, name, about, icon }) => (
        <button
          key={id}
          type="button"
          aria-label={words[name]}
          aria-pressed={id === layout}
          title={`${words[name]}: ${words[about]}`}
          onClick={() => void runLayout(id)}
        >
          <Icon of={icon} />
          {id === layout && words[name]}
        </button>
      ))}
    </div>
  );
}

/** What can be taken along. */
function Exports() {
  const words = useWords();
  const { openExport } = useActions();
  return (
    <div className="group">
      <button type="button" onClick={openExport}>
        <Icon of="export" />
        {words.exportAs}
      </button>
    </div>
  );
}

/** Pictures to begin with. */
function Pictures() {
  const words = useWords();
  const { showFirstView, showAllStories } = useActions();
  return (
    <div className="group">
      <button type="button" onClick={() => void showFirstView()}>
        <Icon of="reset" />
        {words.reset}
      </button>
      <button type="button" onClick={() => void showAllStories()}>
        {words.allStories}
      </button>
    </div>
  );
}
