import { useMemo, useState } from 'react';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { Empty } from '../components/Waiting.tsx';
import type { CypherWords } from '../words/cypher-words.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { saveFile } from './copy-text.ts';
import type { Run } from './desk.ts';
import { explainMessage } from './explain-message.ts';
import { mendingOf, type Vocabulary } from './mend.ts';
import { PlanTree } from './PlanTree.tsx';
import type { AnswerBody, Remark } from './protocol.ts';
import { toCsv, toJsonFile } from './table-file.ts';
import { drawableOf } from './targets.ts';
import { rangeOf, type TextRange } from './text-range.ts';
import { useCypherWords } from './use-cypher-words.ts';
import { cellsOf } from './values.ts';

interface Props {
  readonly run: Run & { readonly type: 'answered' };
  readonly vocabulary: Vocabulary;
  readonly onMend: (range: TextRange, word: string) => void;
}

type Form = 'table' | 'plan' | 'json';

/** An answer: how much and how long, and the answer as a table, a picture, a plan or JSON. */
export function Answered({ run, vocabulary, onMend }: Props) {
  const words = useCypherWords();
  const { answer, asked } = run;
  const rows = answer.data.values;
  const plan = answer.profiledQueryPlan ?? answer.queryPlan;
  const forms: readonly Form[] = [
    ...(asked.mode === 'explain' ? [] : ['table' as const]),
    ...(plan === undefined ? [] : ['plan' as const]),
    ...(asked.mode === 'explain' ? [] : ['json' as const]),
  ];
  const [wanted, setForm] = useState<Form>(plan === undefined ? 'table' : 'plan');
  const form = forms.includes(wanted) ? wanted : (forms[0] ?? 'table');
  const said = saidOf(run, words);
  return (
    <div className="answered">
      <div className="answer-head">
        <strong>{said}</strong>
        {forms.length > 1 && <Forms forms={forms} form={form} setForm={setForm} />}
        {form !== 'plan' && <Takeaway answer={answer} />}
      </div>
      {answer.truncated && <p className="cut">{cutText(answer, words)}</p>}
      <Remarks remarks={answer.notifications} text={asked.text} vocabulary={vocabulary} onMend={onMend} />
      {form === 'table' &&
        (rows.length === 0 ? (
          <Empty what={words.noRows} next={words.noRowsNext} />
        ) : (
          <AnswerTable key={run.id} fields={answer.data.fields} rows={rows} />
        ))}
      {form === 'plan' && plan && <PlanTree plan={plan} />}
      {form === 'json' && <RawJson answer={answer} />}
    </div>
  );
}

/** How much, in how long: also what is spoken. */
export const saidOf = ({ asked, answer, ms }: Props['run'], words: CypherWords): string =>
  asked.mode === 'explain' ? words.planned(ms) : words.summary(answer.data.values.length, ms);

function cutText({ limit }: AnswerBody, words: CypherWords): string {
  if (limit?.bytes !== undefined) return words.cutBytes(limit.bytes);
  return words.cutRows(limit?.rows ?? 0);
}

function Forms({
  forms,
  form,
  setForm,
}: {
  readonly forms: readonly Form[];
  readonly form: Form;
  readonly setForm: (form: Form) => void;
}) {
  const words = useCypherWords();
  const names = { table: words.formTable, plan: words.formPlan, json: words.formJson };
  return (
    <fieldset className="forms">
      <legend className="unseen">{words.forms}</legend>
      {forms.map((each) => (
        <button key={each} type="button" aria-pressed={each === form} onClick={() => setForm(each)}>
          {names[each]}
        </button>
      ))}
    </fieldset>
  );
}

/** To the canvas, and to a file. */
function Takeaway({ answer }: { readonly answer: AnswerBody }) {
  const words = useCypherWords();
  const { drawByIds } = useActions();
  const table = { fields: answer.data.fields, rows: answer.data.values };
  const drawable = useMemo(() => drawableOf(answer.data.values.map(cellsOf)), [answer]);
  const wanted = { nodes: drawable.nodes, edges: drawable.looseEdges };
  const count = wanted.nodes.length + wanted.edges.length;
  return (
    <>
      {count > 0 && (
        <>
          <button type="button" className="primary" onClick={() => void drawByIds(wanted, 'replace')}>
            {words.showGraph(count)}
          </button>
          <button type="button" onClick={() => void drawByIds(wanted, 'add')}>
            {words.addGraph}
          </button>
        </>
      )}
      {table.rows.length > 0 && (
        <>
          <button
            type="button"
            onClick={() => saveFile('answer.csv', 'text/csv;charset=utf-8', toCsv(table))}
          >
            {words.downloadCsv}
          </button>
          <button
            type="button"
            onClick={() => saveFile('answer.json', 'application/json', toJsonFile(table))}
          >
            {words.downloadJson}
          </button>
        </>
      )}
    </>
  );
}

/** What Neo4j remarked on a statement that it ran: names that are nowhere, products that grow. */
function Remarks({
  remarks,
  text,
  vocabulary,
  onMend,
}: {
  readonly remarks: readonly Remark[];
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly onMend: Props['onMend'];
}) {
  const words = useCypherWords();
  const language = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <details className="remarks" open={remarks.some(({ severity }) => severity === 'WARNING')}>
      <summary>{words.remarks(remarks.length)}</summary>
      <ul>
        {remarks.map((remark) => {
          const range = remark.position ? rangeOf(text, remark.position, '') : null;
          const mending = mendingOf(remark.description, { text, range, vocabulary });
          const known = explainMessage(remark.description)?.[language];
          return (
            <li key={remark.description}>
              <span title={remark.description} lang={known === undefined ? 'en' : undefined}>
                {known ?? remark.description}
              </span>{' '}
              {mending && words.didYouMean}
              {mending?.words.map((word) => (
                <button key={word} type="button" onClick={() => onMend(mending.range, word)}>
                  <code>{word}</code>
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Rows of JSON that are drawn; all are in the download. */
const MOST_JSON_ROWS = 200;

function RawJson({ answer }: { readonly answer: AnswerBody }) {
  const words = useCypherWords();
  const { fields, values } = answer.data;
  const text = useMemo(() => toJsonFile({ fields, rows: values.slice(0, MOST_JSON_ROWS) }), [fields, values]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
      <pre className="raw-json" tabIndex={0}>
        {text}
      </pre>
      {values.length > MOST_JSON_ROWS && (
        <p className="quiet">{words.more(values.length - MOST_JSON_ROWS)}</p>
      )}
    </>
  );
}
