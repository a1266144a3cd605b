import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Answer, Cell } from '#contract/question.ts';
import { AnswerCell } from '../components/AnswerCell.tsx';
import { useLanguage, useWords } from '../components/explorer-context.ts';
import { NamesakesAmong } from '../components/ToldApart.tsx';
import { type ShownColumn, shownColumns } from './result.ts';

/** Pixels that a column needs, however short its words; with less for each, a row is a card. */
const LEAST_COLUMN = 96;

/** All rows with every column, none beyond the box: as a table, or as cards where there is too little room for one. */
export function AnswerTable({ answer }: { readonly answer: Answer }) {
  const language = useLanguage();
  const columns = shownColumns(answer.question, language);
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(box, LEAST_COLUMN * columns.length);
  return (
    <div ref={box} className="answer-box">
      <NamesakesAmong nodes={answer.rows.flat().flatMap(nodesOf)}>
        {isNarrow ? <Cards answer={answer} columns={columns} /> : <Table answer={answer} columns={columns} />}
      </NamesakesAmong>
    </div>
  );
}

/** Whether the box is narrower than `least`, or than its table with every word whole. */
function useNarrow(box: RefObject<HTMLElement | null>, least: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    /** Of the table, learned when it did not fit; while there are cards it cannot be measured. */
    let needed = least;
    const measure = () => {
      const table = element.querySelector('table');
      if (table !== null && table.offsetWidth > element.clientWidth)
        needed = Math.max(needed, table.offsetWidth);
      setNarrow(element.clientWidth < needed);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, least]);
  return isNarrow;
}

interface Props {
  readonly answer: Answer;
  readonly columns: readonly ShownColumn[];
}

function Table({ answer: { rows }, columns }: Props) {
  const words = useWords();
  return (
    <table className="answer-rows" aria-label={words.answer}>
      <thead>
        <tr>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer's rows never change place.
          <tr key={index}>
            {columns.map(({ name, place }) => (
              <td key={name}>
                <AnswerCell cell={row[place] ?? NOTHING} column={name} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ answer: { rows }, columns }: Props) {
  const words = useWords();
  return (
    <ol className="answer-cards" aria-label={words.answer}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer's rows never change place.
        <li key={index} className="card">
          <dl>
            {columns.map(({ name, label, place }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>
                  <AnswerCell cell={row[place] ?? NOTHING} column={name} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

const NOTHING: Cell = { type: 'value', value: null };

function nodesOf(cell: Cell) {
  if (cell.type === 'node') return [cell.node];
  return cell.type === 'nodes' ? cell.nodes : [];
}
