import type { Answer as AnswerValue, Cell } from '#contract/question.ts';
import { AnswerCell } from '../components/AnswerCell.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NamesakesAmong } from '../components/ToldApart.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { WORDS } from '../words/words.ts';
import type { Panel } from './panel.ts';

export const answer: Panel = { id: 'answer', title: WORDS.answer, View: Answer };

function Answer() {
  const words = useWords();
  const { askQuestion } = useActions();
  const question = useExplorer((state) => state.question);
  const asked = useExplorer((state) => state.answers.answer);
  const retry = () => question !== null && askQuestion(question);
  return (
    <Waiting
      for={asked}
      retry={retry}
      empty={<Empty what={words.answerEmpty} next={words.answerEmptyNext} />}
    >
      {(value) => <AnswerView answer={value} />}
    </Waiting>
  );
}

function AnswerView({ answer: { question, rows, truncated, graph } }: { readonly answer: AnswerValue }) {
  const words = useWords();
  const language = useLanguage();
  const { showFragment, addToCanvas } = useActions();
  return (
    <>
      <h2 className="panel-title">{language === 'zh' ? question.title_zh : question.title_en}</h2>
      <p className="quiet">{words.answerRows(rows.length)}</p>
      {graph.nodes.length > 0 && (
        <p className="buttons">
          <button type="button" className="primary" onClick={() => showFragment(graph)}>
            {words.showOnCanvas}
          </button>
          <button type="button" onClick={() => addToCanvas(graph)}>
            {words.addToCanvas}
          </button>
        </p>
      )}
      {truncated && <p className="quiet">{words.answerCut}</p>}
      {rows.length === 0 ? (
        <Empty what={words.answerNone} />
      ) : (
        <AnswerTable question={question} rows={rows} />
      )}
      <details>
        <summary>{words.showCypher}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
        <pre tabIndex={0}>
          <code>{question.cypher}</code>
        </pre>
      </details>
    </>
  );
}

function AnswerTable({ question, rows }: Pick<AnswerValue, 'question' | 'rows'>) {
  const words = useWords();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="table-scroll" tabIndex={0} aria-label={words.answer}>
      <table>
        <thead>
          <tr>
            {question.columns.map((column) => (
              <th key={column.name} scope="col">
                {language === 'zh' ? column.label_zh : column.label_en}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <NamesakesAmong nodes={rows.flat().flatMap(nodesOf)}>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer's rows never change place.
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={question.columns[place]?.name ?? place}>
                    <AnswerCell cell={cell} column={question.columns[place]?.name ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </NamesakesAmong>
        </tbody>
      </table>
    </section>
  );
}

function nodesOf(cell: Cell) {
  if (cell.type === 'node') return [cell.node];
  return cell.type === 'nodes' ? cell.nodes : [];
}
