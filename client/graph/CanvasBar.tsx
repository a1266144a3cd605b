import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { Notice } from '../state/explorer.ts';
import type { Step } from '../state/steps.ts';
import type { Language } from '../words/language.ts';
import { stepText } from '../words/step-text.ts';
import { wordsIn } from '../words/words.ts';
import { LAYOUTS } from './layouts.ts';

/** Under the canvas: camera, layout, the way back, and how much is shown. */
export function CanvasBar() {
  const words = useWords();
  const { moveCamera, showFirstView, showAllStories } = useActions();
  return (
    <div className="canvas-bar" role="toolbar" aria-label={words.canvasBar}>
      <History />
      <div className="group">
        <Tool icon="fit" name={words.fit} onClick={() => moveCamera('fit')} />
        <Tool icon="minus" name={words.zoomOut} onClick={() => moveCamera('out')} />
        <Tool icon="plus" name={words.zoomIn} onClick={() => moveCamera('in')} />
      </div>
      <LayoutChoice />
      <div className="group">
        <button type="button" onClick={() => void showFirstView()}>
          <Icon of="reset" />
          {words.reset}
        </button>
        <button type="button" onClick={() => void showAllStories()}>
          {words.allStories}
        </button>
      </div>
      <NoticeLine />
      <Count />
    </div>
  );
}

/** The way back, and forth again, each by the name of what it would undo or redo. */
function History() {
  const words = useWords();
  const language = useLanguage();
  const { undo, redo } = useActions();
  const last = useExplorer((state) => state.past.at(-1));
  const next = useExplorer((state) => state.future.at(-1));
  const named = (step: Step | undefined, say: (what: string) => string, nothing: string) =>
    step === undefined ? nothing : say(stepText(step.name, language));
  const undoName = named(last, words.undo, words.undoNothing);
  const redoName = named(next, words.redo, words.redoNothing);
  return (
    <div className="group">
      <Tool icon="undo" name={undoName} onClick={undo} isOff={last === undefined} />
      <Tool icon="redo" name={redoName} onClick={redo} isOff={next === undefined} />
    </div>
  );
}

interface ToolProps {
  readonly icon: Parameters<typeof Icon>[0]['of'];
  readonly name: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
}

function Tool({ icon, name, onClick, isOff = false }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      // Not `disabled`: the button that took back the last change keeps the focus.
      aria-disabled={isOff}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}

function LayoutChoice() {
  const words = useWords();
  const { runLayout } = useActions();
  const layout = useExplorer((state) => state.layout);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same.
    <div className="group segmented" role="group" aria-label={words.layout}>
      {LAYOUTS.map(({ id, name }) => (
        <button key={id} type="button" aria-pressed={id === layout} onClick={() => runLayout(id)}>
          {words[name]}
        </button>
      ))}
    </div>
  );
}

function NoticeLine() {
  const language = useLanguage();
  const notice = useExplorer((state) => state.notice);
  return (
    <p className={notice.type === 'failed' ? 'notice failed' : 'notice'} role="status">
      {noticeText(notice, language)}
    </p>
  );
}

function noticeText(notice: Notice, language: Language): string {
  const words = wordsIn(language);
  switch (notice.type) {
    case 'none':
      return '';
    case 'busy':
      return words.loading;
    case 'added':
      return words.added(notice.nodes, notice.edges);
    case 'cut':
      return words.addedSome(notice.shown, notice.total);
    case 'missing':
      return words.missing(notice.id);
    case 'undone':
    case 'redone':
      return words[notice.type](stepText(notice.name, language));
    case 'failed':
      return notice.said[language];
  }
}

function Count() {
  const words = useWords();
  const nodes = useExplorer((state) => state.nodes.size);
  const edges = useExplorer((state) => state.edges.size);
  return <p className="count">{words.count(nodes, edges)}</p>;
}
