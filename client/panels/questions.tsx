import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { loadedValue } from '../state/remote.ts';
import type { RailSection } from './panel.ts';

export const questions: RailSection = { id: 'questions', title: 'questions', View: Questions };

function Questions() {
  const words = useWords();
  const language = useLanguage();
  const { askQuestion, loadSurroundings } = useActions();
  const asked = useExplorer((state) => state.answers.questions);
  const current = useExplorer((state) =>
    state.panel === 'answer' ? loadedValue(state.answers.answer)?.question.id : undefined,
  );
  return (
    <Waiting for={asked} retry={() => void loadSurroundings()}>
      {({ questions: list }) =>
        list.length === 0 ? (
          <Empty what={words.questionsEmpty} />
        ) : (
          <ol className="questions">
            {list.map((question) => (
              <li key={question.id} value={question.number}>
                <button
                  type="button"
                  aria-current={question.id === current ? 'true' : undefined}
                  onClick={() => askQuestion(question.id)}
                >
                  {language === 'zh' ? question.title_zh : question.title_en}
                </button>
              </li>
            ))}
          </ol>
        )
      }
    </Waiting>
  );
}
