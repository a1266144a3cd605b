import { lazy, Suspense } from 'react';
import type { Answer } from '#contract/question.ts';
import { CollectButton } from '../components/CollectButton.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { answerWordsIn } from '../words/answer-words.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { AnswerTools } from './AnswerTools.tsx';
import { resultOf } from './result.ts';
import '../styles/answer.css';

const AnswerPicture = lazy(async () => ({
  default: (await import('../canvas/AnswerPicture.tsx')).AnswerPicture,
}));

/** A ready question with its answer: a sentence, the whole table, its picture beside it, and what can be done with it. */
export function AnswerPage() {
  const words = useWords();
  const { askQuestion } = useActions();
  const question = useExplorer((state) => state.question);
  const asked = useExplorer((state) => state.answers.answer);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view answer-page" tabIndex={0} aria-label={words.answer}>
      <Waiting
        for={asked}
        retry={() => question !== null && askQuestion(question)}
        empty={<Empty what={words.answerEmpty} next={words.answerEmptyNext} />}
      >
        {(answer) => <Answered answer={answer} />}
      </Waiting>
    </section>
  );
}

function Answered({ answer }: { readonly answer: Answer }) {
  const words = useWords();
  const language = useLanguage();
  const own = answerWordsIn(language);
  const { question, rows, truncated, graph } = answer;
  return (
    <article>
      <header className="answer-header">
        <p className="quiet">{own.question(question.number)}</p>
        <h2>{language === 'zh' ? question.title_zh : question.title_en}</h2>
        <CollectButton
          what={{ type: 'answer', id: question.id, said: { zh: question.title_zh, en: question.title_en } }}
        />
      </header>
      {rows.length > 0 && (
        <p className="answer-result">{resultOf(answer, language) ?? words.answerRows(rows.length)}</p>
      )}
      {truncated && <p className="quiet">{words.answerCut}</p>}
      <div className="answer-parts">
        {rows.length === 0 ? <Empty what={words.answerNone} /> : <AnswerTable answer={answer} />}
        {graph.nodes.length > 0 && (
          <Suspense>
            <AnswerPicture key={question.id} load={async () => ({ fragment: graph, cut: null })} />
          </Suspense>
        )}
      </div>
      <AnswerTools answer={answer} />
    </article>
  );
}
