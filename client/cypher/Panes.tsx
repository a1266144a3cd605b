import { type KeyboardEvent, useRef } from 'react';
import type { Vocabulary } from '../editor/mend.ts';
import type { TextRange } from '../editor/text-range.ts';
import { AnswerPane } from './AnswerPane.tsx';
import { HistoryPane } from './HistoryPane.tsx';
import { QuestionsPane } from './QuestionsPane.tsx';
import { SavedPane } from './SavedPane.tsx';
import { TourPane } from './TourPane.tsx';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

export type PaneId = 'answer' | 'tour' | 'questions' | 'history' | 'saved';

interface Props {
  readonly pane: PaneId;
  readonly setPane: (pane: PaneId) => void;
  readonly vocabulary: Vocabulary;
  readonly onMend: (range: TextRange, word: string) => void;
  readonly onUse: Use;
  readonly onRetry: () => void;
}

const NAMES = [
  ['answer', 'tabAnswer'],
  ['tour', 'tabTour'],
  ['questions', 'tabQuestions'],
  ['history', 'tabHistory'],
  ['saved', 'tabSaved'],
] as const;

/** What came of the statement, and where other statements come from. */
export function Panes({ pane, setPane, vocabulary, onMend, onUse, onRetry }: Props) {
  const words = useCypherWords();
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = NAMES.findIndex(([id]) => id === pane);
    const next = NAMES[(at + step + NAMES.length) % NAMES.length];
    if (next === undefined) return;
    setPane(next[0]);
    list.current?.querySelector<HTMLElement>(`#cypher-tab-${next[0]}`)?.focus();
  };
  return (
    <div className="cypher-panes">
      <div ref={list} className="tabs" role="tablist" aria-label={words.tabs} onKeyDown={walk}>
        {NAMES.map(([id, name]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`cypher-tab-${id}`}
            aria-selected={id === pane}
            aria-controls={id === pane ? 'cypher-pane' : undefined}
            tabIndex={id === pane ? 0 : -1}
            onClick={() => setPane(id)}
          >
            {words[name]}
          </button>
        ))}
      </div>
      <div
        className="cypher-pane"
        id="cypher-pane"
        role="tabpanel"
        aria-labelledby={`cypher-tab-${pane}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
        tabIndex={0}
      >
        {pane === 'answer' && <AnswerPane vocabulary={vocabulary} onMend={onMend} onRetry={onRetry} />}
        {pane === 'tour' && <TourPane onUse={onUse} />}
        {pane === 'questions' && <QuestionsPane onUse={onUse} />}
        {pane === 'history' && <HistoryPane onUse={onUse} />}
        {pane === 'saved' && <SavedPane onUse={onUse} />}
      </div>
    </div>
  );
}
