import type { Question } from '#contract/question.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { leaving } from '../components/leaving.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { ofPacksInUse } from '../model/packs-in-use.ts';
import { loadedValue } from '../model/remote.ts';

/** The ready questions, each a link to its answer. */
export function Questions() {
  const words = useWords();
  const { loadSurroundings } = useActions();
  const asked = useExplorer((state) => state.answers.questions);
  const schema = useExplorer((state) => loadedValue(state.answers.schema));
  return (
    <Waiting for={asked} retry={() => void loadSurroundings()}>
      {({ questions: all }) => {
        const list = ofPacksInUse(all, schema);
        return list.length === 0 ? <Empty what={words.questionsEmpty} /> : <QuestionList list={list} />;
      }}
    </Waiting>
  );
}

function QuestionList({ list }: { readonly list: readonly Question[] }) {
  const language = useLanguage();
  const { askQuestion } = useActions();
  const current = useExplorer((state) => (state.view === 'answer' ? state.question : null));
  return (
    <ol className="questions">
      {list.map((question) => (
        <li key={question.id} value={question.number}>
          <button
            type="button"
            aria-current={question.id === current ? 'true' : undefined}
            onClick={leaving(() => askQuestion(question.id))}
          >
            {language === 'zh' ? question.title_zh : question.title_en}
          </button>
        </li>
      ))}
    </ol>
  );
}
