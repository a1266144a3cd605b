import { TabPanel, Tabs } from '../components/Tabs.tsx';
import type { KnownNames } from '../editor/quick-fix.ts';
import type { TextRange } from '../editor/text-range.ts';
import { AnswerPane } from './AnswerPane.tsx';
import { HistoryPane } from './HistoryPane.tsx';
import { QuestionsPane } from './QuestionsPane.tsx';
import { SavedPane } from './SavedPane.tsx';
import { SchemaPane } from './SchemaPane.tsx';
import { TourPane } from './TourPane.tsx';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

export type PaneId = 'answer' | 'schema' | 'tour' | 'questions' | 'history' | 'saved';

interface Props {
  readonly pane: PaneId;
  readonly setPane: (pane: PaneId) => void;
  readonly vocabulary: KnownNames;
  readonly onFix: (range: TextRange, word: string) => void;
  readonly onUse: Use;
  /** Puts a name where the caret is. */
  readonly onInsert: (name: string) => void;
  readonly onRetry: () => void;
}

const NAMES = [
  ['answer', 'tabAnswer'],
  ['schema', 'tabSchema'],
  ['tour', 'tabTour'],
  ['questions', 'tabQuestions'],
  ['history', 'tabHistory'],
  ['saved', 'tabSaved'],
] as const;

/** What came of the statement, and where other statements come from. */
export function Panes({ pane, setPane, vocabulary, onFix, onUse, onInsert, onRetry }: Props) {
  const words = useCypherWords();
  const tabs = NAMES.map(([id, name]) => ({ id, name: words[name] }));
  return (
    <div className="cypher-panes">
      <Tabs label={words.tabs} tabs={tabs} shown={pane} onShow={setPane} panel="cypher-pane" />
      <TabPanel className="cypher-pane" id="cypher-pane" shown={pane}>
        {pane === 'answer' && <AnswerPane vocabulary={vocabulary} onFix={onFix} onRetry={onRetry} />}
        {pane === 'schema' && <SchemaPane onUse={onUse} onInsert={onInsert} />}
        {pane === 'tour' && <TourPane onUse={onUse} />}
        {pane === 'questions' && <QuestionsPane onUse={onUse} />}
        {pane === 'history' && <HistoryPane onUse={onUse} />}
        {pane === 'saved' && <SavedPane onUse={onUse} />}
      </TabPanel>
    </div>
  );
}
