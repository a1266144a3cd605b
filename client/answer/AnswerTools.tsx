import { useState } from 'react';
import type { CsvValue } from '#contract/csv.ts';
import type { Answer, Cell } from '#contract/question.ts';
import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { SaveTable } from '../components/SaveTable.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { answerWordsIn } from '../words/answer-words.ts';
import { nameOf } from '../words/language.ts';
import { CiteAnswer } from './CiteAnswer.tsx';

/** What can be done with an answer: draw, cite, copy, keep; and the query behind it. */
export function AnswerTools({ answer }: { readonly answer: Answer }) {
  const words = useWords();
  const language = useLanguage();
  const own = answerWordsIn(language);
  const { showFragment, addToCanvas } = useActions();
  const { question, rows, graph } = answer;
  const [isCited, setCited] = useState(false);
  const title = language === 'zh' ? question.title_zh : question.title_en;
  const lines = (): readonly (readonly CsvValue[])[] => [
    question.columns.map(({ label_zh, label_en }) => (language === 'zh' ? label_zh : label_en)),
    ...rows.map((row) => row.map((cell) => plainCell(cell, language))),
  ];
  return (
    <footer className="answer-tools">
      {graph.nodes.length > 0 && (
        <>
          <button type="button" className="primary" onClick={() => showFragment(graph)}>
            {words.showOnCanvas}
          </button>
          <button type="button" onClick={() => addToCanvas(graph)}>
            {words.addToCanvas}
          </button>
        </>
      )}
      {rows.length > 0 && (
        <>
          <button type="button" aria-expanded={isCited} onClick={() => setCited(!isCited)}>
            <Icon of="quote" />
            {own.cite}
          </button>
          <SaveTable
            lines={lines}
            fileName={() => `${title.replace(/[\s/\\:*?"<>|？]+/g, '-').slice(0, 60)}.csv`}
          />
        </>
      )}
      <ShowCypher question={{ of: 'answer', input: { id: question.id } }} />
      {isCited && <CiteAnswer answer={answer} />}
    </footer>
  );
}

/** A cell as a spreadsheet has it: words as they stand in the store, so that nothing is lost. */
function plainCell(cell: Cell, language: 'zh' | 'en'): CsvValue {
  switch (cell.type) {
    case 'node':
      return nameOf(cell.node, language);
    case 'nodes':
      return cell.nodes.map((node) => nameOf(node, language)).join('; ');
    case 'statements':
      return cell.ids.join(' ');
    case 'value':
      return cell.value === null ? '' : typeof cell.value === 'boolean' ? String(cell.value) : cell.value;
    case 'values':
      return cell.values.join('; ');
  }
}
