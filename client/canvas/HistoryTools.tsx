import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { stepText } from '../model/step-text.ts';
import type { Step } from '../model/steps.ts';

/** The way back, and forth again, each by the name of what it would undo or redo. */
export function HistoryTools() {
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
      <IconButton icon="undo" name={undoName} onClick={undo} isOff={last === undefined} />
      <IconButton icon="redo" name={redoName} onClick={redo} isOff={next === undefined} />
    </div>
  );
}
